import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { candidate, rowOf } from "@/lib/data/candidates/candidates.test-kit";
import { newRelationship } from "@/lib/data/signals/signals.test-kit";
import { ownTestDatabase } from "@/lib/db/test-database";
import { isoFromDay } from "@/lib/engine/calendar/day";
import { isoWeekOf, weekday } from "@/lib/engine/calendar/iso-week";
import { dated, read, seriesOf } from "./attention.test-kit";
import { keepAttention } from "./keep-attention";

ownTestDatabase();

const weeks = async (slug: string) => (await seriesOf(slug))[0]?.versions.at(-1)?.values;
const notes = async (slug: string) => (await seriesOf(slug)).map(({ versions }) => versions.at(-1)?.note);

// 2021-03-01 is a Monday, of 2021-W09.
describe("the weeks of attention", () => {
  test("are those that the rows are dated to, also where somebody decided by an earlier date", async () => {
    const slug = await newRelationship();
    const decided = { state: "DISCARDED", reason: "Old.", decidedAt: new Date() } as const;
    await rowOf(await candidate(slug, { day: "2021-03-02", ...decided }), { time: dated("2021-03-10") });
    await keepAttention(await read(slug, "icews", "2021-03-01", "2021-03-14"));
    assert.deepEqual(await weeks(slug), [
      ["2021-W09", 0],
      ["2021-W10", 1],
    ]);
  });

  test("are none of a file that a later release replaced, nor of the same bytes brought before it", async () => {
    const slug = await newRelationship();
    const digest = "a".repeat(64);
    const mistyped = await read(slug, "icews", "2020-03-02", "2020-03-08", { digest });
    await read(slug, "icews", "2020-03-02", "2020-03-08", { digest });
    await keepAttention(await read(slug, "icews", "2021-03-01", "2021-03-07", { followsId: mistyped }));
    assert.deepEqual(await weeks(slug), [["2021-W09", 0]]);
    await keepAttention(await read(slug, "icews", "2020-03-02", "2020-03-08", { digest }));
    assert.deepEqual(
      await weeks(slug),
      [
        ["2020-W10", 0],
        ["2021-W09", 0],
      ],
      "brought once more they stand again",
    );
  });

  test("end with the day on which the file was brought, and before the one that is running", async () => {
    const slug = await newRelationship();
    const today = Math.floor(Date.now() / 86_400_000);
    const monday = today - weekday(today) + 1;
    const days = [monday - 14, monday + 13].map(isoFromDay);
    const [first = "", last = ""] = days;
    await keepAttention(
      await read(slug, "icews", first, last, { createdAt: `${isoFromDay(monday - 2)}T12:00:00Z` }),
    );
    assert.deepEqual(await weeks(slug), [[isoWeekOf(monday - 14), 0]]);
    await keepAttention(await read(slug, "icews", first, last, { createdAt: new Date().toISOString() }));
    assert.deepEqual(await weeks(slug), [
      [isoWeekOf(monday - 14), 0],
      [isoWeekOf(monday - 7), 0],
    ]);
  });

  test("hold nothing that is dated to more than one, and each of the three says how much that is", async () => {
    const slug = await newRelationship();
    const time = dated("2021-02-01", "2021-04-01");
    const long = await candidate(slug);
    await Promise.all([rowOf(long, { time }), rowOf(long, { time })]);
    await keepAttention(await read(slug, "icews", "2021-03-01", "2021-03-07"));
    const of = (how: string) => `Of the weeks that the files read cover whole. ${how} counted in none.`;
    assert.deepEqual(await notes(slug), [
      of("1 happening is dated to more than one week and"),
      of("2 rows are dated to more than one week and"),
      of("2 statements are dated to more than one week and"),
    ]);
  });
});
