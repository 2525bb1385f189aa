#!/usr/bin/env python3
"""Runs a command and prints what it used: measured.py OUTPUT COMMAND ...

Its standard output goes to OUTPUT. Prints: CPU seconds, wall seconds, peak memory in MB.
"""
import os
import sys
import time


def main():
    output = os.open(sys.argv[1], os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o644)
    silence = os.open(os.devnull, os.O_WRONLY)
    command = sys.argv[2:]
    start = time.monotonic()
    child = os.posix_spawnp(
        command[0], command, os.environ,
        file_actions=[(os.POSIX_SPAWN_DUP2, output, 1), (os.POSIX_SPAWN_DUP2, silence, 2)])
    # Of this child alone: those of all children hold what a wrapper of this Python may have run before it.
    _, status, usage = os.wait4(child, 0)
    wall = time.monotonic() - start
    if status:
        sys.exit(f"{' '.join(command)}: exit code {os.waitstatus_to_exitcode(status)}")
    print(f"{usage.ru_utime + usage.ru_stime:.3f} {wall:.3f} {usage.ru_maxrss / 1024:.1f}")


main()
