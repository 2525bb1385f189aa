#!/usr/bin/env python3
"""libais's stream for Python: every message as a dictionary. Prints: lines, messages, CPU seconds."""
import resource
import sys
import warnings

warnings.simplefilter("ignore")
import ais.stream  # noqa: E402


def main():
    lines = messages = 0

    def counted(log):
        nonlocal lines
        for line in log:
            lines += 1
            yield line

    with open(sys.argv[1], encoding="latin-1") as log:
        for _ in ais.stream.decode(counted(log)):
            messages += 1
    usage = resource.getrusage(resource.RUSAGE_SELF)
    print(lines, messages, f"{usage.ru_utime + usage.ru_stime:.6f}")


main()
