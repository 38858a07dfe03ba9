import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, test } from "node:test";
import { membersOf } from "@/lib/data/event-files/unpacking/members";
import { piecewise } from "@/lib/data/event-files/unpacking/stored-bytes";
import { openReader } from "@/lib/event-files/open-reader";
import { recognise } from "@/lib/event-files/recognise/recognise";
import { HEAD_LENGTH } from "@/lib/event-files/recognise/recognition";
import { madeUpGdelt, PAIR } from "./made-up-gdelt";
import { writeZip } from "./zip-file";

const ROWS = 151_000;

describe("a year of GDELT that is made up", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "thawline-made-up-"));
  test.after(() => rmSync(folder, { recursive: true, force: true }));

  test("is packed as the files of its days, each row of GDELT's shape", async () => {
    const file = path.join(folder, "events.zip");
    const size = await writeZip(file, madeUpGdelt(ROWS));
    const bytes = new Uint8Array(readFileSync(file));
    const members = await membersOf(
      piecewise(bytes.length, bytes.length, async () => bytes),
      "events.zip",
    );
    assert.deepEqual(
      members.map(({ name }) => name),
      ["20240105.export.CSV", "20240106.export.CSV"],
    );
    const days: Buffer[] = [];
    for (const member of members) for await (const piece of member.open()) days.push(Buffer.from(piece));
    const whole = Buffer.concat(days);
    assert.deepEqual(size, { packed: bytes.length, unpacked: whole.length });

    const told = recognise(whole.subarray(0, HEAD_LENGTH));
    assert.ok(told.ok);
    assert.equal(told.shape.format, "gdelt-2");
    const reader = openReader(told.shape, PAIR, {});
    const kept = reader.read(whole).length + reader.end().length;
    assert.equal(kept, reader.counts.kept);
    // unzip -p | awk -F'\t': 33,272 rows with two different countries in fields 8 and 18, of them 1,513 TJK and AFG; 8,984 with the same in both, 108,744 with one empty or both.
    assert.deepEqual(reader.counts, {
      rows: ROWS,
      kept: 1_513,
      elsewhere: 31_759,
      within: 8_984,
      unsided: 108_744,
    });
  });
});
