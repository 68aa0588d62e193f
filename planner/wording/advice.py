"""What a plan says of itself: its largest weekly increase, and what more weeks would change.

"10 % a week" is impossible below ten repetitions (4 to 5 is 25 %). A share alarms; so it is said
where more weeks make it smaller, and a single step is said as what it is: one roll more each side.
"""

from dataclasses import replace
from fractions import Fraction
from itertools import pairwise

from planner.domain.dose import Sides
from planner.domain.exercise import Exercise
from planner.domain.plan import MOST_WEEKS, Plan
from planner.domain.sentence import Sentence
from planner.progression import increase
from planner.progression.increase import Increase
from planner.schedule import plan_ladder
from planner.wording.documented import change, weekly_doses, weeks_to_come
from planner.wording.language import Words

_QUARTER = Fraction(1, 4)
_GENTLE = "gentle"

_NO_INCREASE = Sentence("No increase: every week asks the same.")
_NONE_TO_COME = Sentence("No increase in the weeks to come.")
_LARGEST = Sentence(
    "Largest weekly increase: {exercise}, {percent} ({change}, week {week}).",
    comment="{exercise}: knee rolls; {percent}: 50 %; {change}: 4 to 6 rolls.",
)
_UNDER_A_QUARTER = Sentence("That is under a quarter.")
_WOULD = Sentence("{weeks} weeks would bring it under a quarter.")
_WOULD_ON_RAMP = Sentence(
    "{weeks} weeks with the ramp “{ramp}” would bring it under a quarter.",
    comment="{ramp} is typed as it is: gentle.",
)
_ONE_STEP = Sentence("With {weeks} weeks or more, every amount rises one step at a time.")
_ONE_STEP_ON_RAMP = Sentence(
    "With {weeks} weeks or more with the ramp “{ramp}”, every amount rises one step at a time."
)
_STEP = Sentence("Largest step: {step}.", comment="{step}: knee rolls, 4 to 6 rolls in week 3, …")
_STEP_TO_COME = Sentence("Largest step to come: {step}.")
_IN_WEEK = Sentence("{exercise}, {change} in week {week}")
_MORE_IN_WEEK = Sentence("{exercise}, {change} in week {week}, {count:word} more")
_MORE_EACH_SIDE = Sentence("{exercise}, {change} in week {week}, {count:word} more each side")
_ALMOST = Sentence("almost {percent}", comment="almost 25 %")


def largest_increase(words: Words, plan: Plan) -> tuple[str, ...]:
    """The sentences: the largest weekly increase, and from how many weeks on it is smaller.

    `Largest weekly increase: pelvic tilts, 80 % (5 to 9 tilts, week 2).`
    `With 11 weeks or more, every amount rises one step at a time.`

    Where it is a single step: `Largest step: knee rolls, 4 to 6 rolls in week 3, one more each
    side.`

    After a re-plan, that of the weeks to come alone, as a step: no share, since nobody can choose
    another number of weeks then. While the plan is paused there are none.
    """
    if plan.is_paused:
        return ()
    if plan.history:
        return (_largest_to_come(words, plan),)
    rise = steepest(plan)
    if rise is None or rise.share == 0:
        return (words(_NO_INCREASE),)
    places = _described(words, plan, rise)
    largest = words(_LARGEST, **places, percent=share_told(words, rise.share))
    if rise.share < _QUARTER:
        return (largest, words(_UNDER_A_QUARTER))
    is_gentle = plan.choices.ramp == _GENTLE
    weeks = weeks_to_stay_under_a_quarter(plan)
    if weeks is not None:
        would = _WOULD if is_gentle else _WOULD_ON_RAMP
        return (largest, words(would, weeks=weeks, ramp=_GENTLE))
    if _is_one_step(plan, rise):
        largest = words(_STEP, step=_as_a_step(words, plan, rise))
    single = _weeks_of_single_steps(plan)
    if single is None:
        return (largest,)
    one_step = _ONE_STEP if is_gentle else _ONE_STEP_ON_RAMP
    return (largest, words(one_step, weeks=single, ramp=_GENTLE))


