import assert from "node:assert/strict";
import { test } from "node:test";
import { getRelationship } from "@/lib/data/relationships/relationships";
import { db } from "@/lib/db/client";
import { ownTestDatabase } from "@/lib/db/test-database";
import { neighboursOfMany } from "./neighbours-of-many";
import { coded, newRelationship } from "./signals.test-kit";

ownTestDatabase();

test("those that lead to them, what these lead to, other openers and the tallies stand around many, and nobody else", async () => {
  const relationship = await newRelationship();
  const side = (title: string, facetOf: string) =>
    coded(relationship, { title, facetOf, scored: false, reports: [] });
  const copy = (title: string, duplicateOf: string) =>
    coded(relationship, { title, duplicateOf, scored: false, reports: [] });
  const parent = await coded(relationship, { title: "Parent" });
  const facet = await side("Facet", parent);
  const original = await coded(relationship, { title: "Original" });
  const first = await copy("First copy", original);
  const second = await copy("Second copy", first);
  const tally = await coded(relationship, {
    ...{ title: "Six visits", start: "2025-01-01", end: "2025-12-31", precision: "year", occurrences: 6 },
  });
  const alone = await coded(relationship, { title: "Alone" });
  const { id } = await getRelationship(relationship);
  const around = async (...slugs: string[]) => {
    const rows = await db.signal.findMany({
      where: { slug: { in: slugs } },
      select: { id: true, slug: true },
    });
    const found = await neighboursOfMany(
      db,
      id,
      rows.map(({ id: rowId, slug }) => ({ rowId, slug })),
    );
    return found.map(({ id: slug }) => slug);
  };
  const sorted = (...slugs: string[]) => slugs.sort();
  assert.deepEqual(await around(alone), sorted(alone, tally));
  assert.deepEqual(await around(parent), sorted(parent, facet, tally));
  assert.deepEqual(await around(second, facet), sorted(second, first, original, facet, parent, tally));
  assert.deepEqual(await around(first), sorted(first, second, original, tally));
});
