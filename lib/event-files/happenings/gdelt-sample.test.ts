import assert from "node:assert/strict";
import { test } from "node:test";
import { realSample } from "@/lib/event-files/event-data.test-kit";
import { openReader } from "@/lib/event-files/open-reader";
import { readAll } from "@/lib/event-files/read-pieces.test-kit";
import type { Pair } from "@/lib/event-files/rows/event-reader";
import type { FileShape } from "@/lib/event-files/rows/file-shape";
import { placeOfRow } from "./place-of-row";
import { threeCounts } from "./three-counts.test-kit";

const sample = realSample("gdelt2_events/20191024143000.slice.export.CSV");
const SHAPE: FileShape = {
  format: "gdelt-2",
  widths: [61],
  separator: "\t",
  header: null,
  dates: "YYYYMMDD",
  encoding: "utf-8",
};

/*
 * Counted by Python from the file itself; no row of these pairs has a made-up date:
 *   rows = [c for c in (l.rstrip("\n").split("\t") for l in open(file)) if c[7] != c[17] and {c[7], c[17]} == pair]
 *   kind = lambda e: "call" if e == "041" else "04" if e[:2] == "04" else e[:3]
 *   both = lambda e: e[:2] == "04" or e[:3] in ("030", "036", "050", "057", "060")
 *   day = lambda c: (c[1], kind(c[26]), both(c[26]) or c[7])
 *   len(rows), len({(day(c), c[60], c[26].replace("043", "042")) for c in rows}), len({day(c) for c in rows})
 * gives JPN–TKM 10 4 2, GBR–IRN 6 2 2, IRN–SYR 9 4 3, IRN–RUS 5 2 2.
 */
const COUNTED: [Pair, number, number, number][] = [
  [["TKM", "JPN"], 10, 4, 2],
  [["GBR", "IRN"], 6, 2, 2],
  [["IRN", "SYR"], 9, 4, 3],
  [["RUS", "IRN"], 5, 2, 2],
];

if (sample)
  test("a quarter of an hour of GDELT: rows, statements and happenings as counted from the file", () => {
    for (const [pair, rows, folded, daily] of COUNTED) {
      const kept = readAll(openReader(SHAPE, pair, {}), sample);
      const counts = threeCounts(kept.map((row) => placeOfRow(row, pair, "gdelt")));
      assert.deepEqual(counts, { rows, folded, daily }, pair.join("–"));
    }
  });
