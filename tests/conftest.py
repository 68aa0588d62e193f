"""Fixtures and settings for the whole suite."""

import gc
import os
from collections.abc import Iterator

import pytest
from hypothesis import settings

from tests.apps.desk import Desk
from tests.apps.office import Office

# A slow machine is no failure; CI draws the same examples each time, people draw new ones.
settings.register_profile("suite", deadline=None, derandomize="CI" in os.environ)
settings.load_profile("suite")


def pytest_collection_finish() -> None:
    """All tests stay to the end: the garbage collector need not look at them again and again."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(20_000, 20, 20)


@pytest.fixture(scope="session")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """Somebody at LibreOffice; one process of it for each process of the suite."""
    desk = Desk(tmp_path_factory.mktemp("desk"))
    yield desk
    desk.leave()


@pytest.fixture(scope="session")
def office(tmp_path_factory: pytest.TempPathFactory, desk: Desk) -> Office:
    """The same LibreOffice, which converts and prints, and poppler."""
    return Office(tmp_path_factory.mktemp("office"), desk)
