"""The names of the sheets that are not a week's."""

START_HERE, EXERCISES, PROGRESS, STATE = "Start here", "Exercises", "Progress", "_state"
CHANGES = "Changes"
"""What re-plans decided; there is no such sheet before the first one."""
WEEKS, DOSES = "_weeks", "_doses"
HIDDEN_SHEETS = (STATE, WEEKS, DOSES)
"""Those that nobody sees: the plan, and in a live workbook what its formulas are made of."""
OWN_SHEETS = (START_HERE, EXERCISES, PROGRESS, CHANGES)
"""Those that people see."""
