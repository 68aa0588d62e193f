"""`replan` as a person calls it: what it says, what it asks, what it writes."""

import dataclasses
import json
import os
import pty
import subprocess
import sys
from collections.abc import Iterable
from datetime import date, timedelta
from pathlib import Path

import pytest

from planner import readers, writers
from planner.cli.kit import replanning
from planner.cli.kit.dates import parse_away
from planner.domain.decision import Kind, Way
from planner.domain.log import Clearance, DayEntry, Entry, Log, Sign
from planner.domain.plan import Away, Plan
from planner.logs.merge import in_order
from planner.replan import replan
from planner.terminal import decisions
from planner.wording.advising import NO_BETTER
from planner.wording.language import ENGLISH
from planner.wording.replan_words import LESS_AT_THE_END
from planner.wording.statements import stated_of_plan
from tests.builders import MONDAY, plan
from tests.cli.conftest import Run
from tests.loaded import loaded
from tests.replan.kept import day, hurt, kept

pytestmark = pytest.mark.filterwarnings("ignore::UserWarning")

WEEK_3 = "2026-12-14"
ROOT = Path(__file__).parent.parent.parent


def done(found: Plan, days: Iterable[date], pain: int = 2) -> Log:
    """All sessions of some days done, with the same pain before each."""
    wanted = set(days)
    sessions = [s for week in found.weeks for s in week.sessions if s.day in wanted]
    keys = [exercise.key for exercise in found.exercises]
    return in_order(
        Log(
            tuple(Entry(s.day, s.slot, key, True) for s in sessions for key in keys),
            tuple(DayEntry(day, pain) for day in wanted),
        )
    )


def days(first: int, last: int) -> list[date]:
    return [MONDAY + timedelta(days=number) for number in range(first, last)]


def save(log: Log, name: str = "plan.xlsx", found: Plan | None = None) -> Plan:
    """A plan in a file, filled in."""
    made = found if found is not None else plan(name="Anna")
    data = writers.load(Path(name).suffix[1:]).write(made, log)
    Path(name).write_bytes(data)
    return made


def read(name: str = "plan.xlsx") -> tuple[Plan, Log]:
    reading = readers.load(Path(name).suffix[1:]).read(Path(name).read_bytes())
    assert reading.plan is not None
    return reading.plan, reading.log


@pytest.fixture
def asks(monkeypatch: pytest.MonkeyPatch) -> None:
    """Somebody sits at the terminal."""
    monkeypatch.setattr(replanning, "can_ask", lambda: True)


def test_a_missed_week_asks_for_what_was_last_done_for_absence(run: Run) -> None:
    before = save(done(plan(), days(0, 7)))
    result = run("replan", "plan.xlsx", "--today", WEEK_3, "--yes")
    assert (result.code, result.err) == (0, "")
    assert "= What you did, again: last done 8 days ago.\n" in result.out
    assert "    Pelvic tilts: 5 tilts, slow rocking (6 were asked)\n" in result.out
    shown = [" ".join(line.split()) for line in result.out.splitlines()]
    assert "Finish Sun 24 Jan 2027 Sun 10 Jan 2027" in shown
    assert "Pelvic tilts 15 10 of 15" in shown
    assert "All others all full amounts all full amounts" in shown
    assert "STOP an exercise at once if it hurts.\n" in result.out
    after, log = read()
    assert after.weeks[:2] == before.weeks[:2]
    tilts = [week.prescription("pelvic-tilts") for week in after.weeks]
    assert [p.dose.reps for p in tilts if p is not None] == [5, 6, 5, 6, 8, 10, 12, 15]
    assert log == done(before, days(0, 7))
    assert {d.rule for d in after.history[0].decisions} == {"absence"}
    assert [week.label for week in after.weeks] == ["1", "2", "3", "4", "5", "6", "7", "8"]


