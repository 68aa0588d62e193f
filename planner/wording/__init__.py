"""Sentences: every word that people read of a plan, whole, with its numbers and names in place.

In come doses, dates, plans and decisions; out come texts, one language at a time. What stands on
which page is decided in `pages`, and how it looks in the writers.
"""
