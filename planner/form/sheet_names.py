"""The names of the sheets that are not a week's."""

START_HERE, EXERCISES, PROGRESS, STATE = "Start here", "Exercises", "Progress", "_state"
CHANGES = "Changes"
"""What re-plans decided; there is no such sheet before the first one."""
WEEKS, DOSES = "_weeks", "_doses"
LIVE_SHEETS = (WEEKS, DOSES)
"""Hidden: what the formulas of a live workbook are made of."""
OWN_SHEETS = (START_HERE, EXERCISES, PROGRESS, CHANGES)
"""Those that people see."""
