"""All figures that planner has, read once for all tests."""

from planner.figures import read_figures
from tools.figures import poses

FIGURES = read_figures(poses())
