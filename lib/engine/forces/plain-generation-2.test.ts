import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { dayFromIso, isoFromDay } from "@/lib/engine/calendar/day";
import { METHOD_2 } from "@/lib/engine/methods/method";
import { FAMILIES } from "@/lib/engine/signals/signal";
import { plainDay2 } from "./plain-generation-2.test-kit";
import { plainStages } from "./plain-stages-2.test-kit";
import { plainView } from "./plain-view-2.test-kit";
import { NINE_MORE, WORKED_2, WORKED_DAYS } from "./worked-example-2.test-kit";

const view = plainView(WORKED_2);
const TRADE = FAMILIES.indexOf("TRADE");
const SECURITY = FAMILIES.indexOf("SECURITY");

/** Equal to the digits that the table gives. */
function same(actual: number | null | undefined, expected: number | null, what: string, digits = 6) {
  assert.equal(actual?.toFixed(digits) ?? null, expected?.toFixed(digits) ?? null, what);
}

describe("the plain way gives the worked example of generation 2", () => {
  for (const worked of WORKED_DAYS)
    test(`on ${worked.day}`, () => {
      const plain = plainDay2(view, METHOD_2, dayFromIso(worked.day));
      same(plain.index, worked.index, "index");
      same(plain.warming, worked.warming, "warming");
      same(plain.cooling, worked.cooling, "cooling");
      same(plain.pressures[TRADE], worked.trade[0], "trade pressure");
      same(plain.scores[TRADE], worked.trade[1], "trade score");
      same(plain.scores[SECURITY], worked.security?.[1] ?? null, "security score");
      if (worked.security) same(plain.pressures[SECURITY], worked.security[0], "security pressure");
      same(plain.violence, worked.violence, "V", 4);
      assert.deepEqual(plain.shares.map(({ id }) => id).sort(), Object.keys(worked.shares).sort());
      for (const { id, share } of plain.shares) same(share, worked.shares[id] ?? null, id);
    });

  test("V1 is cold by its band alone and held at hostile from 2025-08-01 to 2025-08-22", () => {
    const stages = plainStages(view, METHOD_2, dayFromIso("2025-10-31"));
    const held = stages.filter(({ held }) => held !== null);
    assert.equal(isoFromDay(held[0]?.day ?? 0), "2025-08-01");
    assert.equal(isoFromDay(held.at(-1)?.day ?? 0), "2025-08-22");
    assert.equal(held.length, 22);
    assert.deepEqual([...new Set(held.map(({ label, shown }) => `${label} ${shown}`))], ["cold hostile"]);
    same(plainDay2(view, METHOD_2, dayFromIso("2025-08-23")).violence, -57.93, "V on the 23rd", 2);
  });

  test("a tally reduced to one happening by nine more members does not count", () => {
    const withNine = plainView([...WORKED_2, ...NINE_MORE]);
    const before = plainDay2(withNine, METHOD_2, dayFromIso("2025-02-01"));
    assert.equal(before.scores[SECURITY], null);
    const withEight = plainView([...WORKED_2, ...NINE_MORE.slice(1)]);
    assert.notEqual(plainDay2(withEight, METHOD_2, dayFromIso("2025-02-01")).scores[SECURITY], null);
  });
});
