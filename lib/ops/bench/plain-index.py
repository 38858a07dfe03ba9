"""The index of a file of signals as a plain script computes it: nothing is checked, precisions and links are not read."""

import array
import functools
import json
import sys

import numpy as np

FAMILIES = {"DIPLOMATIC": (0.3, 90), "RHETORIC": (0.15, 45), "TRADE": (0.15, 120), "ENERGY": (0.15, 120), "SECURITY": (0.25, 60)}
RELIABILITY = {"A": 1, "B": 0.75, "C": 0.5, "D": 0.25, "E": 0, "F": 0.5}
CREDIBILITY = {1: 1, 2: 0.75, 3: 0.5, 4: 0.25, 5: 0, 6: 0.5}
day = functools.cache(lambda iso: int(np.datetime64(iso).astype(int)))
path, first, last = sys.argv[1], day(sys.argv[2]), day(sys.argv[3])
days, kappa = last - first + 1, 12

columns = {name: (array.array("i"), array.array("i"), array.array("d")) for name in FAMILIES}
with open(path, "rb") as lines:
    for line in lines:
        signal = json.loads(line)
        if not signal["scored"] or day(signal["start"]) > last:
            continue
        doubt = 1.0
        for report in signal["reports"]:
            doubt *= 1 - RELIABILITY[report["reliability"]] * CREDIBILITY[report["credibility"]]
        starts, ends, forces = columns[signal["family"]]
        starts.append(day(signal["start"]) - first)
        ends.append(days if signal["end"] is None else day(signal["end"]) - first)
        forces.append(signal["intensity"] * (1 - doubt))

index, warming, cooling, scores = np.zeros(days), np.zeros(days), np.zeros(days), []
for name, (weight, half_life) in FAMILIES.items():
    starts, ends, forces = (np.array(column) for column in columns[name])
    pulls = []
    for side in (forces > 0, forces < 0):
        start, end, force = starts[side], np.minimum(ends[side], days), forces[side]
        held = np.cumsum(np.bincount(np.maximum(start, 0), force, days + 1) - np.bincount(np.maximum(end, 0), force, days + 1))
        ended = np.bincount(np.maximum(end, 0), force * 0.5 ** (np.maximum(0, -end) / half_life), days + 1)
        fading, pull = 0.0, np.empty(days)
        for at in range(days):
            fading = fading * 0.5 ** (1 / half_life) + ended[at]
            pull[at] = held[at] + fading
        pulls.append(pull)
    score = 100 * np.tanh((pulls[0] + pulls[1]) / kappa)
    index += weight * score
    warming += weight * 100 * np.tanh(pulls[0] / kappa)
    cooling += weight * 100 * np.tanh(pulls[1] / kappa)
    scores.append(score)
print("day,index,warming,cooling," + ",".join(FAMILIES))
for at in range(days):
    print(np.datetime64(first + at, "D"), *(repr(float(column[at])) for column in (index, warming, cooling, *scores)), sep=",")