def test_the_file_as_it_was_is_kept(run: Run) -> None:
    save(done(plan(), days(0, 7)))
    old = Path("plan.xlsx").read_bytes()
    result = run("replan", "--today", WEEK_3, "--yes")
    backup = Path("plan backups", f"plan (before {WEEK_3}).xlsx")
    assert backup.read_bytes() == old
    assert result.out.startswith("This is about plan.xlsx, the newest plan in this folder.\n")
    assert f"The file as it was is kept: {backup}\n" in result.out


def test_a_dry_run_writes_nothing(run: Run) -> None:
    save(done(plan(), days(0, 7)))
    old = Path("plan.xlsx").read_bytes()
    result = run("replan", "plan.xlsx", "--today", WEEK_3, "--dry-run")
    assert (result.code, result.out.splitlines()[-1]) == (0, "Nothing was written (--dry-run).")
    assert (os.listdir(), Path("plan.xlsx").read_bytes()) == (["plan.xlsx"], old)


def test_a_perfect_log_leaves_the_plan_as_it_was_and_says_so(run: Run) -> None:
    save(done(plan(), days(0, 14)))
    before, log = read()
    result = run("replan", "plan.xlsx", "--today", WEEK_3, "--yes")
    assert "The plan stays as it is.\n" in result.out
    assert "► As planned.\n    Bottom to heels stretch: 5 → 6 stretches\n" in result.out
    after, kept = read()
    assert (after.weeks, kept) == (before.weeks, log)
    assert [revision.day for revision in after.history] == [date(2026, 12, 14)]


@pytest.mark.usefixtures("asks")
@pytest.mark.parametrize(("typed", "noted"), [("\n", True), ("n\n", False)])
def test_one_is_asked_before_decisions_that_change_nothing_are_noted(
    run: Run, typed: str, noted: bool
) -> None:
    save(done(plan(), days(0, 14)))
    result = run("replan", "plan.xlsx", "--today", WEEK_3, typed=typed)
    assert "Note these decisions in the file? No page changes. [Y/n]: " in result.out
    assert bool(read()[0].history) is noted


def test_twice_on_one_day_equals_once(run: Run) -> None:
    save(done(plan(), days(0, 7)))
    run("replan", "--today", "2026-12-16", "--yes", "--keep-end")
    once = Path("plan.xlsx").read_bytes()
    result = run("replan", "--today", "2026-12-16", "--yes")
    assert "The plan stays as it is.\n" in result.out
    assert Path("plan.xlsx").read_bytes() == once


@pytest.mark.usefixtures("asks")
@pytest.mark.parametrize(
    ("typed", "ends"), [("\n", "2027-01-24"), ("a\n", "2027-01-24"), ("B\n", "2027-01-10")]
)
def test_the_person_chooses_one_of_both_ways(run: Run, typed: str, ends: str) -> None:
    save(done(plan(), days(0, 7)))
    result = run("replan", "plan.xlsx", "--today", WEEK_3, typed=typed)
    assert "Which one? A, B, or n for neither [A]: " in result.out
    assert read()[0].ends == date.fromisoformat(ends)


@pytest.mark.usefixtures("asks")
def test_neither_writes_nothing(run: Run) -> None:
    save(done(plan(), days(0, 7)))
    result = run("replan", "plan.xlsx", "--today", WEEK_3, typed="maybe\nn\n")
    assert "Error: 'maybe' is not one of" in result.out
    assert result.out.endswith("Nothing was written.\n")
    assert read()[0].revision == 1


def test_where_nobody_can_be_asked_one_says_so_beforehand(run: Run) -> None:
    save(Log())
    result = run("replan", "plan.xlsx", "--today", WEEK_3)
    assert result.code == 2
    assert "add --yes, --dry-run or --json" in result.err


