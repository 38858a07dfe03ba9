import assert from "node:assert/strict";
import { test } from "node:test";
import { eventRow } from "@/lib/event-files/happenings/event-row.test-kit";
import { openReader } from "@/lib/event-files/open-reader";
import { bytesOf, faultOf } from "@/lib/event-files/read-pieces.test-kit";
import { withBoundedKeys } from "./bounded-keys";
import type { EventReader } from "./event-reader";
import type { FileShape } from "./file-shape";

const counts = { rows: 1, kept: 1, elsewhere: 0, within: 0, unsided: 0 };
const reader = (key: string): EventReader => ({
  read: () => [],
  end: () => [eventRow("TJK", "UZB", "040", { key, line: 7 })],
  counts,
  covered: () => [{ first: 1, last: 2 }],
});

test("a row whose key no index takes is refused at its line, in whichever format", () => {
  const bounded = withBoundedKeys(reader("x".repeat(500)));
  assert.equal(bounded.end().length, 1);
  assert.deepEqual([bounded.counts, bounded.covered()], [counts, [{ first: 1, last: 2 }]]);
  const fault = faultOf(() => withBoundedKeys(reader("x".repeat(501))).end());
  assert.equal(fault.line, 7);
  assert.match(
    fault.message,
    /^What this row is called by, with its day where one belongs to it, is 501 characters long, and 500 are the most:/,
  );
});

test("every format is read so", () => {
  const header = "event_id_cnty,event_date,time_precision,event_type,sub_event_type,actor1,actor2".split(",");
  const shape: FileShape = {
    format: "acled",
    widths: [7],
    separator: ",",
    header,
    dates: "YYYY-MM-DD",
    encoding: "utf-8",
  };
  const opened = openReader(shape, ["TJK", "AFG"], { acledPrecision: "week-month" });
  const row = ["x".repeat(501), "2024-01-05", "1", "Battles", "Armed clash"];
  const forces = ["Police Forces of Afghanistan (2021-)", "Military Forces of Tajikistan (1994-)"];
  const file = `${header.join(",")}\n${[...row, ...forces].join(",")}\n`;
  assert.equal(faultOf(() => [...opened.read(bytesOf(file)), ...opened.end()]).line, 2);
});
