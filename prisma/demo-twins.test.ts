import assert from "node:assert/strict";
import { test } from "node:test";
import type { SignalRecord } from "@/lib/codebook/record-format";
import { BUILT_IN_NAMES } from "@/lib/evidence/names/built-in-names";
import { likelyTwin, toldAgain } from "@/lib/evidence/twins/likely-twin";
import { compared, type Told } from "@/lib/evidence/twins/told-signal";
import { demoFiles } from "./demo-read.test-kit";
import { APART, type Retold, TO_MERGE } from "./demo-twins.test-kit";

const told = ({ reports, occurrences, countedIn, opens, ...signal }: SignalRecord): Told => ({
  ...signal,
  occurrences: occurrences ?? 1,
  countedIn: countedIn ?? null,
  opens: opens ?? null,
  addresses: reports.map(({ source }) => source.address),
});
const standing = new Map(
  demoFiles.map(({ relationship, signals }) => [
    relationship.slug,
    signals.map((signal) => compared(told(signal), BUILT_IN_NAMES)),
  ]),
);

/** What the panel asks about a telling, in its order. */
function panel({ in: slug = "tajikistan-afghanistan", without = [], telling }: Retold) {
  const mine = compared(telling, BUILT_IN_NAMES);
  return (standing.get(slug) ?? [])
    .filter(({ id }) => !without.includes(id))
    .flatMap((other) => {
      const near = likelyTwin(mine, other);
      const again = near ? null : toldAgain(mine, other);
      if (!near && !again) return [];
      return [
        {
          id: other.id,
          kinship: near?.kinship ?? "again",
          score: near?.score ?? (again?.score ?? 0) - 10,
          because: (near ?? again)?.because,
        },
      ];
    })
    .sort((a, b) => b.score - a.score);
}

for (const retold of TO_MERGE)
  test(`to merge, ${retold.group}: “${retold.telling.title}” asks about the right one first`, () => {
    const asked = panel(retold);
    assert.ok(retold.right.includes(asked[0]?.id ?? "nothing"), JSON.stringify(asked.slice(0, 4), null, 1));
  });

for (const [one, other, what] of APART)
  test(`not to merge: ${what}`, () => {
    const find = (id: string) => {
      const found = standing.get("tajikistan-afghanistan")?.find((signal) => signal.id === id);
      if (!found) throw new Error(`no signal “${id}”`);
      return found;
    };
    assert.equal(likelyTwin(find(one), find(other)), null);
  });