def test_a_file_that_is_not_there_is_told_also_where_nobody_can_be_asked(run: Run) -> None:
    save(Log())
    result = run("replan", "plna.xlsx", "--today", WEEK_3)
    assert result.code == 1
    assert "plna.xlsx: there is no such file; did you mean 'plan.xlsx'?" in result.err


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such terminals")
def test_in_a_real_terminal_it_asks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    save(done(plan(), days(0, 7)))
    terminal, end = pty.openpty()
    command = [sys.executable, "-m", "planner", "replan", "--today", WEEK_3]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    process = subprocess.Popen(command, stdin=end, stdout=end, stderr=end, env=environment)
    os.close(end)
    os.write(terminal, b"B\n")
    shown = b""
    try:
        while piece := os.read(terminal, 4096):
            shown += piece
    except OSError:  # the other end is closed
        pass
    os.close(terminal)
    assert process.wait() == 0, shown
    assert read()[0].history[0].way is Way.KEEP_END


def test_json_is_for_programs_and_writes_only_with_yes(run: Run) -> None:
    save(done(plan(), days(0, 7)))
    told = json.loads(run("replan", "plan.xlsx", "--today", WEEK_3, "--json").out)
    assert {k: told[k] for k in ("schema", "today", "paused", "finished", "changed")} == {
        "schema": 6,
        "today": WEEK_3,
        "paused": False,
        "finished": False,
        "changed": True,
    }
    assert [proposal["way"] for proposal in told["proposals"]] == ["extend", "keep-end"]
    assert [proposal["ends"] for proposal in told["proposals"]] == ["2027-01-24", "2027-01-10"]
    assert {d["decision"] for d in told["decisions"]} == {"hold"}
    assert (told["written"], read()[0].revision) == (None, 1)
    told = json.loads(run("replan", "plan.xlsx", "--today", WEEK_3, "--json", "--yes").out)
    assert (told["written"], read()[0].revision) == ("plan.xlsx", 2)


def test_with_o_another_file_is_written_and_this_one_left(run: Run) -> None:
    save(done(plan(), days(0, 7)))
    old = Path("plan.xlsx").read_bytes()
    Path("other").mkdir()
    options = ("plan.xlsx", "--today", WEEK_3, "--yes", "-o", "other/new.json")
    result = run("replan", *options)
    assert result.code == 0
    assert result.out.splitlines()[-4:] == [
        "Wrote other/new.json.",
        "Pages that you printed, and the page on your phone, are old now. New ones:",
        "planner print other/new.json --force",
        "planner export other/new.json -o session.html --force",
    ]
    assert (read("other/new.json")[0].revision, Path("plan.xlsx").read_bytes()) == (2, old)
    again = run("replan", *options)
    assert (again.code, again.out) == (1, "")
    assert "already there, and was not changed" in again.err


def test_choices_survive(run: Run) -> None:
    made = plan(name="Anna", ticks="native", paper="letter", times=2, weekdays=(0, 2, 4))
    save(done(made, days(0, 7)), found=made)
    run("replan", "plan.xlsx", "--today", WEEK_3, "--yes")
    after, _ = read()
    assert (after.choices, after.programme, after.plan_id) == (
        made.choices,
        made.programme,
        made.plan_id,
    )


def test_a_file_that_adds_nothing_is_named_with_its_last_day(run: Run) -> None:
    """Last week's file, taken once more."""
    made = plan()
    Path("old.csv").write_bytes(writers.load("csv").write(made, done(made, days(0, 7))))
    Path("empty.csv").write_bytes(writers.load("csv").write(made, Log()))
    save(done(made, days(0, 7)))
    result = run("replan", "plan.xlsx", "old.csv", "empty.csv", "--today", WEEK_3, "--dry-run")
    assert result.err.splitlines() == [
        (
            "planner: old.csv: this adds nothing to the plan: it ends with Sun 6 Dec 2026; name "
            "the newest file, if there is one"
        ),
        (
            "planner: empty.csv: this adds nothing to the plan: nothing is recorded in it; name "
            "the newest file, if there is one"
        ),
    ]


