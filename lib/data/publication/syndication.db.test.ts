import assert from "node:assert/strict";
import { before, describe, test } from "node:test";
import RssParser from "rss-parser";
import { convertIcsCalendar } from "ts-ics";
import type { RelationshipRow } from "@/lib/data/relationships/relationships";
import { db } from "@/lib/db/client";
import { ownTestDatabase } from "@/lib/db/test-database";
import { releasesCalendar } from "@/lib/publication/calendar/releases";
import { atomFeed, jsonFeed } from "@/lib/publication/feeds/feeds";
import { readFeed } from "./feed-reading";
import { listPublishedSummaries } from "./published-summaries";
import { ORIGIN, threePublishedWeeks } from "./published-weeks.test-kit";
import { dayIn, readReleases, weeksAhead } from "./release-reading";

ownTestDatabase();

const CLOSE = { weekday: 1, time: "06:00", zone: "Asia/Dushanbe" };

describe("three weeks published, one of them corrected and one withdrawn", () => {
  let relationship: RelationshipRow;
  before(async () => {
    relationship = await threePublishedWeeks();
  });

  test("stand in the feeds under the ids of their summaries, what changed last first", async () => {
    const { about, summaries } = await readFeed(relationship, ORIGIN);
    const rows = await db.weeklySummary.findMany({ where: { relationshipId: relationship.id } });
    const idOf = (week: string) => `urn:uuid:${rows.find((row) => row.week === week)?.id}`;
    const { items } = await new RssParser().parseString(atomFeed(about, summaries));
    const ids = items.map(({ id }) => id);
    assert.deepEqual(ids, ["2025-W50", "2025-W49", "2025-W48"].map(idOf));
    assert.deepEqual(
      JSON.parse(jsonFeed(about, summaries)).items.map(({ id }: { id: string }) => id),
      ids,
    );
    assert.match(items[0]?.title ?? "", /Withdrawn: /);
    assert.match(items[1]?.title ?? "", /Corrected: /);
    const all = await readFeed(null, ORIGIN);
    assert.deepEqual(
      JSON.parse(jsonFeed(all.about, all.summaries)).items.map(({ id }: { id: string }) => id),
      ids,
    );
  });

  test("are told by the newest of them that was not withdrawn", async () => {
    const { summaries, total } = await listPublishedSummaries({ standing: true, limit: 1 });
    assert.deepEqual(
      [summaries.map(({ week, kind }) => [week, kind]), total],
      [[["2025-W49", "CORRECTION"]], 2],
    );
  });

  test("stand in the calendar as days, with the weeks to come behind them as moments", async () => {
    const { about, past, coming } = await readReleases(relationship, "2025-12-15", ORIGIN);
    const events = convertIcsCalendar(undefined, releasesCalendar(about, past, coming)).events ?? [];
    const days = events.filter(({ start }) => start.type === "DATE");
    assert.equal(days.length, 3);
    // Of the weeks that are closed from this day on the first is published already.
    assert.deepEqual(coming.map(({ week }) => week).slice(0, 2), ["2025-W51", "2025-W52"]);
    assert.equal(events[3]?.start.date.toISOString(), "2025-12-22T01:00:00.000Z");
    assert.equal(new Set(events.map(({ uid }) => uid)).size, events.length);
  });
});

test("a week that is closed today still is to come, and eight are told", () => {
  const ahead = weeksAhead("2025-12-15", CLOSE);
  assert.equal(ahead.length, 8);
  assert.deepEqual([ahead[0]?.week, ahead[0]?.at.toISOString()], ["2025-W50", "2025-12-15T01:00:00.000Z"]);
  assert.equal(weeksAhead("2025-12-16", CLOSE)[0]?.week, "2025-W51");
});

test("the day of a release is that of the zone in which weeks are closed", () => {
  assert.equal(dayIn("Asia/Dushanbe", new Date("2025-12-07T20:00:00Z")), "2025-12-08");
  assert.equal(dayIn("America/Los_Angeles", new Date("2025-12-08T01:00:00Z")), "2025-12-07");
});
