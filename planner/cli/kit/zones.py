"""Time zones by their names in the IANA database, as Europe/Berlin."""

import zoneinfo
from datetime import datetime

import click

from planner.errors import nearest

HINT = "--zone"


def names() -> list[str]:
    """All that are known here."""
    return sorted(zoneinfo.available_timezones() - {"Factory", "localtime"})


def known(text: str) -> str:
    """The zone with that name, however it is spelt; raises click.BadParameter.

    >>> known("europe/berlin"), known("America/New York")
    ('Europe/Berlin', 'America/New_York')
    >>> known("Berlin")
    Traceback (most recent call last):
    click.exceptions.BadParameter: there is no time zone 'Berlin'; did you mean Europe/Berlin?
    """
    zones = {name.lower(): name for name in names()}
    key = "_".join(text.lower().split())
    if key in zones:
        return zones[key]
    cities = {name.rpartition("/")[2]: zones[name] for name in zones}
    near = zones.get(nearest(key, zones) or "") or cities.get(
        nearest(key.rpartition("/")[2], cities) or ""
    )
    remedy = f"did you mean {near}?" if near else "write it as Europe/Berlin or America/New_York"
    raise click.BadParameter(f"there is no time zone {text!r}; {remedy}", param_hint=HINT)


def here() -> str:
    """This computer's time zone; raises click.UsageError where its name cannot be found.

    A name that tells another time than the clock does (TZ=CET-1CEST has none) is not believed.
    """
    import tzlocal

    try:
        found = tzlocal.get_localzone_name()
    except (zoneinfo.ZoneInfoNotFoundError, ValueError, OSError):
        found = None
    now = datetime.now().astimezone()
    if found in names() and now.astimezone(zoneinfo.ZoneInfo(found)).utcoffset() == now.utcoffset():
        return found
    raise click.UsageError(
        "this computer does not say in which time zone it is; add --zone, such as "
        "--zone Europe/Berlin"
    )
