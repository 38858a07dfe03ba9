import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { before, describe, test } from "node:test";
import type { Person } from "@/lib/auth/person";
import { lead } from "@/lib/brief/finding/lead";
import { phraseText } from "@/lib/brief/phrase";
import { LIVE } from "@/lib/charts/address/vintage";
import { sumOf } from "@/lib/charts/tables/share-list";
import { CODEBOOK_1 } from "@/lib/codebook/codebook-1";
import { makePerson } from "@/lib/data/people/people.test-kit";
import { createRelationship } from "@/lib/data/relationships/relationship-admin";
import { getRelationship } from "@/lib/data/relationships/relationships";
import { createSignal } from "@/lib/data/signals/signals";
import { db } from "@/lib/db/client";
import { ownTestDatabase } from "@/lib/db/test-database";
import { dayFromIso } from "@/lib/engine/calendar/day";
import { METHOD_1 } from "@/lib/engine/methods/method";
import { getReading } from "./reading";
import { loadReadingBase } from "./reading-base";
import { readingOn } from "./reading-facts";
import { listOverview } from "./reading-overview";
import { whyHere } from "./reading-shares";

ownTestDatabase();

const day = dayFromIso;

/** Any warming event of the codebook, at its usual intensity. */
function contact(title: string, start: string, published: string) {
  const type = CODEBOOK_1.types.find(
    (one) => one.family === "DIPLOMATIC" && one.span !== "S" && one.defaultIntensity > 0,
  );
  assert.ok(type);
  return {
    title,
    text: "",
    family: "DIPLOMATIC",
    type: type.code,
    start,
    end: start,
    precision: "day",
    intensity: type.defaultIntensity,
    intensityReason: "as usual for its type",
    gradeReason: "the publisher is known",
    scored: true,
    initiator: "A",
    reports: [
      {
        key: "r1",
        credibility: 1,
        source: { publisher: "Agency", title, published, language: "en", reliability: "A" },
      },
    ],
  };
}

describe("a reading", () => {
  let coder: Person;
  before(async () => {
    const admin = await makePerson("ADMIN");
    coder = await makePerson("CODER");
    await db.codebookVersion.upsert({
      where: { version: 1 },
      create: { version: 1, content: JSON.parse(JSON.stringify(CODEBOOK_1)) },
      update: {},
    });
    await db.methodVersion.upsert({
      where: { version: 1 },
      create: { version: 1, parameters: JSON.parse(JSON.stringify(METHOD_1)) },
      update: {},
    });
    for (const slug of ["alpha-beta", "empty-pair"])
      await createRelationship(admin, {
        slug,
        name: slug,
        about: "",
        sideA: { name: "Alpha", adjective: "Alphan", code: "ALP" },
        sideB: { name: "Beta", adjective: "Betan", code: "BET" },
        trackedFrom: "2025-01-01",
        codedThrough: "2025-12-31",
        position: 10,
      });
  });

  const read = async (slug: string, knownOn: number | null = null) => {
    const base = await loadReadingBase(await getRelationship(slug), { ...LIVE, knownOn });
    return { base, reading: await getReading(base, { from: base.first, to: base.last }, []) };
  };

  test("a relationship without signals has gaps everywhere and says so", async () => {
    const { reading } = await read("empty-pair");
    assert.ok(reading.chart.columns.index.every((value) => value === null));
    assert.equal(reading.why, null);
    assert.deepEqual(reading.chart.projection, []);
    assert.match(phraseText(lead(reading.facts)), /no counting signal .* no data is not calm/);
  });

  test("a coded signal shows at once, its shares sum, and it is not known before it was published", async () => {
    const before = await read("alpha-beta");
    assert.equal(before.reading.facts.index, null);
    const fields = contact("Visit", "2025-11-10", "2025-11-20");
    const saved = await createSignal(coder, "alpha-beta", fields, randomUUID());
    assert.ok(saved.ok, JSON.stringify(saved));

    const { base, reading } = await read("alpha-beta");
    assert.ok((reading.facts.index ?? 0) > 0);
    assert.equal(reading.chart.markers.length, 1);
    const total = reading.why?.total ?? 0;
    assert.ok(Math.abs(total - (reading.facts.index ?? 0)) < 1e-9);
    const here = await whyHere(base, day("2025-11-15"));
    assert.ok(here);
    const listed = sumOf(here.signals) + sumOf(here.rest);
    assert.ok(Math.abs(listed - (readingOn(base, day("2025-11-15")).index ?? 0)) < 1e-9);
    assert.equal(await whyHere(base, day("2025-11-09")), null);

    const early = await read("alpha-beta", day("2025-11-15"));
    assert.equal(early.reading.facts.index, null);
    assert.equal(early.base.last, day("2025-11-15"));
    const late = await read("alpha-beta", day("2025-11-20"));
    assert.ok((late.reading.facts.index ?? 0) > 0);
  });

  test("the overview puts what has no figure last, whichever way it is sorted", async () => {
    for (const descending of [true, false]) {
      const { rows } = await listOverview("index", descending);
      assert.equal(rows.at(-1)?.slug, "empty-pair");
    }
  });
});
