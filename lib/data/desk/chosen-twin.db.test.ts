import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { voidSignal } from "@/lib/data/signals/signals";
import { coded, newRelationship, personOf } from "@/lib/data/signals/signals.test-kit";
import { ownTestDatabase } from "@/lib/db/test-database";
import type { Told } from "@/lib/evidence/twins/told-signal";
import { likelyWithChosen } from "./chosen-twin";

ownTestDatabase();

const TYPED: Told = {
  ...{ id: "", title: "Minister visits the capital", text: "", family: "DIPLOMATIC", type: "visit-high" },
  ...{ start: "2025-12-03", end: "2025-12-03", precision: "day", intensity: 5, occurrences: 1 },
  ...{ addresses: [], facetOf: null, duplicateOf: null, countedIn: null, opens: null },
};
const BARE: Told = { ...TYPED, title: "", family: "", type: "", start: "", end: null, intensity: Number.NaN };

const likely = async (pair: string, change: Partial<Told>, chosen: string) =>
  likelyWithChosen(await personOf("CODER"), pair, { ...TYPED, ...change }, true, chosen);
const slugs = (found: { slug: string }[]) => found.map(({ slug }) => slug);

describe("the signal that a candidate was to be added to", () => {
  test("stands first, however little is typed, over its newest revision", async () => {
    const pair = await newRelationship();
    const apart = await coded(pair, { title: "Gas talks", start: "2024-01-05", end: "2024-01-05" });
    for (const change of [{ title: "" }, BARE, { ...BARE, start: "2025-12-03" }, { start: "no day" }]) {
      const [first, ...rest] = await likely(pair, change, apart);
      assert.deepEqual([first?.slug, first?.title, rest], [apart, "Gas talks", []]);
      assert.deepEqual([first?.kinship, first?.because, first?.standing.revision], ["same", "", 1]);
    }
    assert.deepEqual(await likely(pair, BARE, ""), []);
  });

  test("stands before those that are alike, once, and there are no more than have a key", async () => {
    const pair = await newRelationship();
    for (const n of [1, 2, 3, 4, 5]) await coded(pair, { title: `Minister visits capital ${n}` });
    const apart = await coded(pair, { title: "Gas talks", start: "2024-01-05", end: "2024-01-05" });
    const found = slugs(await likely(pair, {}, ""));
    assert.equal(found.length, 5);
    const last = found.at(-1) ?? "";
    const chosen = await likely(pair, {}, last);
    assert.deepEqual(slugs(chosen), [last, ...found.slice(0, -1)]);
    assert.notEqual(chosen[0]?.because, "", "what is alike is said all the same");
    assert.deepEqual(slugs(await likely(pair, {}, apart)), [apart, ...found.slice(0, -1)]);
    const [one] = await likely(pair, { occurrences: 3 }, last);
    assert.deepEqual([one?.slug, one?.kinship], [last, "same"], "so that it can be added to");
  });

  test("is none that is void, unknown, of another relationship or linked already", async () => {
    const [pair, other] = [await newRelationship(), await newRelationship()];
    const gone = await coded(pair, { title: "Gas talks", start: "2024-01-05", end: "2024-01-05" });
    await voidSignal(await personOf("CODER"), gone, { reason: "double", revision: 1 });
    for (const chosen of [gone, await coded(other), "no-such-signal", "U+0000 %"])
      assert.deepEqual(await likely(pair, BARE, chosen), []);
    const linked = await coded(pair, { title: "Gas talks" });
    assert.deepEqual(await likely(pair, { facetOf: linked }, linked), []);
  });
});