def share_told(words: Words, share: Fraction) -> str:
    """A share in whole per cent; what is below a quarter is not rounded up to one.

    >>> from planner.wording.language import ENGLISH
    >>> share_told(ENGLISH, Fraction(3, 7)), share_told(ENGLISH, Fraction(99, 400))
    ('43 %', 'almost 25 %')
    """
    percent = words.percent(share)
    is_almost = share < _QUARTER and percent == words.percent(_QUARTER)
    return words(_ALMOST, percent=percent) if is_almost else percent


def steepest(plan: Plan) -> Increase | None:
    """The plan's largest weekly increase, the first exercise of equals; None for a single week."""
    doses = {exercise.key: weekly_doses(exercise, plan) for exercise in plan.exercises}
    rises = [
        increase.largest_increase(key, weekly) for key, weekly in doses.items() if len(weekly) > 1
    ]
    return max(rises, key=lambda rise: rise.share, default=None)


def weeks_to_stay_under_a_quarter(plan: Plan) -> int | None:
    """The fewest weeks in which no exercise rises by a quarter at once; None if none are enough.

    Always few enough for a plan: the longest climbs that can do it need less than MOST_WEEKS.
    """
    weeks = [
        increase.weeks_under_a_quarter([dose.work for dose in plan_ladder(plan, e.key)])
        for e in plan.exercises
    ]
    return None if None in weeks else max(n for n in weeks if n is not None)


def _largest_to_come(words: Words, plan: Plan) -> str:
    """Of the pages that begin with the last re-plan or later, each against the one before."""
    coming = replace(plan, weeks=weeks_to_come(plan))
    rise = steepest(coming)
    if rise is None or rise.share <= 0:
        return words(_NONE_TO_COME)
    return words(_STEP_TO_COME, step=_as_a_step(words, coming, rise))


def _described(words: Words, plan: Plan, rise: Increase) -> dict[str, str]:
    """The exercise, `4 to 6 rolls`, and the label of the week."""
    exercise = _exercise(plan, rise)
    return {
        "exercise": inside(exercise.name),
        "change": change(words, exercise, rise.before, rise.after),
        "week": _week(plan, rise),
    }


def _exercise(plan: Plan, rise: Increase) -> Exercise:
    return next(exercise for exercise in plan.exercises if exercise.key == rise.exercise)


def _week(plan: Plan, rise: Increase) -> str:
    weeks = [week for week in plan.weeks if week.prescription(rise.exercise) is not None]
    return weeks[rise.place].label


def _is_one_step(plan: Plan, rise: Increase) -> bool:
    """Whether no number of weeks makes it smaller."""
    return (rise.before, rise.after) in pairwise(plan_ladder(plan, rise.exercise))


def _as_a_step(words: Words, plan: Plan, rise: Increase) -> str:
    """`knee rolls, 4 to 6 rolls in week 3, one more each side`."""
    before, after = rise.before, rise.after
    places = _described(words, plan, rise)
    if before.reps is None or after.reps is None or after.reps == before.reps:
        return words(_IN_WEEK, **places)
    more = after.reps - before.reps
    if before.sides is Sides.ALTERNATE and more % 2 == 0:
        return words(_MORE_EACH_SIDE, **places, count=more // 2)
    return words(_MORE_IN_WEEK, **places, count=more)


def _weeks_of_single_steps(plan: Plan) -> int | None:
    """From how many weeks on no amount rises by more than a step; None where that is no use."""
    single = max(len(plan_ladder(plan, exercise.key)) for exercise in plan.exercises)
    return single if len(plan.weeks) < single <= MOST_WEEKS else None


def inside(name: str) -> str:
    """A name inside a sentence: `knee rolls`, but `TheraBand pull` and `McGill curl-up`."""
    first = name.split(" ", 1)[0]
    return name[:1].lower() + name[1:] if first.capitalize() == first and len(first) > 1 else name
