"""Turn documented exercises into a progressive schedule, with the reason for every number."""

__version__ = "0.1.0"
