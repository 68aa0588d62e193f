"""`planner status`: where the person is, how it went, what comes next; or JSON for programs."""

from __future__ import annotations

import json
import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from planner.cli.kit import options

if TYPE_CHECKING:
    from planner.domain.decision import Advice
    from planner.domain.dose import Dose
    from planner.domain.plan import Plan
    from planner.pages.attention import Finding
    from planner.pages.status import NextSession, Status, WeekStatus
    from planner.replan import Replan

PLAIN = dict(zip("–×÷·►◄■○“”’", '-x/-><!o""\'', strict=True)) | {"…": "...", "→": "->"}
"""What stands for letters that a terminal may lack."""


@click.command("status")
@click.argument(
    "files", metavar="[FILE]...", nargs=-1, type=click.Path(path_type=Path, readable=False)
)
@options.today
@click.option("--json", "as_json", is_flag=True, help="Print JSON for programs.")
def command(files: tuple[Path, ...], today: date, as_json: bool) -> None:
    """Show how the plan goes, and what comes next.

    Each week, the next session, and what a re-plan would decide today. FILE is the workbook
    (.xlsx) or .json file of the plan, and any .csv files with what was recorded elsewhere. Without
    one, the newest plan in this folder is taken. Nothing is written.
    """
    from planner.cli.kit import replanning
    from planner.pages.status import status
    from planner.terminal.status_lines import attention_head, status_lines
    from planner.wording.language import ENGLISH

    filled = replanning.open_newest(files, today, quiet=as_json, refuse_older=False)
    found = status(
        ENGLISH,
        filled.plan,
        filled.log,
        today,
        unclear_weeks=filled.unclear_weeks,
        pages_follow=filled.pages_follow,
    )
    if as_json:
        click.echo(json.dumps(as_data(found), indent=1))
    else:
        encoding = getattr(sys.stdout, "encoding", None) or "utf-8"
        for number, line in enumerate(status_lines(ENGLISH, found, filled.path.name)):
            is_head = number == 0 or line == attention_head(ENGLISH)
            click.secho(_wrapped(line.translate(_plain(encoding))), bold=is_head)


def as_data(status: Status) -> dict[str, Any]:
    """The status for programs: dates as in 2026-12-16, null for what is not known.

    * `schema`: of plan documents. `plan_id`, `revision`, `programme` (its key), `name`, `today`.
    * `starts`, `ends`: of the plan. `last_week`: the number of its last week.
    * `needs_attention`: findings, the most urgent first, each with `kind` (emergency-sign,
      warning-sign, pause, pain-above-ceiling, get-help, no-record) and `text`; of pain above the
      ceiling also `days` (of the last seven) and `run` (recorded days in a row). Empty when all is
      well.
    * `state`: before, week, break, finished or paused. `week`: the label of the week that the day
      is in. `paused`: `since` and `reasons`, or null; also where a re-plan today would pause.
    * `weeks`: those that have begun, each with `label`, `number`, `part`, `starts`, `ends`, `over`,
      `missed`, `unclear` (not all of its boxes could be read), `sessions_due`,
      `sessions_due_so_far`, `sessions_done`, `sessions_in_part`,
      `adherence` (done ÷ due so far, 1 is all; null where none was due, or all days were for rest),
      `rest_days` (pain above the ceiling: due nowhere), `days_due` (with a session),
      `days_with_pain` (of these, with pain written), `median_pain` and `worst_pain` (0-10), `pain`
      (of each day, in order) and `minutes_done` (rounded up; an estimate). What was done is null in
      a week that goes on with nothing recorded, and in an unclear one with nothing done: such a
      week is not missed.
    * `minutes_done`: in all, rounded up at the end.
    * `next_session`: `day`, `slot` (from 1), `week`, `minutes` and `doses`, or null.
    * `replan`: what a re-plan would decide (`changed`, `finished`, `paused`, `decisions` with their
      reasons and sources), or null where there can be none; `refused` says why.
    * `stop_rule`: to be shown wherever doses are.
    """
    from planner.pages.status import State
    from planner.storage.document import SCHEMA
    from planner.wording.plan_words import last_number

    plan, pause = status.plan, status.pause
    week = status.week if status.state is State.WEEK else None
    return {
        "schema": SCHEMA,
        "plan_id": plan.plan_id,
        "revision": plan.revision,
        "programme": plan.programme.key,
        "name": plan.choices.name,
        "today": status.today.isoformat(),
        "starts": plan.starts.isoformat(),
        "ends": plan.ends.isoformat(),
        "last_week": last_number(plan),
        "needs_attention": [_finding(finding) for finding in status.attention],
        "state": status.state,
        "week": week.label if week is not None else None,
        "paused": pause and {"since": pause.since.isoformat(), "reasons": list(pause.reasons)},
        "weeks": [_week(found) for found in status.weeks],
        "beside": [day.isoformat() for day in status.beside],
        "minutes_done": status.minutes_done,
        "next_session": status.next and _next(status.next),
        "replan": status.result and _replan(status.plan, status.result),
        "refused": [str(problem) for problem in status.refused],
        "stop_rule": plan.programme.safety.stop_rule,
    }


