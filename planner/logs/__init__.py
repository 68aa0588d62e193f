"""Several logs of one plan as one: nothing twice; where they disagree the more cautious counts.

A file of records that comes again is no second opinion: it goes on with what came in before.
"""
