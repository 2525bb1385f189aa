#!/usr/bin/env python3
"""Runs a command and prints what it used: measured.py OUTPUT COMMAND ...

Its standard output goes to OUTPUT. Prints: CPU seconds, wall seconds, peak memory in MB.
"""
import resource
import subprocess
import sys
import time


def main():
    start = time.monotonic()
    with open(sys.argv[1], "wb") as output:
        status = subprocess.run(sys.argv[2:], stdout=output, stderr=subprocess.DEVNULL).returncode
    wall = time.monotonic() - start
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    if status:
        sys.exit(f"{' '.join(sys.argv[2:])}: exit code {status}")
    print(f"{usage.ru_utime + usage.ru_stime:.3f} {wall:.3f} {usage.ru_maxrss / 1024:.1f}")


main()
