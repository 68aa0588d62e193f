"""Sentences below the stop rule of a weekly page; `pages.notices` says which stand there.

`{whose}` is empty, or ` (Knee rolls)` with a space before it.
"""

NOT_THIS_WEEK = "○  Not this week: {names}. It hurt; ask your doctor or physiotherapist about it."
NOT_THESE = "○  Not this week: {names}. They hurt; ask your doctor or physiotherapist about them."
LESS = (
    "◄  Less after strong pain{whose}. Later pages may show more: it comes after three weeks "
    "without strong pain. Re-plan each week."
)
SAME = (
    "=  The same because of pain{whose}. Re-plan each week: more comes after a week with less pain."
)
COMES_BACK = (
    "○  Back this week, after a rest: {names}. First ask your doctor or physiotherapist about it."
)
COME_BACK = (
    "○  Back this week, after a rest: {names}. First ask your doctor or physiotherapist about them."
)
WAITS = (
    "=  The next amount came with strong pain before{whose}. Later pages may show it: it comes "
    "after three weeks without strong pain. Re-plan each week."
)
REPLAN_FIRST = (
    "?  Re-plan before you begin this week: some of its amounts came with strong pain, and may "
    "have to wait."
)
HELP = "!  {said}"
SUPPOSED = (
    "These amounts suppose that the week before went well. Did it hurt, or did you miss days? Then "
    "re-plan first, and use the new page."
)
