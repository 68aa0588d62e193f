"""What the log says about each exercise on a given day: the figures that the rules judge.

Terms as in the rules. The judged days are those before today since the last decision, at least
seven and at most 28. A session is due if it is dated before today, on a day without pain above the
ceiling: there the page itself says to rest.
"""
