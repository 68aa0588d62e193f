"""A workbook that re-plans itself: the law of `planner.replan.weekly`, in formulas of one value.

In come a plan and the layouts of its pages; out go two hidden sheets. One has tables of doses, the
other, for each week, what the rules remember and decide, each cell a formula over the week's page
and the week before. Pages show what stands there, and decide nothing. What a rule says is in
`planner.rules`; a test compares both over random lives.
"""
