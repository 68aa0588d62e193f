"""Rules about what follows from what was recorded. Pure: no clock, no files."""
