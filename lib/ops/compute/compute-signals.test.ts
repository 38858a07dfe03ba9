import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { dayFromIso } from "@/lib/engine/calendar/day";
import type { Generation } from "@/lib/engine/methods/method";
import { type PackedSignals, packSignals } from "@/lib/engine/signals/pack";
import { packColumns } from "@/lib/engine/signals/pack-columns";
import type { Day } from "@/lib/engine/signals/signal";
import { anyFile } from "./any-files.test-kit";
import { InputProblem } from "./compute-problem";
import { parseSignals } from "./compute-signals";
import { plainlyRead } from "./plain-reader.test-kit";

/** Everything that is read of a file, or everything that is told of it. */
async function read(file: Buffer, generation: Generation, knownOn: Day | null, piece: number) {
  async function* chunks() {
    for (let at = 0; at < file.length; at += piece) yield file.subarray(at, at + piece);
  }
  try {
    const { view, ids } = await parseSignals({ chunks: chunks(), length: 0 }, generation, knownOn);
    return { packed: columnsOf(packColumns(view, ids).packed) };
  } catch (problem) {
    if (!(problem instanceof InputProblem)) throw problem;
    return { problems: problem.lines };
  }
}

function expected(file: Buffer, generation: Generation, knownOn: Day | null) {
  const plain = plainlyRead(file, generation);
  if ("problems" in plain) return plain;
  return { packed: columnsOf(packSignals(plain.signals, knownOn, generation)) };
}

/** All that is kept of packed signals; the other generation is worked out from signals, not from columns. */
function columnsOf({ inGeneration: _, ...columns }: PackedSignals) {
  return { ...columns, ids: [...columns.ids] };
}

const RUNS = 1000;
const KNOWN_ON = [null, dayFromIso("2024-03-01"), dayFromIso("2025-01-01")];

for (const generation of [1, 2] as const)
  test(`what is read of any file from its bytes is what the schema reads line by line, generation ${generation}`, async () => {
    await fc.assert(
      fc.asyncProperty(
        anyFile(generation),
        fc.constantFrom(...KNOWN_ON),
        fc.constantFrom(7, 300, 1 << 20),
        async (file, knownOn, piece) => {
          assert.deepEqual(await read(file, generation, knownOn, piece), expected(file, generation, knownOn));
        },
      ),
      { numRuns: RUNS },
    );
  });
