import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { candidate, rowOf } from "@/lib/data/candidates/candidates.test-kit";
import { newRelationship } from "@/lib/data/signals/signals.test-kit";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { ownTestDatabase } from "@/lib/db/test-database";
import { dayFromIso } from "@/lib/engine/calendar/day";
import { EVENT_SOURCES } from "@/lib/event-files/sources/event-sources";
import { keepAttention } from "./keep-attention";

ownTestDatabase();

/** A file that was read to its end, of the days it covers. */
async function read(slug: string, source: string, first: string, last: string): Promise<string> {
  const { id: relationshipId } = await db.relationship.findUniqueOrThrow({ where: { slug } });
  const { id } = await db.eventFile.create({
    data: {
      ...{ relationshipId, source, name: "events.tab", size: 1, state: "READ", choices: {}, outcome: {} },
      covered: [{ first: dayFromIso(first), last: dayFromIso(last) }],
    },
  });
  return id;
}

const seriesOf = (slug: string) =>
  db.referenceSeries.findMany({
    where: { relationship: { slug } },
    orderBy: { countKey: "asc" },
    select: { countKey: true, visibility: true, unit: true, versions: { orderBy: { number: "asc" } } },
  });

describe("the attention of a source", () => {
  test("stands beside the index by week, in three counts and for staff alone", async () => {
    const slug = await newRelationship();
    const meeting = await candidate(slug, { day: "2021-03-01" });
    await Promise.all([rowOf(meeting), rowOf(meeting)]);
    await rowOf(
      await candidate(slug, { day: "2021-03-10", state: "DISCARDED", reason: "Old.", decidedAt: new Date() }),
    );
    // 2021-03-01 is a Monday.
    await keepAttention(await read(slug, "icews", "2021-02-25", "2021-03-16"));
    const series = await seriesOf(slug);
    assert.deepEqual(
      series.map(({ countKey, visibility, versions }) => [
        countKey,
        visibility,
        versions.map(({ values }) => values),
      ]),
      [
        [
          "icews happenings",
          "INTERNAL",
          [
            [
              ["2021-W09", 1],
              ["2021-W10", 1],
            ],
          ],
        ],
        [
          "icews rows",
          "INTERNAL",
          [
            [
              ["2021-W09", 2],
              ["2021-W10", 1],
            ],
          ],
        ],
        [
          "icews statements",
          "INTERNAL",
          [
            [
              ["2021-W09", 2],
              ["2021-W10", 1],
            ],
          ],
        ],
      ],
    );
  });

  test("gets a version only where a count differs, as more weeks are covered", async () => {
    const slug = await newRelationship();
    const first = await read(slug, "icews", "2021-03-01", "2021-03-10");
    await keepAttention(first);
    await keepAttention(first);
    const versions = async () => (await seriesOf(slug)).map((one) => one.versions.length);
    assert.deepEqual(await versions(), [1, 1, 1]);
    // Only the two files together cover the second week.
    await keepAttention(await read(slug, "icews", "2021-03-11", "2021-03-14"));
    assert.deepEqual(await versions(), [2, 2, 2]);
  });

  test("says nothing of weeks that are not covered whole, nor of a file that was not read", async () => {
    const slug = await newRelationship();
    await keepAttention(await read(slug, "icews", "2021-03-02", "2021-03-07"));
    const refused = await read(slug, "icews", "2021-03-01", "2021-03-07");
    await db.eventFile.update({
      where: { id: refused },
      data: {
        state: "REFUSED",
        outcome: Prisma.DbNull,
        fault: { line: 1, text: "", message: "", member: "" },
      },
    });
    await keepAttention(refused);
    assert.deepEqual(await seriesOf(slug), []);
  });

  test("is kept with licence and citation, whichever source it is", async () => {
    const slug = await newRelationship();
    for (const { id } of EVENT_SOURCES) await keepAttention(await read(slug, id, "2021-03-01", "2021-03-07"));
    const kept = await db.referenceSeries.findMany({ where: { relationship: { slug } } });
    assert.equal(kept.length, 3 * EVENT_SOURCES.length);
    for (const { source, licence } of kept)
      assert.ok(EVENT_SOURCES.some((one) => one.citation === source && one.licence === licence));
  });

  test("of tables of one’s own is cited as was said of each, once", async () => {
    const slug = await newRelationship();
    const said = async (citation: string, address: string | null) => {
      const id = await read(slug, "own", "2021-03-01", "2021-03-07");
      const terms = { citation, licence: "CC BY 4.0", address, passedOn: false };
      await db.eventFile.update({ where: { id }, data: { choices: { terms } } });
      return id;
    };
    await said("Border Watch", "https://border.example/");
    await said("Border Watch", "https://border.example/");
    await keepAttention(await said("A ministry", null));
    const [kept] = await db.referenceSeries.findMany({ where: { relationship: { slug } } });
    assert.deepEqual(
      [kept?.source, kept?.licence, kept?.address],
      ["Border Watch; A ministry", "CC BY 4.0", ""],
    );
  });
});
