"""`planner export -o plan.ics`: when sessions begin, and in which time zone."""

import zoneinfo
from datetime import timedelta
from pathlib import Path

import pytest
import tzlocal
from icalendar import Calendar

from planner.cli.kit import zones
from tests.builders import MONDAY
from tests.cli.conftest import Run
from tests.cli.test_other_commands import planner

START = ("--start", MONDAY.isoformat(), "--id", "test")
BERLIN = ("--zone", "Europe/Berlin")


def calendar(path: str) -> Calendar:
    return Calendar.from_ical(Path(path).read_bytes())


def test_a_calendar_has_sessions_at_the_time_in_the_zone(run: Run) -> None:
    run("new", *START)
    result = run("export", "plan.xlsx", "-o", "plan.ics", "--at", "7:30", *BERLIN)
    assert result.out == "Wrote plan.ics: 07:30 in the time zone Europe/Berlin.\n"
    starts = [event.start.isoformat() for event in calendar("plan.ics").events]
    assert starts[0] == "2026-11-30T07:30:00+01:00"
    assert len(starts) == 6


def test_a_calendar_of_several_sessions_a_day_has_a_time_for_each(run: Run) -> None:
    run("new", *START, "--times", "2")
    result = run("export", "plan.xlsx", "-o", "plan.ics", "--at", "7:30, 18:00", *BERLIN)
    assert result.out == "Wrote plan.ics: 07:30,18:00 in the time zone Europe/Berlin.\n"
    first, second, *_ = calendar("plan.ics").events
    assert second.start - first.start == timedelta(hours=10, minutes=30)


def test_without_a_time_sessions_last_all_day(run: Run) -> None:
    run("new", *START)
    assert run("export", "plan.xlsx", "-o", "plan.ics").out == "Wrote plan.ics.\n"
    assert calendar("plan.ics").events[0].start == MONDAY


def test_a_calendar_goes_to_standard_output(run: Run) -> None:
    run("new", *START)
    out = run("export", "plan.xlsx", "--to", "ics", "-o", "-").out
    assert out.startswith("BEGIN:VCALENDAR")


def test_a_re_planned_workbook_makes_a_calendar_that_replaces_the_first(run: Run) -> None:
    run("new", *START)
    run("export", "plan.xlsx", "-o", "one.ics", "--at", "07:30", *BERLIN)
    run("replan", "plan.xlsx", "--today", "2026-12-14", "--yes")
    run("export", "plan.xlsx", "-o", "two.ics", "--at", "07:30", *BERLIN)
    one, two = calendar("one.ics").events, calendar("two.ics").events
    assert {event["UID"] for event in one} <= {event["UID"] for event in two}
    first, then = ({int(str(event["SEQUENCE"])) for event in events} for events in (one, two))
    assert max(first) < min(then)


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--at", "7.30"], "'7.30' is not a time of day; write it as 07:30, or 19:30"),
        (["--at", "24:00"], "'24:00' is not a time of day"),
        (["--at", "\uff17:30"], "is not a time of day"),
        (["--at", ""], "'' is not a time of day"),
        (["--at", "18:00,07:30"], "is not in the order of the day; write 07:30,18:00"),
        (["--at", "07:30,07:30"], "is not in the order of the day"),
        (["--at", "07:30,18:00"], "1 session a day, and 07:30,18:00 is 2; write 1, such as 07:30"),
        (["--at", "07:30", "--zone", "berlin"], "no time zone 'berlin'; did you mean Europe/Berl"),
        (["--at", "07:30", "--zone", "Europa/Berlin"], "did you mean Europe/Berlin?"),
        (["--at", "07:30", "--zone", "new yrok"], "did you mean America/New_York?"),
        (["--at", "07:30", "--zone", "../x"], "'../x'; write it as Europe/Berlin or America/"),
        (["--at", "07:30", "--zone", ""], "there is no time zone ''; write it as"),
        (["--zone", "Europe/Berlin"], "--zone is the time zone of --at; add --at 07:30"),
        (["--week", "2"], "this means nothing for ics; leave it out, or write csv"),
    ],
)
def test_what_is_wrong_is_answered_with_a_remedy(
    run: Run, arguments: list[str], message: str
) -> None:
    run("new", *START)
    zone = () if "--zone" in arguments or "--at" not in arguments else BERLIN
    result = run("export", "plan.xlsx", "-o", "plan.ics", *arguments, *zone)
    assert message in result.err
    assert result.code == 2
    assert not Path("plan.ics").exists()


def test_a_plan_with_three_sessions_a_day_asks_for_three_times(run: Run) -> None:
    run("new", *START, "--times", "3")
    result = run("export", "plan.xlsx", "-o", "plan.ics", "--at", "07:30", *BERLIN)
    assert "3 sessions a day, and 07:30 is 1; write 3, such as 07:30,12:30,18:30" in result.err


@pytest.mark.parametrize("option", ["--at=07:30", "--zone=Europe/Berlin"])
def test_times_mean_nothing_elsewhere(run: Run, option: str) -> None:
    run("new", *START)
    result = run("export", "plan.xlsx", "--to", "csv", option)
    assert "this means nothing for csv; leave it out, or write ics" in result.err
    assert result.code == 2


def test_the_zone_is_that_of_the_computer(run: Run) -> None:
    run("new", *START)
    done = planner("export", "plan.xlsx", "-o", "a.ics", "--at", "07:30", TZ="America/New_York")
    assert b"in the time zone America/New_York." in done.stdout
    assert calendar("a.ics").events[0].start.isoformat() == "2026-11-30T07:30:00-05:00"


def test_a_rule_without_a_name_is_no_time_zone(run: Run) -> None:
    """The name that the system has beside it tells another time."""
    run("new", *START)
    done = planner("export", "plan.xlsx", "-o", "a.ics", "--at", "07:30", TZ="XYZ-7:13")
    assert done.returncode == 2
    assert b"add --zone, such as" in done.stderr


@pytest.mark.parametrize("answer", [None, "local", zoneinfo.ZoneInfoNotFoundError("two")])
def test_where_the_zone_is_unknown_it_is_asked_for(
    run: Run, monkeypatch: pytest.MonkeyPatch, answer: str | Exception | None
) -> None:
    def get_localzone_name() -> str | None:
        if isinstance(answer, Exception):
            raise answer
        return answer

    monkeypatch.setattr(tzlocal, "get_localzone_name", get_localzone_name)
    run("new", *START)
    result = run("export", "plan.xlsx", "-o", "plan.ics", "--at", "07:30")
    assert "does not say in which time zone it is; add --zone, such as --zone Eu" in result.err
    assert result.code == 2
    assert run("export", "plan.xlsx", "-o", "plan.ics", "--at", "07:30", *BERLIN).code == 0


def test_every_zone_is_found_by_its_own_name() -> None:
    assert len(zones.names()) > 300
    assert all(zones.known(name.lower().replace("_", " ")) == name for name in zones.names()[::20])


def test_the_shell_completes_zones(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COMP_WORDS", "planner export plan.xlsx --zone Europe/Berl")
    monkeypatch.setenv("COMP_CWORD", "4")
    monkeypatch.setenv("_PLANNER_COMPLETE", "bash_complete")
    assert run().out.strip() == "plain,Europe/Berlin"
