import assert from "node:assert/strict";
import { test } from "node:test";
import { LIVE, type Vintage } from "@/lib/charts/address/vintage";
import { readCoverageDoor } from "@/lib/data/doors/api-coverage";
import { readIndexDoor } from "@/lib/data/doors/api-index";
import { readSignalsDoor } from "@/lib/data/doors/api-signals";
import { readWeekDoor } from "@/lib/data/doors/api-week";
import { Refusal } from "@/lib/data/refusal";
import { coded, newRelationship } from "@/lib/data/signals/signals.test-kit";
import { ownTestDatabase } from "@/lib/db/test-database";
import { dayFromIso, isoFromDay } from "@/lib/engine/calendar/day";
import { vintageProblems } from "./vintage-problems";

ownTestDatabase();

const today = () => dayFromIso(new Date().toISOString().slice(0, 10));
const knownOn = (day: number): Vintage => ({ ...LIVE, knownOn: day });
const codedOn = (day: number): Vintage => ({ ...LIVE, codedOn: `${isoFromDay(day)}T23:59:59.999Z` });

test("a day of knowledge or of coding to come is named and left out; today is not to come", async () => {
  for (const [field, asked] of [
    ["knownOn", knownOn],
    ["codedOn", codedOn],
  ] as const) {
    assert.deepEqual((await vintageProblems(asked(today()))).problems, []);
    // Two days ahead, so that midnight in between changes nothing.
    const { vintage, problems } = await vintageProblems(asked(today() + 2));
    assert.deepEqual(
      problems.map((problem) => problem.field),
      [field],
    );
    assert.deepEqual(vintage, LIVE);
  }
});

test("every door refuses them at their parameter", async () => {
  const slug = await newRelationship();
  await coded(slug);
  for (const [field, vintage] of [
    ["knownOn", knownOn(today() + 2)],
    ["codedOn", codedOn(today() + 2)],
  ] as const)
    for (const ask of [
      () => readIndexDoor(slug, { vintage }),
      () => readSignalsDoor(slug, { page: 1, limit: 10, vintage }),
      () => readWeekDoor(slug, "2025-W49", vintage),
      () => readCoverageDoor(slug, vintage),
    ])
      await assert.rejects(ask(), (problem) => {
        assert.ok(problem instanceof Refusal);
        assert.deepEqual(
          problem.problems.map((one) => one.field),
          [field],
        );
        return true;
      });
});