def test_csv_files_of_what_was_recorded_come_in(run: Run) -> None:
    made = save(done(plan(), days(0, 7)))
    Path("phone.csv").write_bytes(writers.load("csv").write(made, done(made, days(7, 14))))
    result = run("replan", "plan.xlsx", "phone.csv", "--today", WEEK_3, "--yes")
    assert "The plan stays as it is.\n" in result.out
    assert "What was recorded in the other files is in it now.\n" in result.out
    after, log = read()
    assert (after.weeks, log) == (made.weeks, done(made, days(0, 14)))


def test_a_later_file_of_the_same_page_goes_on_with_what_came_in_before(run: Run) -> None:
    made = save(done(plan(), days(0, 7)))
    first = done(made, days(7, 9))
    half = tuple(dataclasses.replace(e, done=e.exercise == "knee-rolls") for e in first.entries)
    for log in (Log(half, first.days), first):
        Path("session-log.csv").write_bytes(writers.load("csv").write(made, log))
        run("replan", "plan.xlsx", "session-log.csv", "--today", WEEK_3, "--yes")
    assert read()[1].entries == done(made, days(0, 9)).entries


def test_what_was_typed_since_the_last_replan_stands_against_a_file(run: Run) -> None:
    made = save(done(plan(), days(0, 9)))
    Path("session-log.csv").write_bytes(writers.load("csv").write(made, done(made, days(7, 9))))
    book = loaded(Path("plan.xlsx"))
    sheet = book["Week 2"]
    row = next(row for row in sheet.iter_rows() if any("Knee rolls" in str(c.value) for c in row))
    next(cell for cell in row if cell.value == "☑").value = "no"
    book.save("plan.xlsx")
    result = run("replan", "plan.xlsx", "session-log.csv", "--today", WEEK_3, "--yes")
    assert "knee-rolls not done (plan.xlsx), done (session-log.csv)" in result.err
    entries = {(e.day, e.exercise): e.done for e in read()[1].entries}
    assert entries[MONDAY + timedelta(days=7), "knee-rolls"] is False


def test_a_session_that_is_recorded_differently_is_shown_and_the_more_cautious_counts(
    run: Run,
) -> None:
    made = save(done(plan(), days(0, 14)))
    Path("other.csv").write_bytes(writers.load("csv").write(made, done(made, days(8, 9), pain=7)))
    result = run("replan", "plan.xlsx", "other.csv", "--today", WEEK_3, "--dry-run")
    assert "Tue 8 Dec 2026: recorded differently: pain before 2 (plan.xlsx), 7 (other.csv)" in (
        result.err
    )
    assert "\n    Knee rolls: 4 rolls" in result.out
    assert "= The same again: pain above 5 on one of the last 14 days" in " ".join(
        result.out.split()
    )


def test_a_warning_sign_pauses_everything_until_it_is_resumed(run: Run) -> None:
    log = done(plan(), days(0, 9))
    fever = Sign("Fever", False, date(2026, 12, 8))
    save(Log(log.entries, log.days, signs=(fever,)))
    result = run("replan", "plan.xlsx", "--today", "2026-12-09", "--yes")
    assert result.out.splitlines()[2] == (
        "■ Pause, no exercises for now: the warning sign “Fever” is ticked; see a doctor"
    )
    assert "planner replan plan.xlsx --resume DATE\n" in result.out
    paused, log = read()
    assert paused.is_paused
    assert [(week.label, week.length) for week in paused.weeks] == [("1", 7), ("2", 2)]
    refused = run("replan", "plan.xlsx", "--today", "2026-12-20", "--resume", "today", "--yes")
    assert refused.code == 1
    assert "nobody has said since that you may go on" in refused.err
    cleared = Clearance("Dr Berg", date(2026, 12, 18))
    save(Log(log.entries, log.days, log.own_pains, log.signs, cleared), found=paused)
    options = ("--today", "2026-12-20", "--resume", "2026-12-21", "--yes")
    assert run("replan", "plan.xlsx", *options).code == 0
    after, log = read()
    assert not after.is_paused
    assert (log.signs, log.clearance) == ((), None)
    assert (after.history[-1].signs, after.history[-1].clearance) == ((fever,), cleared)
    assert after.weeks[2].starts == date(2026, 12, 21)
    assert {d.kind for d in after.history[-1].decisions} == {Kind.STEP_BACK}


