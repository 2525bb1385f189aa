#!/usr/bin/env python3
"""AIS-catcher's engine (pip install aiscat): every message as JSON, the fastest way there is from Python.

Prints: lines, messages, CPU seconds. The lines of JSON are made, and counted; with `--write` also written, a line each,
as trackscan writes its own, and as whoever keeps them has to.
"""
import resource
import sys

import aiscat


def main():
    decoder = aiscat.Decoder(format="json")
    writes = "--write" in sys.argv
    lines = messages = 0
    with open(sys.argv[-1], "rb", buffering=0) as log, open("/dev/null", "wb") as output:
        while block := log.read(1 << 18):
            lines += block.count(b"\n")
            decoder.feed(block)
            following = decoder.next
            while (message := following()) is not None:
                messages += 1
                if writes:
                    output.write(message.encode() if isinstance(message, str) else message)
                    output.write(b"\n")
    usage = resource.getrusage(resource.RUSAGE_SELF)
    print(lines, messages, f"{usage.ru_utime + usage.ru_stime:.6f}")


main()
