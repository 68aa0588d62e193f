"""The nearest thing to our job: streprogen, 6 weeks × 5 exercises, to an HTML file.

python streprogen_html.py OUT
"""

import sys
from pathlib import Path

from streprogen import Program

program = Program("Six weeks", duration=6, units="kg")
with program.Day("Every day"):
    for number in range(1, 6):
        program.DynamicExercise(f"Exercise {number}", start_weight=100, final_weight=108)
program.render()
Path(sys.argv[1]).write_text(program.to_html(), encoding="utf-8")