def test_a_finished_plan_says_so_and_goes_on_only_if_asked(run: Run) -> None:
    made = plan()
    save(done(made, days(0, 42)))
    old = Path("plan.xlsx").read_bytes()
    result = run("replan", "plan.xlsx", "--today", "2027-01-11", "--yes")
    assert "The plan finished on Sun 10 Jan 2027. Well done.\n" in result.out
    told = " ".join(result.out.split())
    assert "Reached: bottom to heels stretch 10; knee rolls 10;" in told
    assert "two or three days a week at these amounts" in told
    assert "planner replan plan.xlsx --extend --days mon,thu goes on with it" in told
    assert Path("plan.xlsx").read_bytes() == old
    assert run("replan", "plan.xlsx", "--today", "2027-01-11", "--yes", "--extend").code == 0
    after, _ = read()
    last = [p.dose for p in made.weeks[-1].prescriptions]
    assert [[p.dose for p in week.prescriptions] for week in after.weeks[6:]] == [last] * 4


def test_somebody_held_again_and_again_is_offered_days_that_fit(run: Run) -> None:
    """Four of seven days in each week, re-planned each Monday."""
    log = done(plan(), [day for day in days(0, 28) if day.weekday() in (0, 2, 4, 6)])
    save(log)
    for today in ("2026-12-07", "2026-12-14"):
        assert "Fewer days" not in run("replan", "--today", today, "--yes").out
    told = " ".join(run("replan", "--today", "2026-12-21", "--yes").out.split())
    assert "You did something on 12 of 21 days." in told
    assert "--days mon,wed,fri,sun" in told


def test_sheets_of_ones_own_are_named_and_the_file_is_left_alone(run: Run) -> None:
    save(done(plan(), days(0, 7)))
    book = loaded(Path("plan.xlsx").read_bytes())
    book.create_sheet("Shopping")["A1"] = "milk"
    book.save("plan.xlsx")
    old = Path("plan.xlsx").read_bytes()
    result = run("replan", "plan.xlsx", "--today", WEEK_3, "--yes")
    assert "plan.xlsx was not changed: it has sheets of your own (“Shopping”).\n" in result.out
    assert Path("plan.xlsx").read_bytes() == old
    assert read(f"plan (re-planned {WEEK_3}).xlsx")[0].revision == 2
    refused = run("replan", "plan.xlsx", "--today", WEEK_3, "--yes")
    assert refused.code == 1
    assert "this is an older copy" in refused.err


def test_two_files_with_the_plan_are_refused_with_both_revisions(run: Run) -> None:
    made = save(Log())
    save(Log(), "copy.json", made)
    result = run("replan", "plan.xlsx", "copy.json", "--today", WEEK_3, "--yes")
    assert result.code == 1
    assert "2 of these files hold a plan: plan.xlsx (plan test-plan, revision 1)" in result.err


def test_files_of_two_plans_are_refused(run: Run) -> None:
    save(Log())
    other = plan(plan_id="other")
    Path("other.csv").write_bytes(writers.load("csv").write(other, done(other, days(0, 2))))
    result = run("replan", "plan.xlsx", "other.csv", "--today", WEEK_3, "--yes")
    assert result.code == 1
    assert "plan.xlsx and other.csv are of two plans (test-plan, other)" in result.err


