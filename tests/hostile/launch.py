"""Runs a command and says what it cost: `python launch.py COMMAND...`.

A process of its own, because a child counts the memory of the one that it was forked from as its
own peak, and the test suite is large.
"""

import json
import os
import resource
import sys

MOST_ADDRESSES, MOST_CPU_S = 3_000_000_000, 30
"""So that a test that fails takes nothing else with it."""

if __name__ == "__main__":
    resource.setrlimit(resource.RLIMIT_AS, (MOST_ADDRESSES, MOST_ADDRESSES))
    resource.setrlimit(resource.RLIMIT_CPU, (MOST_CPU_S, MOST_CPU_S))
    command = sys.argv[1:]
    child = os.posix_spawn(command[0], command, os.environ)
    _, status, used = os.wait4(child, 0)
    print(
        json.dumps(
            {
                "code": os.waitstatus_to_exitcode(status),
                "peak_mb": used.ru_maxrss / (1e6 if sys.platform == "darwin" else 1024),
                "cpu_s": used.ru_utime + used.ru_stime,
            }
        ),
        file=sys.stderr,
    )
