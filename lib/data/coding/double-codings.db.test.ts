import assert from "node:assert/strict";
import { test } from "node:test";
import { LIVE } from "@/lib/charts/address/vintage";
import { drawnInput } from "@/lib/data/readings/certainty/drawn-input";
import { typeSigma } from "@/lib/data/readings/certainty/type-sigma";
import { loadReadingBase } from "@/lib/data/readings/reading-base";
import { getRelationship } from "@/lib/data/relationships/relationships";
import { coded, newRelationship, personOf } from "@/lib/data/signals/signals.test-kit";
import { db } from "@/lib/db/client";
import { ownTestDatabase } from "@/lib/db/test-database";
import { METHOD_2 } from "@/lib/engine/methods/method";
import { codedTwiceBy } from "./double-coding.test-kit";
import { loadDoubleCodings, NOTHING_MEASURED } from "./double-codings";
import { settle, settleAgreed } from "./settling";

ownTestDatabase();

const SETTLED = 29;

test("thirty settled pairs measure σ from then on; views of before, and of generation 1, keep what they had", async () => {
  const parameters = JSON.parse(JSON.stringify(METHOD_2));
  const slug = await newRelationship();
  await db.methodVersion.create({ data: { version: 2, parameters } });
  await coded(slug);
  const { id } = await getRelationship(slug);
  const editor = await personOf("EDITOR");
  const days = Array.from(
    { length: SETTLED },
    (_, at) => `2025-${at < 15 ? "09" : "11"}-${String((at % 15) * 2 + 1).padStart(2, "0")}`,
  );
  const visits = (intensity: (at: number) => number) =>
    days.map((start, at) => ({ start, end: start, intensity: intensity(at), title: `Visit of ${start}` }));
  const many = await codedTwiceBy(
    slug,
    visits(() => 5),
    visits((at) => (at % 2 ? 4 : 6)),
  );
  for (const [at, firstId] of many.first.entries())
    await settle(editor, {
      itemId: many.itemId,
      firstId,
      secondId: many.second[at] ?? null,
      choice: "NEITHER",
      reason: "Only to be counted",
    });
  assert.equal(await db.adjudication.count({ where: { itemId: many.itemId } }), SETTLED);
  const open = await loadReadingBase(await getRelationship(slug), LIVE);
  assert.equal(open.method.generation, 2);
  assert.equal(await loadDoubleCodings(id, null), NOTHING_MEASURED);
  assert.equal(typeSigma(open)("visit-high").source, "assumed");
  const frozen = { ...LIVE, codedOn: new Date().toISOString() };
  const then = drawnInput(await loadReadingBase(await getRelationship(slug), frozen)).hash;

  const last = await codedTwiceBy(slug, [{}], [{}]);
  assert.ok((await settleAgreed(editor, last.itemId)).ok);
  const base = await loadReadingBase(await getRelationship(slug), LIVE);
  assert.deepEqual(typeSigma(base)("visit-high").source, "type");
  assert.equal(typeSigma(base)("visit-high").pairs, SETTLED + 1);
  assert.equal(typeSigma(base)("attack").source, "all");
  assert.notEqual(drawnInput(base).hash, drawnInput(open).hash);
  const again = await loadReadingBase(await getRelationship(slug), frozen);
  assert.equal(typeSigma(again)("visit-high").source, "assumed");
  assert.equal(drawnInput(again).hash, then);
  const first = await loadReadingBase(await getRelationship(slug), { ...LIVE, method: 1 });
  assert.equal(typeSigma(first)("visit-high").source, "assumed");
});