@pytest.mark.parametrize("lock", ["~$plan.xlsx", ".~lock.plan.xlsx#"])
def test_a_file_that_is_open_elsewhere_is_not_written(run: Run, lock: str) -> None:
    save(done(plan(), days(0, 7)))
    Path(lock).write_bytes(b"somebody")
    result = run("replan", "plan.xlsx", "--today", WEEK_3, "--yes")
    assert (result.code, result.out) == (1, "")
    assert "open in another program" in result.err
    assert run("replan", "plan.xlsx", "--today", WEEK_3, "--dry-run").code == 0


@pytest.mark.usefixtures("asks")
def test_a_file_that_is_saved_while_one_thinks_is_not_replaced(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = save(done(plan(), days(0, 7)))

    def saved_meanwhile(*_: object) -> object:
        save(done(made, days(0, 8)))
        return replanning.named(*_)  # type: ignore[arg-type]

    monkeypatch.setattr(replanning, "_asked", lambda result, _: saved_meanwhile(result, "extend"))
    result = run("replan", "plan.xlsx", "--today", WEEK_3)
    assert result.code == 1
    assert "saved by another program in the meantime" in result.err
    assert read() == (made, done(made, days(0, 8)))


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "not a workbook"),
        (b"PK\x03\x04 and no more", "not a workbook"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 512, "password"),
    ],
)
def test_what_is_no_plan_is_refused(run: Run, content: bytes, said: str) -> None:
    Path("plan.xlsx").write_bytes(content)
    result = run("replan", "plan.xlsx", "--today", WEEK_3, "--yes")
    assert (result.code, result.out) == (1, "")
    assert said in result.err
    assert os.listdir() == ["plan.xlsx"]


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("--today", "2026-11-29"), "the plan begins on Mon 30 Nov 2026"),
        (("--today", "2028-02-01"), "the plan ended on Sun 10 Jan 2027, more than a year before"),
        (("--away", "2026-12-20"), "is not FROM..TO"),
        (("--away", "2026-12-20..2026-12-10"), "runs backwards"),
        (("--without", "swim"), "the plan has no exercise 'swim'"),
        (("--resume", "today"), "the plan is not paused"),
        (("--pain-ceiling", "11"), "11 is outside 0 to 10"),
        (("--days", "noday"), "'noday' is not a day"),
    ],
)
def test_what_makes_no_sense_is_refused(run: Run, options: tuple[str, ...], said: str) -> None:
    save(done(plan(), days(0, 7)))
    result = run("replan", "plan.xlsx", "--today", WEEK_3, "--yes", *options)
    assert result.code in (1, 2)
    assert said in result.err
    assert os.listdir() == ["plan.xlsx"]


def test_a_day_before_the_last_replan_is_refused(run: Run) -> None:
    save(done(plan(), days(0, 7)))
    run("replan", "--today", WEEK_3, "--yes")
    result = run("replan", "--today", "2026-12-13", "--yes")
    assert result.code == 1
    assert "the plan was re-planned later, on Mon 14 Dec 2026; write --today 2026-12-14" in (
        result.err
    )


def test_wishes_are_kept_in_the_plan_and_shown(run: Run) -> None:
    save(done(plan(), days(0, 14)))
    result = run(
        *("replan", "--today", WEEK_3, "--yes", "--without", "pelvic-tilts", "--days", "mon,wed"),
        *("--away", "2026-12-24..2026-12-27", "--pain-ceiling", "4"),
    )
    said = "away 24 Dec – 27 Dec 2026; without Pelvic tilts; sessions on Mon, Wed; pain ceiling 4"
    assert f"You said: {said}." in " ".join(result.out.split())
    after, _ = read()
    assert [stated_of_plan(ENGLISH, wish, after) for wish in after.history[-1].said] == said.split(
        "; "
    )
    assert (after.left_out, after.programme.pain_ceiling) == (("pelvic-tilts",), 4)
    assert after.weeks[2].prescription("pelvic-tilts") is None
    assert {s.day.weekday() for week in after.weeks[2:] for s in week.sessions} == {0, 2}