def _finding(finding: Finding) -> dict[str, Any]:
    counts = {"days": finding.days, "run": finding.run}
    known = {name: count for name, count in counts.items() if count is not None}
    return {"kind": finding.kind, "text": finding.text, **known}


def _week(status: WeekStatus) -> dict[str, Any]:
    week, figures, share = status.week, status.figures, status.adherence
    return {
        "label": week.label,
        "number": week.number,
        "part": week.part,
        "starts": week.starts.isoformat(),
        "ends": week.ends.isoformat(),
        "over": status.is_over,
        "missed": status.is_missed,
        "unclear": status.is_unclear,
        "sessions_due": figures.sessions_due,
        "sessions_due_so_far": status.due_so_far,
        "sessions_done": status.sessions_done,
        "sessions_in_part": status.in_part,
        "rest_days": figures.rest_days,
        "adherence": float(share) if share is not None else None,
        "days_due": figures.due_days,
        "days_with_pain": figures.days_with_pain,
        "median_pain": figures.median,
        "worst_pain": figures.worst,
        "pain": list(status.pains),
        "minutes_done": status.minutes_done,
    }


def _next(coming: NextSession) -> dict[str, Any]:
    return {
        "day": coming.session.day.isoformat(),
        "slot": coming.session.slot,
        "week": coming.week.label,
        "minutes": coming.minutes,
        "doses": [{"exercise": exercise.key, **_dose(dose)} for exercise, dose in coming.doses],
    }


def _dose(dose: Dose) -> dict[str, Any]:
    return {
        "sets": dose.sets,
        "reps": dose.reps,
        "hold": dose.hold,
        "hold_unit": dose.hold_unit,
        "sides": dose.sides,
    }


def _replan(plan: Plan, result: Replan) -> dict[str, Any]:
    from planner.wording import statements
    from planner.wording.language import ENGLISH

    return {
        "changed": result.changed,
        "finished": result.finished,
        "paused": result.paused,
        "advice": [_advice(advice) for advice in result.advice],
        "decisions": [
            {
                "exercise": decision.exercise,
                "decision": decision.kind,
                "rule": decision.rule,
                "spoke": list(decision.spoke),
                "reason": statements.reason(ENGLISH, decision, plan),
                "also": list(statements.also(ENGLISH, decision, plan)),
                "source": statements.source(ENGLISH, decision),
                "before": decision.before and _dose(decision.before),
                "after": decision.after and _dose(decision.after),
            }
            for decision in result.decisions
        ],
    }


def _advice(advice: Advice) -> dict[str, Any]:
    """Advice with `kind` (help, ask, days, amounts, without), and what it speaks of."""
    return {
        "kind": advice.kind,
        "exercise": advice.exercise or None,
        "weekdays": list(advice.weekdays),
    }


def _plain(encoding: str) -> dict[int, str]:
    """What to write instead of the letters that an encoding lacks."""
    return str.maketrans({sign: plain for sign, plain in PLAIN.items() if _lacks(encoding, sign)})


def _lacks(encoding: str, letter: str) -> bool:
    try:
        letter.encode(encoding)
    except UnicodeEncodeError:
        return True
    return False


def _wrapped(line: str) -> str:
    """A paragraph in lines of 80 columns; what goes on is indented."""
    from textwrap import fill

    from planner.terminal.status_lines import WIDTH

    return fill(line, WIDTH, subsequent_indent="    ", break_on_hyphens=False)
