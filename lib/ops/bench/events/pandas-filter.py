"""How many rows of GDELT, from standard input, are between two states, and how many there are: with pandas in chunks, as an analyst would."""

import sys

import pandas

one, other = sys.argv[1:3]
kept = rows = 0
for chunk in pandas.read_csv(sys.stdin.buffer, sep="\t", header=None, dtype=str, quoting=3, chunksize=100_000):
    if chunk.shape[1] != 61:
        sys.exit(f"a row has {chunk.shape[1]} fields")
    pair = ((chunk[7] == one) & (chunk[17] == other)) | ((chunk[7] == other) & (chunk[17] == one))
    kept += len(chunk[pair])
    rows += len(chunk)
print(kept, rows)
