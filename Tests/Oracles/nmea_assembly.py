"""Puts the AIS messages of a log together, in a way of its own, for oracles that read few of the wrappings in use.

A sentence is found anywhere in its line, with any talker and channel; one with a wrong checksum is left out. Parts
belong together by talker, TAG group or station, sequence, channel and count.
"""
import re

SENTENCE = re.compile(rb"!..VD[MO],([1-9]),([1-9]),(\d{0,2}),([^,]*),([0-W`-w]+),([0-5])\*([0-9A-Fa-f]{2})")
TAG_SOURCE = re.compile(rb"\\(?:[^\\]*,)?s:([^,*\\]*)")
TAG_GROUP = re.compile(rb"\\(?:[^\\]*,)?g:\d+-\d+-(\d+)")


def checksum(text):
    value = 0
    for byte in text:
        value ^= byte
    return value


def messages(path):
    """(number of the line of the first part, [sentence, …]) for each message."""
    parts = {}
    with open(path, "rb") as log:
        for number, line in enumerate(log, 1):
            match = SENTENCE.search(line)
            if not match or line.startswith(b"#"):
                continue
            text = match.group(0)
            if checksum(text[1:-3]) != int(match.group(7), 16):
                continue
            count, index = int(match.group(1)), int(match.group(2))
            if count == 1:
                yield number, [text]
                continue
            group, source = TAG_GROUP.search(line), TAG_SOURCE.search(line)
            station = b"g" + group.group(1) if group else source.group(1) if source else b""
            key = (text[1:6], station, match.group(3), match.group(4), count)
            held = parts.setdefault(key, {})
            if index in held and held[index][1] != text:
                held.clear()
            held[index] = (number, text)
            if len(held) == count:
                del parts[key]
                ordered = [held[n] for n in sorted(held)]
                yield ordered[0][0], [text for _, text in ordered]


def payload(sentences):
    """The armoured payload of a message, and its fill bits."""
    fields = [SENTENCE.fullmatch(sentence).group(5, 6) for sentence in sentences]
    return b"".join(text for text, _ in fields).decode(), int(fields[-1][1])


def bare(sentences):
    """The message as sentences that all know: talker AI, channel A, sequence 1."""
    result = []
    for number, sentence in enumerate(sentences, 1):
        text, fill = SENTENCE.fullmatch(sentence).group(5, 6)
        sequence = b"1" if len(sentences) > 1 else b""
        body = b"AIVDM,%d,%d,%s,A,%s,%s" % (len(sentences), number, sequence, text, fill)
        result.append(b"!%s*%02X" % (body, checksum(body)))
    return result
