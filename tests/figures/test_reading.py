"""What is said about poses that cannot be, with file, line and column."""

import pytest

from planner.errors import PlannerError
from planner.figures import Figure, read_figures

GOOD = """\
figures:
  wave:
    frame: {left: -40, low: -5, width: 120}
    start:
      shows: Standing, arms down.
      hips: [0, 52]
      legs: {foot: [0, 3.9]}
      arms: {shoulder: 0, elbow: 5}
    end:
      shows: Standing, arms up.
      arms: {shoulder: 170, elbow: 5}
    arrow: {follow: near_hand}
"""


def read(text: str) -> dict[str, Figure]:
    return read_figures([("poses.yaml", text.encode())])


def problems(text: str) -> list[str]:
    with pytest.raises(PlannerError) as caught:
        read(text)
    return [str(problem) for problem in caught.value.problems]


def test_a_figure_is_read() -> None:
    (figure,) = read(GOOD).values()
    assert figure.start is not None
    assert figure.start.shows == "Standing, arms down."


def test_the_end_is_as_the_start_but_for_what_it_names() -> None:
    (figure,) = read(GOOD).values()
    bent = read(GOOD.replace("legs: {foot: [0, 3.9]}", "legs: {foot: [0, 3.9], sole: 5}"))
    assert figure.end.pose != bent["wave"].end.pose


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        (
            "shoulder: 170, elbow: 5",
            "shoulder: 170, elbow: 155",
            (
                "poses.yaml:11:36: wave, end, arms: elbow 155 is more than 150, as far as the "
                "elbow "
                "goes; write 0 to 150"
            ),
        ),
        (
            "shoulder: 170, elbow: 5",
            "shoulder: 170, elbow: -20",
            (
                "poses.yaml:11:36: wave, end, arms: elbow -20 is less than 0, as far as the elbow "
                "goes; write 0 to 150"
            ),
        ),
        (
            "shoulder: 0, elbow: 5",
            "sholder: 0",
            "poses.yaml:8:14: wave, start, arms: the key 'sholder' is not known; write shoulder",
        ),
        (
            "shoulder: 0, elbow: 5",
            "shoulder: zero",
            (
                "poses.yaml:8:24: wave, start, arms: shoulder 'zero' is not a number; write "
                "digits, "
                "such as 12 or 12.5"
            ),
        ),
        (
            "foot: [0, 3.9]",
            "foot: [0, 0.5, 3]",
            (
                "poses.yaml:7:20: wave, start, legs: foot is not a place; write x and y in "
                "brackets, "
                "such as [12, 3.4]"
            ),
        ),
        (
            "      hips: [0, 52]\n",
            "",
            (
                "poses.yaml:4:5: wave, start: nothing says where the body is; write one of hips, "
                "knees, on_back"
            ),
        ),
        (
            "hips: [0, 52]",
            "hips: [0, 70]",
            (
                "poses.yaml:7:13: wave, start: the near leg lacks 17.0 to where its foot is "
                "planted; "
                "move the foot, or bring the body nearer"
            ),
        ),
        (
            "legs: {foot: [0, 3.9]}",
            "legs: {hip: 0, foot: [0, 3.9]}",
            (
                "poses.yaml:7:19: wave, start, legs: hip is given for a limb whose foot is "
                "planted; "
                "take out foot, or hip"
            ),
        ),
        (
            "hips: [0, 52]",
            "hips: [0, 52]\n      knees: [0, 3]",
            (
                "poses.yaml:7:14: wave, start: knees and hips both say where the body is; keep one "
                "of them"
            ),
        ),
        (
            "follow: near_hand",
            "follow: nose",
            (
                "poses.yaml:12:21: wave, arrow: follow 'nose' is not known; write one of hips, "
                "belly, "
                "chest, shoulder, head, near_knee, far_knee, near_foot, far_foot, near_elbow, "
                "far_elbow, near_hand, far_hand"
            ),
        ),
        (
            "follow: near_hand",
            "beside: [1, 2]",
            (
                "poses.yaml:12:5: wave, arrow: nothing says where the arrow goes; write follow: "
                "hips, "
                "or through: [[…]]"
            ),
        ),
        (
            "    frame: {left: -40, low: -5, width: 120}\n",
            "",
            "poses.yaml:2:3: wave: frame is missing; write frame: …",
        ),
        (
            "      shows: Standing, arms up.\n",
            "",
            "poses.yaml:9:5: wave, end: shows is missing; write shows: …",
        ),
    ],
)
def test_a_problem_is_named_with_its_place_and_remedy(old: str, new: str, said: str) -> None:
    assert said in problems(GOOD.replace(old, new))


