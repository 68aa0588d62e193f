"""Sentences below the stop rule of a weekly page; `pages.week.notices` says which stand there.

`{names}` are exercises. Where not all are concerned there is a form that names them, and one that
counts them.
"""

from planner.domain.sentence import Sentence

NOT_THIS_WEEK = Sentence(
    "○  Not this week: {names:list}. It hurt; ask your doctor or physiotherapist about it.",
    "○  Not this week: {names:list}. They hurt; ask your doctor or physiotherapist about them.",
)
COMES_BACK = Sentence(
    "○  Back this week, after a rest: {names:list}. First ask your doctor or physiotherapist about "
    "it.",
    "○  Back this week, after a rest: {names:list}. First ask your doctor or physiotherapist about "
    "them.",
)
LESS = Sentence(
    "◄  Less after strong pain. Later pages may show more: it comes after three weeks without "
    "strong pain. Re-plan each week."
)
LESS_OF = Sentence(
    "◄  Less after strong pain ({whose}). Later pages may show more: it comes after three weeks "
    "without strong pain. Re-plan each week.",
    comment="{whose}: names of exercises, or 4 of 6 exercises.",
)
SAME = Sentence(
    "=  The same because of pain. Re-plan each week: more comes after a week with less pain."
)
SAME_OF = Sentence(
    "=  The same because of pain ({whose}). Re-plan each week: more comes after a week with less "
    "pain."
)
WAITS = Sentence(
    "=  The next amount came with strong pain before. Later pages may show it: it comes after "
    "three weeks without strong pain. Re-plan each week."
)
WAITS_OF = Sentence(
    "=  The next amount came with strong pain before ({whose}). Later pages may show it: it comes "
    "after three weeks without strong pain. Re-plan each week."
)
SOME_OF_ALL = Sentence("{count} of {all} exercises", comment="In brackets, in place of names.")
REPLAN_FIRST = Sentence(
    "?  Re-plan before you begin this week: some of its amounts came with strong pain, and may "
    "have to wait."
)
HELP = Sentence("!  {advice}", comment="{advice} is a whole sentence.")
SUPPOSED = Sentence(
    "These amounts suppose that the week before went well. Did it hurt, or did you miss days? Then "
    "re-plan first, and use the new page."
)
