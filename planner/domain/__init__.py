"""Frozen dataclasses: what the program talks about. No input, no output."""
