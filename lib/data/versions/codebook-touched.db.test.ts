import assert from "node:assert/strict";
import { test } from "node:test";
import type { SignalType } from "@/lib/codebook/codebook";
import { CODEBOOK_2 } from "@/lib/codebook/codebook-2";
import { codebookInput, typedCodebook } from "@/lib/codebook/editing/typed-codebook";
import { voidSignal } from "@/lib/data/signals/signals";
import { coded, newRelationship, personOf } from "@/lib/data/signals/signals.test-kit";
import { db } from "@/lib/db/client";
import { ownTestDatabase } from "@/lib/db/test-database";
import { METHOD_2 } from "@/lib/engine/methods/method";
import { previewCodebook } from "./codebook-preview";

ownTestDatabase();

/** A relationship read by generation 2 and coded under version 2. */
async function underVersion2(): Promise<string> {
  const relationship = await newRelationship();
  const [content, parameters] = [CODEBOOK_2, METHOD_2].map((value) => JSON.parse(JSON.stringify(value)));
  await db.codebookVersion.createMany({ data: [{ version: 2, content }], skipDuplicates: true });
  await db.methodVersion.createMany({ data: [{ version: 2, parameters }], skipDuplicates: true });
  return relationship;
}

const CLASH = { family: "SECURITY", type: "state-clash", intensity: -8, initiator: "BOTH" } as const;

async function touchedBy(relationship: string, code: string, change: Partial<SignalType>) {
  const types = CODEBOOK_2.types.map((type) => (type.code === code ? { ...type, ...change } : type));
  const input = codebookInput(typedCodebook({ ...CODEBOOK_2, types }));
  const answer = await previewCodebook(await personOf("ADMIN"), input, 2);
  assert.ok(answer.ok, JSON.stringify(answer));
  return answer.preview.rows.find(({ slug }) => slug === relationship) ?? null;
}

test("a mark that is taken away says what state violence would read without it", async () => {
  const relationship = await underVersion2();
  const clash = await coded(relationship, CLASH);
  await coded(relationship);
  const row = await touchedBy(relationship, "state-clash", { stateViolence: false });
  assert.deepEqual([row?.signals, row?.byTouch, row?.named[0]?.slug], [1, { mark: 1 }, clash]);
  assert.ok(row?.violence && row.violence.now < -10);
  assert.equal(Math.abs(row.violence.recoded), 0);
  assert.ok(row.share < 0 && row.points === -row.share && row.points < row.allPoints);
});

test("a mark that is given says what state violence would read with it", async () => {
  const relationship = await underVersion2();
  await coded(relationship, { ...CLASH, type: "infiltration", intensity: -6 });
  const row = await touchedBy(relationship, "infiltration", { stateViolence: true });
  assert.equal(Math.abs(row?.violence?.now ?? 1), 0);
  assert.ok((row?.violence?.recoded ?? 0) < -10);
});

test("what is void, and what no change of its type would code otherwise, is not listed", async () => {
  const relationship = await underVersion2();
  const clash = await coded(relationship, CLASH);
  assert.equal(await touchedBy(relationship, "state-clash", { definition: "Other words." }), null);
  assert.equal(await touchedBy(relationship, "state-clash", { lowest: -9 }), null);
  assert.equal(
    (await touchedBy(relationship, "state-clash", { highest: -8.5, defaultIntensity: -9 }))?.signals,
    1,
  );
  assert.ok((await voidSignal(await personOf("CODER"), clash, { reason: "a reason", revision: 1 })).ok);
  assert.equal(await touchedBy(relationship, "state-clash", { stateViolence: false }), null);
});
