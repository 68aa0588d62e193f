"""What stands on the pages: words, numbers and their meaning, from a plan and its log.

In come a plan, a log and a day; out come frozen dataclasses that a writer only lays out. Nothing
here knows a format, a size or a colour.
"""
