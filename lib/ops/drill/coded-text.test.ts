import assert from "node:assert/strict";
import { test } from "node:test";
import { proposeMapping } from "@/lib/codebook/tables/propose-mapping";
import { madeDocument, tableFile } from "./coded-text";
import { seeded } from "./seeded";

test("a table of made-up signals maps itself, and one seed makes one table", async () => {
  const text = await tableFile(seeded(7), "t", 3).text();
  assert.equal(await tableFile(seeded(7), "t", 3).text(), text);
  const [header = "", ...rows] = text.trimEnd().split("\r\n");
  assert.equal(rows.length, 3);
  const lines = [header, ...rows].map((line, at) => ({ line: at + 1, cells: line.split(",") }));
  const side = (name: string) => ({ name, adjective: name, code: name.slice(0, 3).toUpperCase() });
  const { columns } = proposeMapping(lines, { sideA: side("Alpha"), sideB: side("Beta") });
  assert.ok(
    columns.every((name) => name !== null),
    JSON.stringify(columns),
  );
  for (const { cells } of lines) assert.equal(cells.length, columns.length);
});

test("a document holds its passage and, followed by a full stop, its mark", () => {
  const { text, passage, signal } = madeDocument(seeded(7), "paper-1");
  assert.equal(text.split(passage).length, 2);
  assert.ok(text.includes("under the mark paper-1."));
  assert.equal(signal.mark, "paper-1");
});
