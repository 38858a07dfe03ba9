import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { CODEBOOKS } from "./published-codebooks";
import { parseRecordFile } from "./record-format";

test("the examples of docs/data-format.md are one sound file", () => {
  const page = readFileSync(new URL("../../docs/data-format.md", import.meta.url), "utf8");
  const lines = [...page.matchAll(/```json\n([\s\S]*?)```/g)].map(([, block]) => block);
  const parsed = parseRecordFile(lines.join(""), CODEBOOKS);
  assert.ok(parsed.ok, JSON.stringify(parsed));
  const { signals, annotations, coverage, leftOut } = parsed.file;
  assert.deepEqual([signals.length, annotations.length, coverage.length, leftOut.length], [3, 1, 1, 1]);
  assert.deepEqual(
    signals.map(({ codebook }) => codebook),
    [2, 2, 1],
  );
});
