"""Template files to exercises and programmes, and every mistake in them to a line and a remedy."""

import re
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from planner.catalogue import MOST_BYTES, Catalogue, check, read, yaml_text
from planner.domain.dose import (
    LARGEST,
    DoseRange,
    HoldUnit,
    Quantity,
    Sides,
    Span,
    StepSizes,
)
from planner.domain.exercise import Noun, Source
from planner.domain.programme import Floor
from planner.errors import PlannerError, Problem
from planner.form.layout import RowKey
from planner.progression import ramps

ROOT = Path(__file__).parent.parent
EXAMPLES = Path(__file__).parent / "templates_examples"
BUILT_IN = [
    (path.relative_to(ROOT).as_posix(), path.read_bytes())
    for folder in ("exercises", "programmes")
    for path in sorted((ROOT / "templates" / folder).glob("*.yaml"))
]
SECONDS, BREATHS, MINUTES = HoldUnit.SECONDS, HoldUnit.BREATHS, HoldUnit.MINUTES

KNEE_ROLLS = """
exercises:
  knee-rolls:
    name: Knee rolls
    dose: {reps: 8-10, sides: alternate}
"""


def own(text: str, name: str = "own.yaml") -> list[tuple[str, bytes]]:
    return [(name, text.encode())]


def read_own(text: str) -> Catalogue:
    return read(BUILT_IN, own(text))


def problems(files: Sequence[tuple[str, bytes]]) -> tuple[Problem, ...]:
    """What is wrong with a person's own files."""
    with pytest.raises(PlannerError) as error:
        read(BUILT_IN, files)
    return error.value.problems


def place(problem: Problem) -> tuple[str, int | None, int | None]:
    return problem.file, problem.line, problem.column


@pytest.fixture(scope="module")
def built_in() -> Catalogue:
    return read(BUILT_IN)


def dose_of(text: str) -> DoseRange:
    return read_own(f"exercises:\n  a:\n    name: A\n    dose: {{{text}}}").exercises["a"].dose


# The built-in library


@pytest.mark.parametrize(
    ("key", "dose", "unit", "breath", "seconds"),
    [
        (
            "bottom-to-heels-stretch",
            DoseRange(Span(8, 10), Span(1, 1), BREATHS),
            Noun("stretch", "stretches"),
            Noun("deep breath", "deep breaths"),
            (4, 6),
        ),
        (
            "knee-rolls",
            DoseRange(
                Span(8, 10),
                Span(1, 1),
                BREATHS,
                sides=Sides.ALTERNATE,
                step_sizes=StepSizes(reps=2),
            ),
            Noun("roll", "rolls"),
            Noun("deep breath", "deep breaths"),
            (4, 6),
        ),
        (
            "back-extensions",
            DoseRange(Span(8, 10), Span(5, 10), SECONDS),
            Noun("lift", "lifts"),
            Noun("breath", "breaths"),
            (4, 4),
        ),
        (
            "deep-abdominal-strengthening",
            DoseRange(Span(5, 5), Span(5, 10), BREATHS),
            Noun("squeeze", "squeezes"),
            Noun("breath", "breaths"),
            (4, 4),
        ),
        (
            "pelvic-tilts",
            DoseRange(Span(10, 15)),
            Noun("tilt", "tilts"),
            Noun("breath", "breaths"),
            (4, 4),
        ),
    ],
)
def test_the_built_in_doses_are_the_documented_ones(
    built_in: Catalogue,
    key: str,
    dose: DoseRange,
    unit: Noun,
    breath: Noun,
    seconds: tuple[int, int],
) -> None:
    exercise = built_in.exercise(key)
    assert exercise.dose == dose
    assert (exercise.unit, exercise.breath) == (unit, breath)
    assert (exercise.rep_s, exercise.breath_s) == seconds
    assert exercise.source.cite() == "NHS, 2013"


def test_every_built_in_exercise_says_how_it_is_done(built_in: Catalogue) -> None:
    for exercise in built_in.exercises.values():
        assert exercise.purpose, exercise.key
        assert exercise.start, exercise.key
        assert len(exercise.steps) >= 3, exercise.key
        assert exercise.tips + exercise.cautions, exercise.key
    assert "elbows" in built_in.exercise("back-extensions").start
    assert built_in.exercise("pelvic-tilts").manner == "slow rocking"


def test_the_built_in_programme_holds_the_five_in_their_order(built_in: Catalogue) -> None:
    programme = built_in.programme("lower-back")
    assert [exercise.key for exercise in programme.exercises] == list(built_in.exercises)
    assert len(programme.items) == 5
    assert (programme.weeks, programme.weekdays, programme.times) == (6, tuple(range(7)), 1)
    assert (programme.ramp, programme.pain_ceiling) == ("gentle", 5)
    safety = programme.safety
    assert safety.stop_rule == "STOP an exercise at once if it hurts."
    assert safety.no_tick == "No tick does not mean no danger. Unsure? Ask."
    assert (len(safety.emergency), len(safety.doctor_first)) == (7, 6)
    assert (len(safety.floor.down), len(safety.floor.up)) == (6, 6)
    assert safety.before_starting
    assert safety.floor.otherwise


RULED_OUT = re.compile(
    r"medical advice|diagnos|treat|\bcur(e|es|ing)\b|prevent|predict|risk|optimal|\bsafe|"
    r"evidence|validated|endorse|approved|proven|pregnan|surg|fracture|osteoporosis|cancer|"
    r"\bNHS\b|recommend|guarantee",
    re.IGNORECASE,
)


def texts(node: object) -> list[str]:
    """All texts of a file that a person will read, without the sources."""
    if isinstance(node, Mapping):
        return [text for key, value in node.items() if key != "source" for text in texts(value)]
    if isinstance(node, list):
        return [text for value in node for text in texts(value)]
    return [str(node)]


@pytest.mark.parametrize(("name", "content"), BUILT_IN, ids=[name for name, _ in BUILT_IN])
def test_the_built_in_words_never_say_what_must_not_be_claimed(name: str, content: bytes) -> None:
    said = texts(yaml.safe_load(content))
    assert len(said) > 10
    assert [text for text in said if RULED_OUT.search(text)] == []


def test_the_lines_of_start_here_are_short(built_in: Catalogue) -> None:
    safety = built_in.programme("lower-back").safety
    lines = (*safety.emergency, *safety.doctor_first, *safety.floor.down, *safety.floor.up)
    assert max(map(len, lines)) <= 50


# A person's own files


