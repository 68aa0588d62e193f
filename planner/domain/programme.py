"""A programme: exercises in order, default choices, and the words that keep a person careful."""

from dataclasses import dataclass

from planner.domain.exercise import Exercise


@dataclass(frozen=True, slots=True)
class Item:
    """One exercise of a programme; `start` and `maximum` are None where the source decides.

    Both speak of the quantity that is raised first (`DoseRange.first`).
    """

    exercise: Exercise
    start: int | None = None
    maximum: int | None = None

    def __post_init__(self) -> None:
        if any(count is not None and count < 1 for count in (self.start, self.maximum)):
            raise ValueError("a start and a maximum are at least 1")


@dataclass(frozen=True, slots=True)
class Floor:
    """How to get down to the floor and up again; `figure` begins the keys of the steps' figures."""

    needs: str = ""
    down: tuple[str, ...] = ()
    up: tuple[str, ...] = ()
    otherwise: str = ""
    source: str = ""
    figure: str = ""


@dataclass(frozen=True, slots=True)
class Safety:
    """What every plan shows before anything else."""

    before_starting: str
    emergency: tuple[str, ...]
    doctor_first: tuple[str, ...]
    stop_rule: str
    no_tick: str
    floor: Floor = Floor()


@dataclass(frozen=True, slots=True)
class Programme:
    """Exercises in order with default choices.

    `pain_ceiling` is the highest pain (0–10) before starting with which a session is done.
    """

    key: str
    name: str
    items: tuple[Item, ...]
    safety: Safety
    purpose: str = ""
    weeks: int = 6
    weekdays: tuple[int, ...] = (0, 1, 2, 3, 4, 5, 6)
    times: int = 1
    ramp: str = "gentle"
    pain_ceiling: int = 5

    def __post_init__(self) -> None:
        if not self.items:
            raise ValueError("a programme has at least one exercise")
        if not 0 <= self.pain_ceiling <= 10:
            raise ValueError(f"a ceiling of {self.pain_ceiling} is no pain from 0 to 10")

    @property
    def exercises(self) -> tuple[Exercise, ...]:
        return tuple(item.exercise for item in self.items)
