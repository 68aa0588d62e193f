"""The engine alone, the first time in a new process: prints how many seconds a plan takes.

python engine.py PLAN.json
"""

import sys
from pathlib import Path
from time import perf_counter

from planner.readers import json
from planner.schedule import make_plan

plan = json.read(Path(sys.argv[1]).read_bytes()).plan
assert plan is not None
start = perf_counter()
made = make_plan(plan.programme, plan.choices, plan.plan_id)
seconds = perf_counter() - start
assert made == plan
print(seconds)
