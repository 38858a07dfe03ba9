import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { test } from "node:test";
import { CODEBOOK_2 } from "@/lib/codebook/codebook-2";
import { db } from "@/lib/db/client";
import { ownTestDatabase } from "@/lib/db/test-database";
import { createSignal, editSignal, voidSignal } from "./signals";
import { coded, fieldsOf, newRelationship, personOf, visit } from "./signals.test-kit";

ownTestDatabase();

/** Version 2 as published, but with summits retired and visits worth 5.5 at most. */
async function publishNext(): Promise<void> {
  const types = CODEBOOK_2.types.map((type) => {
    if (type.code === "summit") return { ...type, retired: true };
    return type.code === "visit-high" ? { ...type, highest: 5.5 } : type;
  });
  const content = JSON.parse(JSON.stringify({ ...CODEBOOK_2, types }));
  await db.codebookVersion.createMany({ data: [{ version: 2, content }], skipDuplicates: true });
}

const versions = async (slug: string) =>
  (await db.signalRevision.findMany({ where: { signal: { slug } }, orderBy: { number: "asc" } })).map(
    ({ codebookVersion, intensityHighest }) => [codebookVersion, Number(intensityHighest)],
  );

test("a new wording is coded under the newest version; voiding keeps the version of what it takes out", async () => {
  const relationship = await newRelationship();
  const [edited, voided, strong] = [
    await coded(relationship),
    await coded(relationship),
    await coded(relationship, { intensity: 6.5 }),
  ];
  const summit = await coded(relationship, { type: "summit", intensity: 7 });
  await publishNext();
  const coder = await personOf("CODER");
  const basis = { reason: "a reason", revision: 1 };
  assert.ok((await editSignal(coder, edited, visit({ intensity: 4 }), basis)).ok);
  assert.deepEqual(await versions(edited), [
    [1, 7],
    [2, 5.5],
  ]);
  assert.ok((await voidSignal(coder, voided, basis)).ok);
  assert.deepEqual(await versions(voided), [
    [1, 7],
    [1, 7],
  ]);
  // What the newest range does not hold must be judged anew before it is saved again.
  const refused = await editSignal(coder, strong, visit({ intensity: 6.5, title: "Other" }), basis);
  assert.deepEqual(fieldsOf(refused), ["intensity"]);

  // A retired type stays where it is, and is given to no other signal.
  assert.ok((await editSignal(coder, summit, visit({ type: "summit", intensity: 6.5 }), basis)).ok);
  const given = await editSignal(coder, edited, visit({ type: "summit", intensity: 6 }), {
    ...basis,
    revision: 2,
  });
  assert.deepEqual(fieldsOf(given), ["type"]);
  const fresh = await createSignal(
    coder,
    relationship,
    visit({ type: "summit", intensity: 7 }),
    randomUUID(),
  );
  assert.deepEqual(fieldsOf(fresh), ["type"]);
});
