"""Draws the exercises: files of poses to SVG texts. Used when figures change, not for plans.

A person of fixed proportions (body) takes poses (pose, and lying for what no side view can show),
which are worked out (skeleton), given outlines (side, oblique) and drawn (svg, scene). Programs
that show the pictures need none of this: they read the index (planner.storage.figure_index).
"""

from planner.figures.animation import animated
from planner.figures.figure import Figure
from planner.figures.pictures import end, frames, start
from planner.figures.png import png
from planner.figures.reading import read_figures
from planner.figures.rendering import rendered

__all__ = ["Figure", "animated", "end", "frames", "png", "read_figures", "rendered", "start"]