@pytest.mark.parametrize(
    "said", ["2026-12-24..2027-01-03", "24 Dec to 3 Jan", "24 Dec – 3 Jan", "24.12. - 3.1."]
)
def test_days_away_are_read_as_people_write_them(said: str) -> None:
    assert parse_away(said, date(2026, 12, 14)) == Away(date(2026, 12, 24), date(2027, 1, 3))


@pytest.mark.parametrize(
    "row", ["2026-12-06,knee-rolls,,7,", "2026-12-06,knee-rolls,,,3", ",knee-rolls,,7,"]
)
def test_a_file_with_one_new_thing_adds_something(run: Run, row: str) -> None:
    """A pain that an exercise gave on a day, or in a week; or another pain before starting."""
    save(done(plan(), days(0, 7)))
    week = "1" if row.startswith(",") else ""
    Path("more.csv").write_text(f"date,exercise,done,pain,pain_before,week\n{row},{week}\n")
    result = run("replan", "plan.xlsx", "more.csv", "--today", WEEK_3, "--dry-run")
    assert result.code == 0
    assert "adds nothing" not in result.err


@pytest.mark.usefixtures("asks")
@pytest.mark.parametrize(("typed", "until"), [("y\n", 14), ("n\n", 7)])
def test_one_is_asked_before_recorded_sessions_alone_are_added(
    run: Run, typed: str, until: int
) -> None:
    made = save(done(plan(), days(0, 7)))
    Path("phone.csv").write_bytes(writers.load("csv").write(made, done(made, days(7, 14))))
    result = run("replan", "plan.xlsx", "phone.csv", "--today", WEEK_3, typed=typed)
    asked = "Put what was recorded into the plan? Its amounts stay as they are. [Y/n]: "
    assert asked in result.out
    assert "are old now" not in result.out
    after, log = read()
    assert (after.weeks, log) == (made.weeks, done(made, days(0, until)))


def test_less_at_the_end_of_a_plan_is_no_well_done() -> None:
    """Pain of 7 on two days of the last week."""
    short = plan(weeks=2)
    log = hurt(kept(short, 14), (8, 10), 7)
    result = replan(short, log, day(14))
    lines = decisions.finished_lines(ENGLISH, short, result, "plan.xlsx")
    assert result.finished
    assert LESS_AT_THE_END.one in lines
    assert not any("Well done" in line or "these amounts" in line for line in lines)


def test_yes_takes_a_also_where_the_end_is_offered_first(run: Run) -> None:
    """Help says "take proposal A": what is offered first does not change that."""
    save(done(plan(), days(0, 7)))
    filled = replanning.open_newest((Path("plan.xlsx"),), day(13), quiet=True, refuse_older=True)
    result = replan(filled.plan, filled.log, day(14))
    assert [proposal.way for proposal in result.proposals] == [Way.EXTEND, Way.KEEP_END]
    turned = dataclasses.replace(result, proposals=result.proposals[::-1])
    chosen = replanning.choose(filled, turned, None, ask=False)
    assert chosen is not None
    assert chosen[0].history[-1].way is Way.EXTEND


@pytest.mark.parametrize("sign", [None, Sign("Fever", False, day(20))])
def test_advice_stands_beside_the_end_of_a_plan_and_a_pause(run: Run, sign: Sign | None) -> None:
    found = plan(weeks=3)
    log = done(found, days(0, 21), pain=4)
    save(dataclasses.replace(log, signs=(sign,) if sign is not None else ()), found=found)
    told = run("replan", "plan.xlsx", "--today", "2026-12-21", "--dry-run").out
    assert ("Pause" in told, "The plan finished" in told) == (sign is not None, sign is None)
    assert NO_BETTER.one in " ".join(told.split())
