"""What a re-plan says in the terminal, beside its decisions."""

from planner.domain.decision import Way
from planner.domain.sentence import Sentence

ON_DAY = Sentence("{programme}, on {day:date}")
ON_DAY_OF = Sentence("{programme} of {name}, on {day:date}", comment="{name} is a person.")
YOU_SAID = Sentence("You said: {what}.", comment="{what}: away 28 Dec – 6 Jan; sessions every day.")
STAYS = Sentence("The plan stays as it is.")

PAUSE = Sentence("Pause, no exercises for now: {reason}.", comment="{reason} in small letters.")
OF_EXERCISE = Sentence("{exercise}: {amount}", comment="Knee rolls: 6 → 4 rolls")
WHY = Sentence("{meaning}: {reasons}", comment="less: it gave pain of 7, above 5")
HEAD = Sentence("{text}.", context="decision", comment="Makes a sentence of a decision.")

FINISH = Sentence("Finish", comment="The head of a row: the day on which the plan ends.")
STEPS_HEAD = Sentence("Steps", comment="The head of a row: how amounts rise again.")
ALL_OTHERS = Sentence("All others", comment="The head of a row: the other exercises.")
AMOUNTS = Sentence("Amounts", comment="The head of a row.")
FULL = Sentence("all full amounts")
STEPS = {Way.EXTEND: Sentence("as in your plan"), Way.KEEP_END: Sentence("faster")}
LAST_OF = Sentence("{last} of {most}", comment="An amount and its maximum: 8 of 10.")

LONGER = Sentence(
    "The plan has become longer {count} time, and is twice as long now, or longer. Its end is "
    "offered first.",
    "The plan has become longer {count} times, and is twice as long now, or longer. Its end is "
    "offered first.",
)
WAITS = Sentence(
    "An amount that came with strong pain waits for three quiet weeks: the finish may be later."
)
FINISHED = Sentence("The plan finished on {day:date}.")
WELL_DONE = Sentence("The plan finished on {day:date}. Well done.")
REACHED = Sentence("Reached: {what}.", comment="{what}: knee rolls 10; pelvic tilts 15.")
REACHED_ONE = Sentence("{exercise} {dose}", comment="pelvic tilts 15")
REACHED_OF = Sentence("{exercise} {dose} of {most}", comment="knee rolls 8 of 10")
KEEPS = Sentence(
    "What was reached is kept with two or three days a week at these amounts (our choice; ask your "
    "physiotherapist)."
)
LESS_AT_THE_END = Sentence(
    "Less is asked above than the plan ended with: go on with that, not with the last amounts, "
    "and ask your physiotherapist how to go on."
)
ENOUGH = Sentence(
    "It was made longer {count} time. Go on by yourself, or make a new plan: planner new "
    "--baseline KEY=N",
    "It was made longer {count} times. Go on by yourself, or make a new plan: planner new "
    "--baseline KEY=N",
)
GOES_ON = Sentence("{command} goes on with it: {outcome}.", comment="{command} is typed as it is.")

CLEARED = Sentence("“Start here” says who said that you may go on: {who}, {day:date}.")
CLEARED_ON = Sentence("“Start here” says that you may go on from {day:date}.")
ASK_WHO = Sentence("Write on “Start here” who says that you may go on, and when.")
THEN = Sentence("Then:", comment="A command follows.")
PAGES_GO_ON = Sentence(
    "The workbook’s page of the week after that day has amounts. To go on within a week:",
    comment="A command follows.",
)
OUTCOME = Sentence("finish {day:date}, {amounts}", comment="{amounts}: all full amounts.")
INSTEAD_OF = Sentence("{exercise} {dose} instead of {most}", comment="knee rolls 8 instead of 10")
