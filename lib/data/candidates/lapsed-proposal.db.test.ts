import assert from "node:assert/strict";
import { before, describe, test } from "node:test";
import { CODEBOOK_2 } from "@/lib/codebook/codebook-2";
import { newRelationship, personOf } from "@/lib/data/signals/signals.test-kit";
import { db } from "@/lib/db/client";
import { ownTestDatabase } from "@/lib/db/test-database";
import { findCandidate } from "./candidate-view";
import { candidate } from "./candidates.test-kit";

ownTestDatabase();

describe("a candidate that was proposed under an earlier codebook", () => {
  let slug = "";
  const fieldsOf = async (id: string) => (await findCandidate(await personOf("CODER"), id))?.fields;

  before(async () => {
    slug = await newRelationship();
    const types = CODEBOOK_2.types.map((type) => {
      if (type.code === "visit-high") return { ...type, retired: true };
      if (type.code === "agreement-in-force") return { ...type, family: "TRADE" };
      return type.code === "accusation" ? { ...type, defaultIntensity: -3.5 } : type;
    });
    const content = JSON.parse(JSON.stringify({ ...CODEBOOK_2, version: 99, types }));
    await db.codebookVersion.create({ data: { version: 99, content, note: "The next version" } });
  });

  test("offers no type that the one in force has retired, moved or lacks, and no intensity of it", async () => {
    for (const type of ["visit-high", "agreement-in-force", "never-was"]) {
      const fields = await fieldsOf(await candidate(slug, { type }));
      assert.deepEqual([fields?.family, fields?.type, fields?.intensity], ["DIPLOMATIC", null, null], type);
    }
  });

  test("offers a type that stands with the intensity that it usually has now", async () => {
    const made = { family: "RHETORIC", type: "accusation", intensity: -3 } as const;
    const fields = await fieldsOf(await candidate(slug, made));
    assert.deepEqual([fields?.type, fields?.intensity], ["accusation", -3.5]);
  });

  test("and decided stays as it was proposed", async () => {
    const { id: decidedById } = await personOf("CODER");
    const decided = { state: "DISCARDED", reason: "No event", decidedById, decidedAt: new Date() } as const;
    const fields = await fieldsOf(await candidate(slug, decided));
    assert.deepEqual([fields?.type, fields?.intensity], ["visit-high", 5]);
  });
});
