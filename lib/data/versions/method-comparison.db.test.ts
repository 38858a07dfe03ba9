import assert from "node:assert/strict";
import { test } from "node:test";
import { sumOf } from "@/lib/charts/tables/share-list";
import { makePerson } from "@/lib/data/people/people.test-kit";
import { loadWorkedExample } from "@/lib/data/readings/worked-example.test-kit";
import { db } from "@/lib/db/client";
import { ownTestDatabase } from "@/lib/db/test-database";
import { dayFromIso } from "@/lib/engine/calendar/day";
import { METHOD_1, METHOD_2 } from "@/lib/engine/methods/method";
import { compareByMethods, listByTwoMethods } from "./method-comparison";
import { createMethodVersion } from "./method-writing";

ownTestDatabase();

const OTHER = {
  ...METHOD_1,
  weights: { ...METHOD_1.weights, SECURITY: 0.5 },
  halfLives: { ...METHOD_1.halfLives, DIPLOMATIC: 20, RHETORIC: 200 },
  kappa: { ...METHOD_1.kappa, TRADE: 4 },
};

/** The worked example with a second version that changes weights, half-lives and κ alike. */
async function twoVersions() {
  const example = await loadWorkedExample();
  await createMethodVersion(await makePerson("ADMIN"), {
    ...OTHER,
    base: 1,
    reason: "Security counts for more, words last longer.",
  });
  return example;
}

test("all shares of the difference sum to it, from the first day to the last", async () => {
  const { relationship, slugOf } = await twoVersions();
  for (const iso of ["2021-08-15", "2025-11-18", "2025-11-30", "2025-12-14"]) {
    const found = await compareByMethods(relationship, 1, 2, dayFromIso(iso));
    const { shares, a, b } = found;
    assert.ok(shares && a !== null && b !== null, iso);
    const difference = b - a;
    assert.equal(found.at, iso);
    const signals = sumOf(shares.signals) + sumOf(shares.rest);
    assert.ok(Math.abs(signals - shares.halfLives) < 1e-9);
    assert.ok(Math.abs(sumOf(shares.families) - shares.scales) < 1e-9);
    assert.ok(Math.abs(shares.total - difference) < 1e-9, `${iso}: ${shares.total}, ${difference}`);
  }
  const on = await compareByMethods(relationship, 1, 2, dayFromIso("2025-11-30"));
  assert.equal(on.a?.toFixed(6), "-9.429239");
  // Only what is over and fades has a half-life that matters; what is in force has none.
  const named = on.shares?.signals.map(({ slug }) => slug) ?? [];
  assert.ok(named.includes(slugOf("s1")) && !named.includes(slugOf("s4")) && !named.includes(slugOf("s5")));
});

test("the other way round every difference has the other sign", async () => {
  const { relationship } = await twoVersions();
  const at = dayFromIso("2025-12-07");
  const there = await compareByMethods(relationship, 1, 2, at);
  const back = await compareByMethods(relationship, 2, 1, at);
  assert.deepEqual([back.a, back.b], [there.b, there.a]);
  assert.equal(back.shares?.total.toFixed(9), (-(there.shares?.total ?? 0)).toFixed(9));
  assert.equal(there.view?.lines[0]?.name, "Version 2");
  assert.equal(back.view?.lines[0]?.name, "Version 1");
  assert.equal(there.table.rows[0]?.day, "2025-12-14");
});

test("a day outside the covered ones is taken to the nearest, and the last is the default", async () => {
  const { relationship } = await twoVersions();
  assert.equal((await compareByMethods(relationship, 1, 2, null)).at, "2025-12-14");
  assert.equal((await compareByMethods(relationship, 1, 2, dayFromIso("2030-01-01"))).at, "2025-12-14");
  assert.equal((await compareByMethods(relationship, 1, 2, dayFromIso("1999-01-01"))).at, "2021-08-15");
});

test("all relationships stand by both versions and by the one in use", async () => {
  const { relationship } = await twoVersions();
  const row = (await listByTwoMethods(1, 2)).find(({ slug }) => slug === relationship.slug);
  const one = await compareByMethods(relationship, 1, 2, null);
  assert.ok(row);
  assert.deepEqual([row.a, row.b], [one.a, one.b]);
  assert.equal(row.now, row.b);
});

test("the same version twice differs in nothing", async () => {
  const { relationship } = await twoVersions();
  const { a, b, shares } = await compareByMethods(relationship, 2, 2, null);
  assert.equal(a, b);
  assert.equal(shares?.total, 0);
  assert.deepEqual([shares?.signals, shares?.rest], [[], []]);
});

test("rules are said to differ between generations alone", async () => {
  const { relationship } = await twoVersions();
  const parameters = JSON.parse(JSON.stringify(METHOD_2));
  await db.methodVersion.create({ data: { version: 3, parameters, note: "the second generation" } });
  const otherRules = async (a: number, b: number) =>
    (await compareByMethods(relationship, a, b, dayFromIso("2025-11-30"))).shares?.otherRules;
  assert.deepEqual(
    [await otherRules(1, 2), await otherRules(1, 3), await otherRules(3, 2)],
    [false, true, true],
  );
});