@pytest.mark.parametrize(
    ("girdle", "said"),
    [
        (
            "{first: 5, last: 2}",
            "poses.yaml:3:30: wave, girdle: last is not above first; write the lower place first",
        ),
        ("{first: 5}", "poses.yaml:3:5: wave, girdle: last is missing; write last: …"),
        (
            "{first: 5, last: 80}",
            (
                "poses.yaml:3:30: wave, girdle: last 80 is more than 29.5 percent of the height, "
                "along the trunk from the hips; write -6 to 29.5"
            ),
        ),
    ],
)
def test_a_girdle_is_a_part_of_the_trunk(girdle: str, said: str) -> None:
    assert problems(GOOD.replace("  wave:\n", f"  wave:\n    girdle: {girdle}\n", 1)) == [said]


def test_a_missing_pose_is_named() -> None:
    without = GOOD[: GOOD.index("    end:")]
    assert problems(without) == ["poses.yaml:2:3: wave: end is missing; write end: …"]


def test_a_joint_that_is_only_impossible_on_the_way_is_found() -> None:
    """Both ends are possible; half-way the shoulders pass the place where the hands are planted."""
    passing = (
        GOOD.replace("hips: [0, 52]", "hips: [0, 64]")
        .replace("legs: {foot: [0, 3.9]}", "legs: {hip: 90, knee: 90}")
        .replace("arms: {shoulder: 0, elbow: 5}", "arms: {hand: [6, 77.5], palm: 75}")
        .replace("arms: {shoulder: 170, elbow: 5}", "hips: [0, 40]")
    )
    found = problems(passing)
    assert found
    for line in found:
        assert "% of the way from start to end" in line


def test_what_is_planted_only_in_the_end_is_an_error() -> None:
    freed = GOOD.replace("arms: {shoulder: 170, elbow: 5}", "arms: {hand: [10, 60]}")
    found = problems(freed)
    assert found[0] == (
        "poses.yaml:9:5: wave, end: near arm hand is planted in only one of start and end; "
        "write it in both, or give the end a figure of its own"
    )


def test_a_body_in_the_floor_is_an_error() -> None:
    sunk = GOOD.replace("foot: [0, 3.9]", "foot: [0, 1.9]").replace("[0, 52]", "[0, 50]")
    assert any("the near foot reaches 2.0 below the floor" in line for line in problems(sunk))


def test_all_problems_of_all_files_are_told_together() -> None:
    first = GOOD.replace("elbow: 5}\n    end", "elbow: 999}\n    end")
    second = (
        GOOD.replace("wave:", "bow:").replace("low: -5", "low: deep").replace("elbow: 5", "x: 5")
    )
    with pytest.raises(PlannerError) as caught:
        read_figures([("a.yaml", first.encode()), ("b.yaml", second.encode())])
    places = [(problem.file, problem.line) for problem in caught.value.problems]
    assert places == [("a.yaml", 8), ("b.yaml", 8), ("b.yaml", 11), ("b.yaml", 3)]


def test_an_empty_file_is_an_error() -> None:
    assert problems("") == ["poses.yaml: the file is empty; begin with figures:"]