def test_the_example_of_the_readme_reads_as_it_was_meant() -> None:
    name = "my-exercises.yaml"
    catalogue = read(BUILT_IN, [(name, (EXAMPLES / name).read_bytes())])
    lifts, stretch, walk = (catalogue.exercise(k) for k in ("leg-lifts", "calf-stretch", "walk"))
    assert lifts.dose == DoseRange(
        Span(4, 4),
        Span(5, 5),
        SECONDS,
        sets=Span(2, 2),
        sides=Sides.EACH,
        days_per_week=Span(3, 3),
    )
    assert lifts.tips == ("Stand tall. Do not lean over.",)
    assert stretch.dose == DoseRange(None, Span(15, 15), SECONDS, Span(3, 3), Sides.EACH)
    assert walk.dose == DoseRange(None, Span(10, 10), MINUTES)
    assert lifts.source == stretch.source == Source("own sheet")
    assert walk.source == Source("City walking group", 2024)
    assert lifts.unit == Noun("lift", "lifts")
    assert walk.unit == Noun("hold", "holds")
    programme = catalogue.programme("my-programme")
    assert [item.exercise.key for item in programme.items] == [
        "leg-lifts",
        "calf-stretch",
        "knee-rolls",
        "walk",
    ]
    assert programme.items[2].maximum == 8
    assert programme.safety == catalogue.programme("lower-back").safety


@pytest.mark.parametrize(
    ("text", "dose"),
    [
        ("reps: 8 to 10", DoseRange(Span(8, 10))),
        ("reps: 8–10", DoseRange(Span(8, 10))),
        ("reps: 8 - 10, sets: 2 to 3", DoseRange(Span(8, 10), sets=Span(2, 3))),
        ('reps: "8"', DoseRange(Span(8, 8))),
        ("reps: 5, hold: 5 to 10 s", DoseRange(Span(5, 5), Span(5, 10), SECONDS)),
        ("hold: 15sec.", DoseRange(None, Span(15, 15), SECONDS)),
        ("hold: 1 Minute", DoseRange(None, Span(1, 1), MINUTES)),
        (
            "hold: 2 mins, days_per_week: 3-5",
            DoseRange(None, Span(2, 2), MINUTES, days_per_week=Span(3, 5)),
        ),
        ("reps: 9, sides: each", DoseRange(Span(9, 9), sides=Sides.EACH)),
        (
            "reps: 9, sides: Alternate, step: {reps: 3}",
            DoseRange(Span(9, 9), sides=Sides.ALTERNATE, step_sizes=StepSizes(reps=3)),
        ),
        (
            "reps: 5, hold: 5-10 s, order: hold",
            DoseRange(
                Span(5, 5),
                Span(5, 10),
                SECONDS,
                order=(Quantity.HOLD, Quantity.REPS, Quantity.SETS),
            ),
        ),
        (
            "reps: 5, sets: 2-3, order: [sets, reps]",
            DoseRange(
                Span(5, 5), sets=Span(2, 3), order=(Quantity.SETS, Quantity.REPS, Quantity.HOLD)
            ),
        ),
    ],
)
def test_a_dose_is_written_as_on_a_handout(text: str, dose: DoseRange) -> None:
    assert dose_of(text) == dose


def test_only_a_name_and_a_dose_are_needed() -> None:
    exercise = read_own("exercises: {a: {name: A, dose: {reps: 5}}}").exercise("a")
    assert exercise.unit == Noun("repetition", "repetitions")
    assert (exercise.rep_s, exercise.breath_s) == (4, 4)
    assert exercise.steps == ()


def test_a_source_of_an_exercise_stands_before_the_source_of_its_file() -> None:
    text = """
source: My physiotherapist
exercises:
  a: {name: A, dose: {reps: 5}}
  b: {name: B, dose: {reps: 5}, source: Handout 7}
"""
    catalogue = read_own(text)
    assert catalogue.exercise("a").source == Source("My physiotherapist")
    assert catalogue.exercise("b").source == Source("Handout 7")


def test_words_mean_what_the_reader_sees_and_spaces_are_made_single() -> None:
    text = """
exercises:
  a:
    name: no
    purpose: 1:30
    start: >
      One   line
      and another.
    tips: [yes, 010, ~]
    dose: {reps: 5}
"""
    exercise = read_own(text).exercise("a")
    assert (exercise.name, exercise.purpose) == ("no", "1:30")
    assert exercise.start == "One line and another."
    assert exercise.tips == ("yes", "010", "~")


@pytest.mark.parametrize(
    ("days", "weekdays"),
    [
        ("daily", tuple(range(7))),
        ("mon, wed, fri", (0, 2, 4)),
        ("[Friday, Tue]", (1, 4)),
        ("sun", (6,)),
    ],
)
def test_days_are_daily_or_named(days: str, weekdays: tuple[int, ...]) -> None:
    text = f"programme: {{key: p, name: P, exercises: [knee-rolls], days: {days}}}"
    if days.startswith("mon"):
        text = text.replace(days, f"'{days}'")
    assert read_own(text).programme("p").weekdays == weekdays


def test_the_choices_of_a_programme_are_its_own() -> None:
    text = """
programme:
  key: p
  name: P
  purpose: To move.
  exercises: [{key: knee-rolls, start: 6, max: 8}, {key: pelvic-tilts}]
  weeks: 104
  times: 2
  ramp: Linear
  pain_ceiling: 0
"""
    programme = read_own(text).programme("p")
    assert [(item.start, item.maximum) for item in programme.items] == [(6, 8), (None, None)]
    assert (programme.weeks, programme.times) == (104, 2)
    assert (programme.ramp, programme.pain_ceiling) == ("linear", 0)


def test_each_part_of_the_safety_text_that_is_left_out_is_the_built_in_one(
    built_in: Catalogue,
) -> None:
    usual = built_in.programme("lower-back").safety
    text = """
programme:
  key: p
  name: P
  exercises: [knee-rolls]
  safety: {before_starting: Ring me first., doctor_first: [Fever], floor: none}
"""
    safety = read_own(text).programme("p").safety
    assert (safety.before_starting, safety.doctor_first) == ("Ring me first.", ("Fever",))
    assert (safety.stop_rule, safety.no_tick) == (usual.stop_rule, usual.no_tick)
    assert safety.emergency == usual.emergency
    assert safety.floor == Floor()


def test_a_persons_own_key_wins_also_within_a_built_in_programme() -> None:
    catalogue = read_own(KNEE_ROLLS.replace("8-10", "4-6"))
    assert catalogue.exercise("knee-rolls").dose.reps == Span(4, 6)
    assert catalogue.programme("lower-back").exercises[1].dose.reps == Span(4, 6)
    assert len(catalogue.exercises) == 5


def test_an_own_lower_back_programme_still_gets_the_built_in_safety_text() -> None:
    text = "programme: {key: lower-back, name: Mine, exercises: [knee-rolls]}"
    programme = read_own(text).programme("lower-back")
    assert programme.name == "Mine"
    assert programme.safety.stop_rule


