"""What the log says about each exercise on a given day: the figures that the rules judge.

Terms as in the rules: the judged days are the seven days before today, for an exercise that was
stepped back for pain only those after that day; a session is due if it is dated before today, on a
day without pain above the ceiling (there the page says: rest).
"""
