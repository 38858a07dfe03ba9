import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { NotFound } from "@/lib/data/problems";
import { personOf } from "@/lib/data/signals/signals.test-kit";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { ownTestDatabase } from "@/lib/db/test-database";
import { confirmFile } from "./bringing/confirm-file";
import { brought, gdelt, TYPED_TERMS, tajikAfghan } from "./event-files.test-kit";
import { saidBefore } from "./said-before";

ownTestDatabase();

const HEADINGS = "day,who,whom,what";
const CHOSEN = {
  ...{ date: "day", order: "dmy", from: "whom", to: "who" },
  ...{ countries: "names", code: "what", scheme: "own" },
};
const MAPPING = { ...CHOSEN, lastDay: "", score: "", id: "", words: "", publisher: "", address: "" };
const KEPT = {
  ...CHOSEN,
  ...{ lastDay: null, score: null, id: null, words: null, publisher: null, address: null },
};

async function table(slug: string, headings = HEADINGS): Promise<string> {
  const bytes = new TextEncoder().encode(`${headings}\n05.01.2024,Tajikistan,Afghanistan,talks\n`);
  return brought(slug, bytes, { name: "crossings.csv" });
}

async function confirmedTable(slug: string, terms: object = {}): Promise<string> {
  const id = await table(slug);
  const input = { follows: "", mapping: MAPPING, terms: { ...TYPED_TERMS, ...terms } };
  const told = await confirmFile(await personOf("CODER"), id, input);
  assert.ok(told.ok, JSON.stringify(told));
  return id;
}

const FAULT = { line: 2, text: "", message: "Its day cannot be read.", member: "" };

const become = (id: string, state: "REFUSED" | "READ" | "CANCELLED") =>
  db.eventFile.update({
    where: { id },
    data: {
      ...{ state, finishedAt: new Date() },
      fault: state === "REFUSED" ? FAULT : Prisma.DbNull,
      outcome: state === "READ" ? {} : Prisma.DbNull,
    },
  });

describe("what was said of a table of one’s own", () => {
  test("is found for the next with its headings, whatever came of it", async () => {
    const [coder, slug] = [await personOf("CODER"), await tajikAfghan()];
    const id = await confirmedTable(slug);
    const next = await table(slug);
    const terms = { ...TYPED_TERMS, passedOn: true };
    const said = { id, name: "crossings.csv", mapping: KEPT, terms };
    assert.deepEqual(await saidBefore(coder, next), said, "while it is read");
    await become(id, "REFUSED");
    assert.deepEqual(await saidBefore(coder, next), said, "refused at a line");
    await become(id, "READ");
    assert.deepEqual(await saidBefore(coder, next), said, "read");
    await become(id, "CANCELLED");
    assert.equal(await saidBefore(coder, next), null, "thrown away");
  });

  test("is that of the newest, and never of the file itself", async () => {
    const [coder, slug] = [await personOf("CODER"), await tajikAfghan()];
    const first = await confirmedTable(slug);
    const second = await confirmedTable(slug, { citation: "Border Watch (2025)" });
    const found = await saidBefore(coder, await table(slug));
    assert.deepEqual([found?.id, found?.terms?.citation], [second, "Border Watch (2025)"]);
    assert.equal((await saidBefore(coder, second))?.id, first);
  });

  test("stays with its relationship and its headings, as they follow each other", async () => {
    const [coder, slug, other] = [await personOf("CODER"), await tajikAfghan(), await tajikAfghan()];
    await confirmedTable(slug);
    assert.equal(await saidBefore(coder, await table(other)), null);
    assert.equal(await saidBefore(coder, await table(slug, "day,whom,who,what")), null);
    assert.equal(await saidBefore(coder, await table(slug, `${HEADINGS},place`)), null);
    assert.equal(await saidBefore(coder, await brought(slug, gdelt({ id: 1 }))), null);
  });

  test("is nothing of what was refused before anybody was asked, and asks for a file that there is", async () => {
    const [coder, slug] = [await personOf("CODER"), await tajikAfghan()];
    const refused = await table(slug);
    await become(refused, "REFUSED");
    const next = await table(slug);
    assert.equal(await saidBefore(coder, next), null);
    const id = await confirmedTable(slug);
    await become(await table(slug), "REFUSED");
    assert.equal((await saidBefore(coder, next))?.id, id, "and hides none that was confirmed");
    await assert.rejects(saidBefore(coder, "00000000-0000-7000-8000-000000000000"), NotFound);
  });
});