@pytest.mark.parametrize("newline", ["\r\n", "\r", "\n"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_files_from_any_system_read_the_same(newline: str, mark: str) -> None:
    content = (mark + KNEE_ROLLS.replace("\n", newline)).encode()
    assert read([], [("own.yml", content)]).exercise("knee-rolls").name == "Knee rolls"


# Mistakes. ‸ stands before what is pointed at, and is taken out.

EXERCISE = "exercises:\n  ankle-circles:\n    name: Ankle circles\n    "
DOSE = EXERCISE + "dose:\n      "
PROGRAMME = "programme:\n  key: mine\n  name: Mine\n  exercises: [knee-rolls]\n  "

IN_A_DOSE = {
    "backwards": ("reps: ‸15-8", "reps 15-8 runs backwards", "write 8-15"),
    "zero": ("reps: ‸0", "reps 0 is below 1", "write 1 to 500"),
    "zero in a range": ("reps: ‸0-8", "reps 0 is below 1", "1 to 500"),
    "negative": ("reps: ‸-8", "reps -8 is below 1", "1 to 500"),
    "huge": ("reps: ‸501", "reps 501 is more than 500", "1 to 500"),
    "of thousands of digits": (f"reps: ‸{'9' * 450}", "450 digits", "1 to 500"),
    "huge hold": ("hold: ‸601 seconds", "hold 601 is more than 600", "1 to 600"),
    "huge sets": ("reps: 5\n      sets: ‸21", "sets 21 is more than 20", "1 to 20"),
    "octal": ("reps: ‸010", "reps '010' is not a plain number", "write 10"),
    "power": ("reps: ‸1e3", "reps '1e3' is not a whole number", "such as 8"),
    "half": ("reps: ‸8.5", "reps '8.5' is not a whole number", "such as 8"),
    "word": ("reps: ‸no", "reps 'no' is not a whole number", "such as 8"),
    "wide digits": ("reps: ‸\uff18", "not a whole number", "such as 8"),
    "three ends": ("reps: ‸8-10-12", "is not a number or a range", "8-10"),
    "sum": ("reps: ‸2 x 4", "reps '2 x 4' is not a number or a range", "8-10"),
    "off the step": (
        "reps: ‸8-11\n      sides: alternate",
        "reps 11 is off the step of 2, so that both sides get the same",
        "write 8-10 or 8-12",
    ),
    "off its own step": (
        "reps: ‸11\n      step: {reps: 5}",
        "reps 11 is off the step of 5",
        "write 10 or 15",
    ),
    "hold off its step": (
        "reps: 5\n      hold: ‸5-10 s\n      step: {hold: 3}",
        "hold 5-10 is off the step of 3",
        "write 5-8 seconds or 5-11 seconds",
    ),
    "nothing on the step": (
        "reps: ‸455-460\n      step: {reps: 450}",
        "reps 460 is off the step of 450",
        "write a smaller step",
    ),
    "hold only off its step": (
        "hold: ‸10-12 min\n      step: {hold: 5}",
        "hold 12 is off the step of 5",
        "write 10 minutes or 10-15 minutes",
    ),
    "no unit": ("hold: ‸5", "hold '5' has no unit", "5 seconds or 5 breaths or 5 minutes"),
    "unknown unit": ("hold: ‸5 secnods", "hold the unit 'secnods' is not known", "5 seconds"),
    "unlikely unit": ("hold: ‸5 apples", "unit 'apples' is not known", "seconds, breaths or min"),
    "word in the unit": (
        "hold: ‸1 deep breath",
        "unit 'deep breath' is not known",
        "write hold: 1 breath, and breath: deep breath, deep breaths",
    ),
    "hold without number": ("hold: ‸long", "hold 'long' is not a number with a unit", "8-10 sec"),
    "hold backwards": ("hold: ‸10-5 s", "hold 10-5 runs backwards", "write 5-10"),
    "sides": (
        "reps: 5\n      sides: ‸both",
        "sides 'both' is not known",
        "write one of none, alternate, each",
    ),
    "nearly a side": ("reps: 5\n      sides: ‸eech", "sides 'eech' is not known", "write each"),
    "alternate without reps": (
        "hold: 5 s\n      sides: ‸alternate",
        "reps is missing",
        "write sides: each, or reps",
    ),
    "days": ("reps: 5\n      days_per_week: ‸8", "days_per_week 8 is more than 7", "1 to 7"),
    "order": ("reps: 5\n      order: ‸reps, holds", "order 'holds' is not known", "write hold"),
    "order twice": ("reps: 5\n      order: [reps, ‸reps]", "order names reps twice", "keep one"),
    "every day": (
        "reps: 5\n      days_per_week: ‸every day",
        "days_per_week 'every day' is not a number or a range",
        "write one such as 3, or 3-5",
    ),
    "word for days": ("reps: 5\n      days_per_week: ‸six", "not a whole number", "such as 3"),
    "dots": ("reps: ‸8..10", "reps '8..10' is not a number or a range", "write 8-10"),
    "ellipsis": ("reps: ‸8…10", "reps '8…10' is not a number or a range", "write 8-10"),
    "slash": ("reps: ‸8/10", "reps '8/10' is not a number or a range", "write 8-10"),
    "times": ("reps: ‸8 - 10 times", "'8 - 10 times' is not a number or a", "write 8-10"),
    "once": ("reps: ‸8 times", "reps '8 times' is not a number or a range", "write 8"),
    "dots that run backwards": ("reps: ‸10..8", "is not a number or a range", "write 8-10"),
    "dots to nowhere": ("reps: ‸8..1000", "is not a number or a range", "write one such as 8, or"),
    "dots in a hold": ("hold: ‸5..10 s", "'5..10' is not a number or a", "write 5-10 seconds"),
    "backwards and off the step": (
        "reps: ‸15-8\n      sides: alternate",
        "reps 15-8 runs backwards",
        "write 8-14 or 8-16",
    ),
    "zero with a step": (
        "reps: ‸0\n      step: {reps: 3}",
        "reps 0 is below 1",
        "write 3 to 498 in steps of 3",
    ),
    "two units": ("hold: ‸1 minute 30", "is not a whole number with one", "write 90 seconds"),
    "both units": ("hold: ‸1 min. and 30 secs", "a whole number with one", "write 90 seconds"),
    "clock": ("hold: ‸1:30", "hold '1:30' is not a whole number with", "write 90 seconds"),
    "comma": ("hold: ‸2,5 minutes", "hold '2,5 minutes' is not a whole", "write 150 seconds"),
    "point": ("hold: ‸0.5 min", "hold '0.5 min' is not a whole number", "write 30 seconds"),
    "sign for a half": ("hold: ‸2½ minutes", "is not a whole number", "write 150 seconds"),
    "long clock": ("hold: ‸11:50", "hold '11:50' is not a whole number", "write 12 minutes"),
    "clock of zero": ("hold: ‸0:00", "hold '0:00' is not a", "such as 8 seconds"),
    "zero without a unit": ("hold: ‸0", "hold 0 is below 1", "write 1 to 600 seconds"),
    "unit of the exercise": (
        "reps: 5\n      ‸unit: lift, lifts",
        "the key 'unit' is not known here",
        "it belongs in the exercise, beside dose:",
    ),
    "dose in a dose": ("reps: 5\n      ‸dose: 5", "the key 'dose' is not known", "one of sets"),
    "empty and needed": ("reps:‸", "reps is empty", "write it"),
    "step of nothing": ("reps: 5\n      step: {hold: ‸2}", "the dose has no hold", "take it out"),
    "step zero": ("reps: 5\n      step: {reps: ‸0}", "reps 0 is below 1", "such as 1"),
    "step as a number": ("reps: 5\n      step: ‸2", "step is a text, not a table", "reps, hold"),
    "unknown key": ("reps: 5\n      ‸set: 2", "the key 'set' is not known", "write sets"),
    "far key": ("reps: 5\n      ‸zzz: 2", "the key 'zzz' is not known", "write one of sets, reps"),
    "twice": ("reps: 5\n      ‸reps: 6", "reps is there twice, first in line 5", "keep one"),
    "empty": ("reps: 5\n      sets:‸", "sets is empty", "leave the line out"),
    "nearly the only key": ("‸rep: 5", "the key 'rep' is not known", "write reps"),
    "a list": ("reps: ‸[8, 10]", "reps is a list, not a text", "write one text"),
}
IN_AN_EXERCISE = {
    "no dose": ("exercises:\n  ‸a: {name: A}", "dose is missing", "write dose"),
    "nearly a name": (
        "exercises:\n  a: {‸nam: A, dose: {reps: 5}}",
        "the key 'nam' is not known",
        "write name",
    ),
    "no name": ("exercises:\n  ‸a: {dose: {reps: 5}}", "name is missing", "write name"),
    "neither": (
        "exercises:\n  a:\n    name: A\n    ‸dose: {sets: 2}",
        "neither reps nor hold",
        "reps: 8-10, or hold: 15 seconds",
    ),
    "dose as text": (
        EXERCISE + "dose: ‸8 to 10 times",
        "dose is a text, not a table",
        "sets, reps",
    ),
    "beside the dose": (
        EXERCISE + "‸sets: 2\n    dose: {reps: 5}",
        "the key 'sets' is not known here",
        "it belongs below dose:",
    ),
    "empty dose": (EXERCISE + "dose:‸", "dose is empty", "write it"),
    "text": ("exercises:\n  a: ‸8 times", "the exercise is a text, not a table", "name, purpose"),
    "key": (
        "exercises:\n  ‸Knee rolls: {name: A, dose: {reps: 5}}",
        "the key 'Knee rolls' is not lower-case words joined by hyphens",
        "write knee-rolls",
    ),
    "strange key": (
        "exercises:\n  ‸ßß: {name: A, dose: {reps: 5}}",
        "the key 'ßß' is not lower-case words",
        "such as knee-rolls",
    ),
    "long key": (
        f"exercises:\n  ‸{'a' * 41}: {{name: A, dose: {{reps: 5}}}}",
        "aaa…'",
        "write aaa",
    ),
    "unit": (EXERCISE + "unit: ‸roll\n    dose: {reps: 5}", "a word for one and", "roll, rolls"),
    "empty words": (EXERCISE + "unit: ‸','\n    dose: {reps: 5}", "a word for one", "roll, rolls"),
    "long word": (f"{EXERCISE}unit: ‸a, {'b' * 41}\n    dose: {{reps: 5}}", "very long", "40"),
    "nearly reps": (
        EXERCISE + "dose: {‸rep: 6, sides: alternate, step: {reps: 2}}",
        "the key 'rep' is not known",
        "write reps",
    ),
    "name": (f"exercises:\n  a: {{name: ‸{'n' * 61}, dose: {{reps: 5}}}}", "61 characters", "60"),
    "colon in a tip": (
        EXERCISE + "tips:\n      - ‸Breathe: slowly.\n    dose: {reps: 5}",
        "tips, number 1, is a table, not a text",
        "quotes",
    ),
    "empty tips": (EXERCISE + "tips: ‸[]\n    dose: {reps: 5}", "tips is an empty list", "leave"),
    "empty tip": (EXERCISE + "tips: [a, ‸'']\n    dose: {reps: 5}", "tips, number 2, is empty", ""),
    "unprintable": (EXERCISE + 'start: ‸"a\\0b"\n    dose: {reps: 5}', "cannot be printed", "out"),
    "year": (
        "source: {name: NHS, year: ‸13}\n" + EXERCISE + "dose: {reps: 5}",
        "year 13 is below 1500",
        "",
    ),
    "source": ("‸source: {year: 2013}\n" + EXERCISE + "dose: {reps: 5}", "name is missing", ""),
    "estimate": (
        EXERCISE + "estimate: {seconds_per_rep: ‸0}\n    dose: {reps: 5}",
        "seconds_per_rep 0 is below 1",
        "1 to 120",
    ),
    "unknown": (
        EXERCISE + "‸tip: Slowly.\n    dose: {reps: 5}",
        "'tip' is not known",
        "write tips",
    ),
}
IN_A_PROGRAMME = {
    "unknown exercise": (
        "programme: {key: p, name: P, exercises: [‸knee-rols]}",
        "there is no exercise 'knee-rols'",
        "did you mean knee-rolls?",
    ),
    "far exercise": (
        "programme: {key: p, name: P, exercises: [‸zzz]}",
        "there is no exercise 'zzz'",
        "choose one of bottom-to-heels-stretch, knee-rolls, ",
    ),
    "twice": (
        "programme: {key: p, name: P, exercises: [knee-rolls, ‸knee-rolls]}",
        "knee-rolls is there already, in line 1",
        "keep one",
    ),
    "no exercises": ("programme: ‸{key: p, name: P}", "exercises is missing", "write exercises"),
    "none": ("programme: {key: p, name: P, exercises: ‸[]}", "has 0 lines", "1 to 60"),
    "too many": (
        f"programme: {{key: p, name: P, exercises: ‸[{'a, ' * 61}]}}",
        "exercises has 61 lines",
        "1 to 60",
    ),
    "text": (
        "programme: {key: p, name: P, exercises: ‸knee-rolls}",
        "exercises is a text, not a list",
        "- knee-rolls",
    ),
    "list in the list": (
        "programme: {key: p, name: P, exercises: [‸[knee-rolls]]}",
        "an exercise is a list, not a table",
        "key, start, max",
    ),
    "key for the word": (
        "programme: {key: p, name: P, exercises: [‸knee-rolls: 8]}",
        "the key of an exercise stands where the word key should",
        "write {key: knee-rolls, max: 8}",
    ),
    "key for the word, too much": (
        "programme: {key: p, name: P, exercises: [‸knee-rolls: 9]}",
        "the key of an exercise stands where the word key should",
        "write {key: knee-rolls}",
    ),
    "key for the word, and keys below it": (
        "programme: {key: p, name: P, exercises: [‸knee-rols: {start: 4, max: 8, to: 9}]}",
        "the key of an exercise stands where the word key should",
        "write {key: knee-rolls, start: 4, max: 8}",
    ),
    "key for the word, and keys beside it": (
        "programme: {key: p, name: P, exercises: [‸{knee-rolls: , max: 8}]}",
        "the key of an exercise stands where the word key should",
        "write {key: knee-rolls, max: 8}",
    ),
    "far key": (
        "programme: {key: p, name: P, exercises: [{key: knee-rolls, ‸zzz: 8}]}",
        "the key 'zzz' is not known",
        "one of key, start, max",
    ),
    "no key": ("programme:\n  ‸name: P\n  exercises: [knee-rolls]", "key is missing", "write key"),
    "key": ("programme:\n  key: ‸My P\n  name: P\n  exercises: [knee-rolls]", "'My P' is", "my-p"),
    "weeks": (PROGRAMME + "weeks: ‸1", "weeks 1 is below 2", "2 to 104"),
    "many weeks": (PROGRAMME + "weeks: ‸105", "weeks 105 is more than 104", "2 to 104"),
    "times": (PROGRAMME + "times: ‸5", "times 5 is more than 4", "1 to 4"),
    "ceiling": (PROGRAMME + "pain_ceiling: ‸11", "pain_ceiling 11 is more than 10", "0 to 10"),
    "negative ceiling": (PROGRAMME + "pain_ceiling: ‸-1", "pain_ceiling -1 is below 0", "0 to 10"),
    "ramp": (PROGRAMME + "ramp: ‸gentel", "ramp 'gentel' is not known", "write gentle"),
    "far ramp": (PROGRAMME + "ramp: ‸zzz", "ramp 'zzz' is not known", ", ".join(ramps.names())),
    "day": (PROGRAMME + "days: ‸mon, wodensday", "days 'wodensday' is not a day", "mon, wed, fri"),
    "short day": (PROGRAMME + "days: [mon, ‸t]", "days 't' is not a day", "mon, wed, fri"),
    "day twice": (PROGRAMME + "days: [mon, ‸Monday]", "days names 'Monday' twice", "keep one"),
    "start above": (
        "programme: {key: p, name: P, exercises: [{key: knee-rolls, start: ‸12}]}",
        "start 12 is above the documented maximum of 10",
        "write 2 to 10 in steps of 2",
    ),
    "start above its maximum": (
        "programme: {key: p, name: P, exercises: [{key: knee-rolls, start: ‸8, max: 6}]}",
        "start 8 is above the maximum",
        "write 2 to 6 in steps of 2",
    ),
    "start off the step": (
        "programme: {key: p, name: P, exercises: [{key: knee-rolls, start: ‸5}]}",
        "start 5 is off the step of 2",
        "write 4 or 6",
    ),
    "start below the first step": (
        "programme: {key: p, name: P, exercises: [{key: knee-rolls, start: ‸1}]}",
        "start 1 is off the step of 2",
        "write 2",
    ),
    "maximum above": (
        "programme: {key: p, name: P, exercises: [{key: knee-rolls, max: ‸12}]}",
        "max 12 is above the documented maximum of 10",
        "write 2 to 10 in steps of 2",
    ),
    "maximum zero": (
        "programme: {key: p, name: P, exercises: [{key: knee-rolls, max: ‸0}]}",
        "max 0 is below 1",
        "write 2 to 10 in steps of 2",
    ),
    "safety": (PROGRAMME + "safety: {‸stop: Stop.}", "the key 'stop' is not known", "stop_rule"),
    "empty safety": (PROGRAMME + "safety: {emergency: ‸[]}", "emergency is an empty list", "leave"),
    "floor": (
        PROGRAMME + "safety: {floor: ‸no}",
        "floor is a text, not a table",
        "needs, down, up",
    ),
}
IN_A_FILE = {
    "text": ("‸just a text", "the file is a text, not a table", "exercises, programme"),
    "unknown": ("‸exercise: {}", "the key 'exercise' is not known", "write exercises"),
    "neither": ("‸source: NHS", "neither exercises nor a programme", "begin with exercises"),
    "list": (
        "exercises:\n  ‸- name: A",
        "exercises is a list, not a table",
        "write a key for each",
    ),
    "empty table": ("exercises: ‸{}", "exercises is an empty table", "write a key for each"),
    "empty exercises": ("exercises:‸\n", "exercises is empty", "write it"),
    "programme": ("programme: ‸lower-back", "the programme is a text, not a table", "key, name"),
    "alias": ("exercises: ‸*all", "a text cannot begin with * or &", "quotes"),
    "bold": ("exercises:\n  a: {name: ‸*A*}", "a text cannot begin with * or &", "quotes"),
    "anchor": ("exercises: ‸&all {}", "a text cannot begin with * or &", "write the value out"),
    "tag": ("exercises: ‸!!python/object:os.system {}", "a text cannot begin with !", "quotes"),
    "deep": ("a: [[[[[[[‸[[]]]]]]]]]", "more than 8 levels of nesting", "brackets"),
    "key of a list": ("? ‸[a]\n: b", "a list or a table stands where a key should", "quotes"),
    "second": ("a: b\n‸---\nc: d", "a second document starts here", "take the line --- out"),
    "colon": ("exercises:\n  a: b‸: c", "a colon stands where none can", "quotes"),
    "indent": (
        "exercises:\n  a: b\n   c‸: d",
        "a colon stands where none can",
        "spaces at the start",
    ),
    "dedent": ("exercises:\n    a: b\n  ‸c: d", "this line does not fit", "same number of spaces"),
    "behind quotes": ('a: "b" ‸c', "this line does not fit", "quotes"),
    "tab": ("exercises:\n‸\ta: b", "a tab stands where spaces should", "use spaces"),
    "at": ("exercises: ‸@home", "a text cannot begin with @", "quotes"),
    "open quote": ('exercises:\n  a: ‸"b\n  c: d\n', "quotation mark opens here", "close it"),
    "bracket": ("exercises: ‸{a: b\nc: d", "a bracket opens here and is not closed", "commas"),
    "open bracket": ("exercises: [a,\n‸", "closing bracket is missing here", "commas and brackets"),
    "two commas": ("exercises: [a, ‸, b]", "a value or a closing bracket", "commas and brackets"),
    "backslash": ('a: "‸\\q"', "a backslash in double quotes", "single quotes"),
    "percent": ("a: b\n‸%x", "a text cannot begin with %", "quotes"),
    "version": ("‸%YAML 9.0\n---\na: b", "this is not YAML", "check spaces"),
    "control": ("exercises: a‸\x07", "the character U+0007 cannot be printed", "take it out"),
}
MISTAKES = {
    **{f"dose, {name}": (DOSE + text, *rest) for name, (text, *rest) in IN_A_DOSE.items()},
    **{f"exercise, {name}": case for name, case in IN_AN_EXERCISE.items()},
    **{f"programme, {name}": case for name, case in IN_A_PROGRAMME.items()},
    **{f"file, {name}": case for name, case in IN_A_FILE.items()},
}


@pytest.mark.parametrize(("text", "message", "remedy"), MISTAKES.values(), ids=MISTAKES.keys())
def test_a_mistake_is_reported_once_with_its_place_and_remedy(
    text: str, message: str, remedy: str
) -> None:
    before, _, _ = text.partition("‸")
    line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
    found = problems(own(text.replace("‸", "")))
    assert len(found) == 1, found
    assert place(found[0]) == ("own.yaml", line, column)
    assert message in found[0].message
    assert remedy in found[0].remedy
    assert found[0].remedy


@pytest.mark.parametrize("text", [case[0] for case in IN_A_FILE.values()], ids=IN_A_FILE.keys())
def test_without_the_c_library_the_same_line_is_named(
    text: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = own(text.replace("‸", ""))
    with_it = [problem.line for problem in problems(files)]
    monkeypatch.setattr(yaml_text, "LOADER", yaml.BaseLoader)
    assert [problem.line for problem in problems(files)] == with_it


def test_a_problem_says_where_in_the_words_of_the_file() -> None:
    found = problems(own(DOSE + "reps: 15-8"))
    assert str(found[0]) == (
        "own.yaml:5:13: ankle-circles, dose: reps 15-8 runs backwards; write 8-15"
    )
    found = problems(own(PROGRAMME + "weeks: 1"))
    assert str(found[0]) == "own.yaml:5:10: programme mine: weeks 1 is below 2; write 2 to 104"


def test_ten_mistakes_of_meaning_are_reported_in_one_run() -> None:
    name = "ten-mistakes.yaml"
    found = problems([(name, (EXAMPLES / name).read_bytes())])
    assert [(problem.line, problem.message) for problem in found] == [
        (4, "unit 'lift' is not a word for one and a word for many"),
        (6, "sets 0 is below 1"),
        (7, "reps 15-8 runs backwards"),
        (8, "hold '5' has no unit"),
        (9, "sides 'both' is not known"),
        (10, "days_per_week 8 is more than 7"),
        (11, "the key 'Calf Stretch' is not lower-case words joined by hyphens"),
        (13, "the key 'repose' is not known"),
        (15, "hold the unit 'hours' is not known"),
        (16, "name is missing"),
        (18, "reps 11 is off the step of 2, so that both sides get the same"),
        (25, "there is no exercise 'leg-lift'"),
        (26, "weeks 1 is below 2"),
    ]
    assert all(problem.remedy and problem.column and problem.where for problem in found)


def test_what_is_needed_is_not_said_to_be_left_out() -> None:
    text = "exercises: {a: {name: , dose: {reps: , hold: }}, b: {name: B, dose: }}"
    said = [(found.message, found.remedy) for found in problems(own(text))]
    assert said == [
        ("name is empty", "write it"),
        ("reps is empty", "write it, or leave the line out"),
        ("hold is empty", "write it, or leave the line out"),
        ("dose is empty", "write it"),
    ]


def test_no_word_is_said_twice_where_a_key_is_not_one() -> None:
    text = "exercises: {A B: {name: A, dose: {reps: 5}}}\n"
    text += "programme: {key: C D, name: P, exercises: [knee-rolls]}"
    assert [found.message for found in problems(own(text))] == [
        "the key 'A B' is not lower-case words joined by hyphens",
        "key 'C D' is not lower-case words joined by hyphens",
    ]


def test_a_start_stays_below_the_maximum_that_the_remedy_for_it_names() -> None:
    item = "{key: knee-rolls, max: 9, start: 12}"
    found = problems(own(f"programme: {{key: p, name: P, exercises: [{item}]}}"))
    assert [(problem.message, problem.remedy) for problem in found] == [
        ("max 9 is off the step of 2", "write 8 or 10"),
        ("start 12 is above the maximum", "write 2 to 8 in steps of 2"),
    ]


def test_one_mistake_does_not_hide_another() -> None:
    found = problems(own(DOSE + "set: 2\n      days_per_week: 8"))
    assert [problem.message for problem in found] == [
        "neither reps nor hold is given",
        "the key 'set' is not known",
        "days_per_week 8 is more than 7",
    ]


def test_a_programme_is_not_blamed_for_an_exercise_that_has_a_problem() -> None:
    text = EXERCISE + "dose: {reps: 0}\nprogramme: {key: p, name: P, exercises: [ankle-circles]}"
    assert [problem.where for problem in problems(own(text))] == ["ankle-circles, dose"]


def test_problems_of_all_files_come_together_in_the_order_of_the_files() -> None:
    files = [
        ("b.yaml", b"exercises: {a: {name: A, dose: {reps: 0}}}"),
        ("c.yaml", b"\xff"),
        ("a.yaml", (DOSE + "reps: 0\n      sets: 0").encode()),
    ]
    assert [place(problem) for problem in problems(files)] == [
        ("a.yaml", 5, 13),
        ("a.yaml", 6, 13),
        ("b.yaml", 1, 39),
        ("c.yaml", 1, None),
    ]


def test_a_key_twice_in_one_layer_names_both_places() -> None:
    files = [*own(KNEE_ROLLS, "a.yaml"), *own(KNEE_ROLLS, "b.yaml")]
    (found,) = problems(files)
    assert place(found) == ("b.yaml", 3, 3)
    assert found.message == "the exercise knee-rolls is there already, in a.yaml line 3"
    text = "programme: {key: p, name: P, exercises: [knee-rolls]}"
    (found,) = problems([*own(text, "a.yaml"), *own(text, "b.yaml")])
    assert place(found) == ("b.yaml", 1, 18)
    assert found.message == "the programme p is there already, in a.yaml line 1"


@pytest.mark.parametrize("content", [b"", b"\n\n", b"# only a note\n", b"\xef\xbb\xbf"])
def test_an_empty_file_is_a_problem(content: bytes) -> None:
    (found,) = problems([("own.yaml", content)])
    assert str(found) == ("own.yaml:1: the file is empty; begin with exercises: or programme:")


def test_a_file_that_is_not_utf_8_says_which_byte_and_what_to_do() -> None:
    (found,) = problems([("own.yaml", "a: b\nname: Übung".encode("latin-1"))])
    assert str(found) == ("own.yaml:2: byte 12 of the file is not UTF-8; save the file as UTF-8")
    (found,) = problems([("own.yaml", KNEE_ROLLS.encode("utf-16"))])
    assert found.message == "byte 1 of the file is not UTF-8"


def test_a_file_that_is_too_large_is_not_read() -> None:
    (found,) = problems([("own.yaml", b"#" * (MOST_BYTES + 1))])
    assert found.message == "the file has 257 KB; at most 256 are read"
    padded = KNEE_ROLLS.encode().ljust(MOST_BYTES, b"#")
    assert read([], [("own.yaml", padded)]).exercises


def test_a_file_that_is_named_twice_counts_once() -> None:
    files = own(KNEE_ROLLS + "programme: {key: p, name: P, exercises: [knee-rolls]}")
    assert check(BUILT_IN, files * 2) == check(BUILT_IN, files)
    assert check(BUILT_IN, files * 2).exercises == 1
    assert read(BUILT_IN * 2, files * 2) == read(BUILT_IN, files)


def test_more_exercises_than_a_file_may_hold_are_not_read() -> None:
    def several(count: int) -> str:
        return "exercises:\n" + "".join(f"  a{n}: {{name: A, dose: 5}}\n" for n in range(count))

    (found,) = problems(own(several(301)))
    assert found.message == "exercises holds 301; at most 300 are read"
    assert found.remedy == "split the file into several"
    assert len(problems(own(several(300)))) == 300


def test_a_programme_without_built_in_words_needs_all_of_its_own() -> None:
    text = KNEE_ROLLS + "programme: {key: p, name: P, exercises: [knee-rolls]}"
    assert [p.message for p in check([], own(text)).problems] == ["safety is missing"]
    text = text.replace("]}", "], safety: {stop_rule: Stop.}}")
    assert [p.message for p in check([], own(text)).problems] == [
        f"{part} is missing"
        for part in ("before_starting", "emergency", "doctor_first", "no_tick", "floor")
    ]


def test_a_check_raises_nothing_and_counts_what_is_well() -> None:
    report = check(BUILT_IN, own(KNEE_ROLLS + "  b: {name: B}"))
    assert (report.exercises, report.programmes) == (1, 0)
    assert [problem.message for problem in report.problems] == ["dose is missing"]
    report = check([], BUILT_IN)
    assert (report.problems, report.exercises, report.programmes) == ((), 5, 1)
    assert check(BUILT_IN, BUILT_IN) == report


def test_an_unknown_key_suggests_the_nearest_and_says_where_to_look(built_in: Catalogue) -> None:
    with pytest.raises(PlannerError, match="there is no exercise 'knee-roll'; did you mean knee-r"):
        built_in.exercise("knee-roll")
    with pytest.raises(PlannerError, match="no exercise 'zzz'; choose one of bottom-to-heels-"):
        built_in.exercise("zzz")
    with pytest.raises(PlannerError, match="no programme 'Lower back'; did you mean lower-back"):
        built_in.programme("Lower back")
    with pytest.raises(PlannerError, match="no programme 'nope'; choose one of lower-"):
        built_in.programme("nope")
    many = "".join(f"  a{n}: {{name: A, dose: {{reps: 5}}}}\n" for n in range(11))
    with pytest.raises(PlannerError, match="no exercise 'zzz'; planner exercises lists"):
        read([], own(f"exercises:\n{many}")).exercise("zzz")


# Properties

SPANS = {
    quantity: st.tuples(*[st.integers(1, most)] * 2).map(lambda ends: Span(min(ends), max(ends)))
    for quantity, most in LARGEST.items()
}


def reachable(dose: DoseRange) -> bool:
    """Whether the steps end exactly on each documented maximum: the rule, said another way."""
    for quantity in dose.raised:
        documented, step = dose.span(quantity), dose.step_sizes.of(quantity)
        assert documented is not None
        start = step if quantity is dose.first else documented.low
        if documented.high not in range(start, documented.high + 1, step):
            return False
    return True


@st.composite
def doses(draw: st.DrawFn) -> DoseRange:
    """Any dose that makes sense, with the usual steps or its own."""
    kind = draw(st.sampled_from(["reps", "hold", "both"]))
    reps = draw(SPANS[Quantity.REPS]) if kind != "hold" else None
    hold = draw(SPANS[Quantity.HOLD]) if kind != "reps" else None
    known = [side for side in Sides if reps is not None or side is not Sides.ALTERNATE]
    sides = draw(st.sampled_from(known))
    usual = StepSizes(reps=2 if sides is Sides.ALTERNATE else 1)
    steps = StepSizes(
        reps=draw(st.integers(1, 4)) if reps is not None else usual.reps,
        hold=draw(st.integers(1, 4)) if hold is not None else 1,
        sets=draw(st.integers(1, 2)),
    )
    return DoseRange(
        reps=reps,
        hold=hold,
        hold_unit=draw(st.sampled_from(HoldUnit)) if hold is not None else None,
        sets=draw(SPANS[Quantity.SETS]),
        sides=sides,
        days_per_week=draw(st.none() | st.sampled_from([Span(3, 3), Span(1, 7)])),
        order=tuple(draw(st.permutations(list(Quantity)))),
        step_sizes=draw(st.sampled_from([usual, steps])),
    )


def written(dose: DoseRange) -> str:
    """The dose as a person might write it, every key spelt out."""
    lines = [f"sets: {dose.sets}", f"sides: {dose.sides}", f"order: {', '.join(dose.order)}"]
    steps = [f"sets: {dose.step_sizes.sets}"]
    if dose.reps is not None:
        lines.append(f"reps: {dose.reps.low} to {dose.reps.high}")
        steps.append(f"reps: {dose.step_sizes.reps}")
    if dose.hold is not None:
        lines.append(f"hold: {dose.hold.low}-{dose.hold.high} {dose.hold_unit}")
        steps.append(f"hold: {dose.step_sizes.hold}")
    if dose.days_per_week is not None:
        lines.append(f"days_per_week: {dose.days_per_week}")
    lines.append(f"step: {{{', '.join(steps)}}}")
    return "exercises:\n  a:\n    name: A\n    dose:\n" + "".join(f"      {x}\n" for x in lines)


@given(doses())
def test_a_dose_reads_back_as_it_was_written_if_its_steps_reach_its_end(dose: DoseRange) -> None:
    report = check([], own(written(dose)))
    if reachable(dose):
        assert read(own(written(dose))).exercise("a").dose == dose
    else:
        assert report.problems
        assert all("is off the step of" in problem.message for problem in report.problems)


@given(doses())
def test_the_remedy_for_a_missed_step_is_one(dose: DoseRange) -> None:
    text = written(dose)
    for problem in check([], own(text)).problems:
        quantity = problem.message.partition(" ")[0]
        for better in problem.remedy.removeprefix("write ").split(" or "):
            if better == "a smaller step":
                continue
            mended = re.sub(
                rf"^      {quantity}: .*$", f"      {quantity}: {better}", text, flags=re.MULTILINE
            )
            left = [found.message.partition(" ")[0] for found in check([], own(mended)).problems]
            assert quantity not in left


BETWEEN = st.sampled_from(["-", " to ", "..", "/", "–", " - "])
COUNTS = (
    st.integers(-5, 700).map(str)
    | st.builds("{}{}{}".format, st.integers(0, 40), BETWEEN, st.integers(0, 40))
    | st.sampled_from(["", "010", "-0", "x", "8.5", "1e3", "8 - 10 times", "3 days", "every day"])
    | st.sampled_from(["1-2-3", "9" * 40, "499-500", "8-1000", "7x", "0-5", "-5-5"])
)
UNITS = st.sampled_from(["", " s", " seconds", " minutes", " breath", " secnods", " slow breaths"])
CLOCKS = st.sampled_from(["{}:{:02}", "{} minutes {}", "{}m{}s", "{},{} min"])
HOLDS = st.builds("{}{}".format, COUNTS, UNITS) | st.builds(
    str.format, CLOCKS, st.integers(0, 12), st.integers(0, 59)
)
AMOUNTS = {"start": COUNTS, "max": COUNTS}
NUMBERED = (
    ("exercises:\n  a:\n    name: A\n    source:\n      name: S\n", 6, {"year": COUNTS}),
    ("    estimate:\n      seconds_per_rep: 4\n", 6, {"seconds_per_breath": COUNTS}),
    ("    dose:\n      sides: none\n", 6, {"hold": HOLDS, "sets": COUNTS, "days_per_week": COUNTS}),
    ("", 6, {"reps": COUNTS, "order": st.sampled_from(Quantity)}),
    ("      step:\n        reps: 1\n", 8, {"hold": COUNTS, "sets": COUNTS}),
    ("  b:\n    name: B\n    dose:\n      reps: 20-40\n", 6, {"sides": st.sampled_from(Sides)}),
    ("  c:\n    name: C\n    dose:\n      sides: alternate\n", 6, {"reps": COUNTS}),
    ("  d:\n    name: D\n    dose:\n      reps: 6-9\n      step:\n", 8, {"reps": COUNTS}),
    ("programme:\n  key: p\n  name: P\n", 2, {"weeks": COUNTS, "times": COUNTS}),
    ("", 2, {"pain_ceiling": COUNTS}),
    ("  exercises:\n    - key: a\n", 6, AMOUNTS),
    ("    - key: b\n", 6, AMOUNTS),
    ("    - key: c\n", 6, AMOUNTS),
)
"""Every number that a file can have, in parts: what stands before it, how far in, and the keys."""


@st.composite
def numbered(draw: st.DrawFn) -> str:
    text = ""
    for before, indent, values in NUMBERED:
        text += before
        for key, value in values.items():
            if draw(st.booleans()):
                text += f"{' ' * indent}{key}: {draw(value)}\n"
    return text


UNIT = r"(seconds?|secs?|minutes?|mins?|breaths?|s)\b"


def named(remedy: str, unit: bool) -> list[str]:
    """The numbers and ranges that a remedy names, each with the next unit behind it."""
    said = re.sub(r" in steps of \d+", "", remedy)
    if unit:
        return [" ".join(found) for found in re.findall(rf"(\d+(?:-\d+)?)(?=.*? {UNIT})", said)]
    return re.findall(r"\d+(?:-\d+)?", said)


@given(numbered())
def test_the_remedy_for_a_number_is_accepted_in_its_place(text: str) -> None:
    lines = text.splitlines()
    for problem in check([], own(text)).problems:
        assert problem.line is not None
        before, colon, value = lines[problem.line - 1].partition(": ")
        if not value or not re.search(r"\d", problem.remedy):
            continue
        better = named(problem.remedy, before.startswith("      hold"))
        assert better, problem
        for number in better:
            mended = lines.copy()
            mended[problem.line - 1] = before + colon + number
            left = check([], own("\n".join(mended))).problems
            assert [str(found) for found in left if found.line == problem.line] == [], problem


SCALARS = st.sampled_from(
    ["8", "8-10", "5 seconds", "each", "knee-rolls", "", "0", "none", "a, b", "'a: b'", "~", "mon"]
) | st.text(max_size=8)
KEYS = st.sampled_from(
    re.findall(
        r"\w+",
        "exercises programme source name dose reps hold sets sides order step unit tips steps"
        " key weeks days times ramp safety floor down start max estimate year breath",
    )
)
NODES = st.recursive(
    SCALARS,
    lambda inner: (
        st.lists(inner, max_size=3).map(lambda items: f"[{', '.join(items)}]")
        | st.lists(st.tuples(KEYS, inner), max_size=4).map(
            lambda pairs: "{" + ", ".join(f"{key}: {value}" for key, value in pairs) + "}"
        )
    ),
    max_leaves=12,
)
FILES = st.binary(max_size=60) | st.text(max_size=60).map(str.encode) | NODES.map(str.encode)
CONTENTS = FILES | st.tuples(st.sampled_from([KNEE_ROLLS, DOSE, PROGRAMME]), NODES).map(
    lambda parts: "".join(parts).encode()
)


@given(st.lists(CONTENTS, min_size=1, max_size=2))
def test_whatever_a_file_holds_it_reads_or_is_refused_by_name(contents: list[bytes]) -> None:
    files = [(f"{number}.yaml", content) for number, content in enumerate(contents)]
    report = check(BUILT_IN, files)
    if not report.problems:
        read(BUILT_IN, files)
        return
    assert problems(files) == report.problems
    names = [name for name, _ in files]
    assert all(problem.file in names and problem.line for problem in report.problems)
    assert all("\n" not in str(problem) for problem in report.problems)


@pytest.mark.parametrize("key", [key.value for key in RowKey])
def test_a_key_of_planners_own_rows_is_no_key_of_an_exercise(key: str) -> None:
    """Its ticks would vanish: the page could not tell the two rows apart."""
    text = f"exercises:\n  {key}:\n    name: Seated rotation\n    dose: {{reps: 4-8}}\n"
    (problem,) = problems(own(text))
    assert str(problem) == (
        f"own.yaml:2:3: {key}: the key '{key}' is the key of a row of planner's own pages; "
        f"write another, such as {key}-exercise"
    )
