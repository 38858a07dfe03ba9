import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { streamCandidateRows } from "@/lib/data/candidates/candidate-export";
import { candidateQuery } from "@/lib/data/candidates/candidate-query";
import { confirmFile } from "@/lib/data/event-files/bringing/confirm-file";
import { getEventFile } from "@/lib/data/event-files/event-file-view";
import {
  brought,
  confirmed,
  gdelt,
  TYPED_TERMS,
  tajikAfghan,
} from "@/lib/data/event-files/event-files.test-kit";
import { GONE_REASON } from "@/lib/data/event-files/reading/form-candidates";
import { personOf } from "@/lib/data/signals/signals.test-kit";
import { db } from "@/lib/db/client";
import { ownTestDatabase } from "@/lib/db/test-database";
import { EXPORT_MAPPING } from "@/lib/event-files/formats/other-table/own-export";
import { readEventFile } from "./read-event-file";

ownTestDatabase();

const MAPPING = {
  ...{ date: "day", lastDay: "", order: "dmy", from: "from", to: "to", countries: "names" },
  ...{ code: "", scheme: "own", score: "score", id: "id", words: "words", publisher: "by", address: "" },
};

/** What leaves the desk, of one source. */
async function left(relationship: string, source: string): Promise<string> {
  let text = "";
  const asked = candidateQuery.parse({ source });
  for await (const part of await streamCandidateRows(await personOf("CODER"), relationship, asked))
    text += part;
  return text;
}

async function readOwn(relationship: string, text: string, said: object) {
  const coder = await personOf("CODER");
  const id = await brought(relationship, new TextEncoder().encode(text), { name: "own.csv" });
  const told = await confirmFile(coder, id, { follows: "", ...said });
  assert.ok(told.ok, JSON.stringify(told));
  await readEventFile(id);
  return getEventFile(coder, id);
}

const back = (relationship: string, text: string, follows = "") =>
  readOwn(relationship, text, { mapping: EXPORT_MAPPING, follows });

const table = (relationship: string, words: string, passedOn: "yes" | "no", follows = "") =>
  readOwn(
    relationship,
    `id,day,from,to,score,words,by\n7,5.1.2024,Tajikistan,Afghanistan,"-2,5",${words},Reuters; AFP\n`,
    { mapping: MAPPING, terms: { ...TYPED_TERMS, passedOn }, follows },
  );

const rowsOf = (slug: string) =>
  db.eventRowKept.findMany({
    where: { relationship: { slug }, source: "own" },
    orderBy: { key: "asc" },
    select: { key: true, lastFileId: true, candidate: { select: { restricted: true, rows: true } } },
  });

describe("rows that left here and come back", () => {
  test("are other rows than those of their source, once: what leaves again adds nothing", async () => {
    const slug = await tajikAfghan();
    await readEventFile(await confirmed(slug, gdelt({ id: 1 }, { id: 2, from: "AFG", to: "TJK" })));
    const first = await back(slug, await left(slug, "gdelt"));
    assert.equal(first.outcome?.added, 2, JSON.stringify(first.fault));
    const again = await back(slug, await left(slug, "own"));
    const { added, same, changed, candidates } = again.outcome ?? {};
    assert.deepEqual([added, same, changed], [0, 2, 0], JSON.stringify(again.fault));
    assert.deepEqual(candidates, { new: 0, more: 0 });
    assert.deepEqual(
      (await rowsOf(slug)).map(({ key, lastFileId, candidate }) => [key, lastFileId, candidate.rows]),
      [
        ["GDELT 1", again.id, 2],
        ["GDELT 2", again.id, 2],
      ],
    );
  });

  test("of GDELT are told and folded as GDELT’s", async () => {
    const slug = await tajikAfghan();
    const url = "https://news.example/one";
    const rows = gdelt(
      { id: 1, code: "107" },
      { id: 2, day: "20191025", url },
      { id: 3, day: "20191025", url, from: "AFG", to: "TJK" },
    );
    await readEventFile(await confirmed(slug, rows));
    await back(slug, await left(slug, "gdelt"));
    const told = await db.eventCandidate.findMany({
      where: { relationship: { slug } },
      orderBy: [{ firstDay: "asc" }, { source: "asc" }],
      select: { source: true, title: true, statements: true },
    });
    const [demand, demandBack, meeting, meetingBack] = told;
    assert.match(demand?.title ?? "", /demands of .* a ceasefire$/);
    assert.deepEqual(demandBack, { ...demand, source: "own" });
    assert.deepEqual([meeting?.statements, meetingBack?.statements], [1, 1]);
  });

  test("and stood in a happening with others move to their own when their file is read again", async () => {
    const slug = await tajikAfghan();
    await readEventFile(await confirmed(slug, gdelt({ id: 1 }, { id: 2, day: "20191025" })));
    const text = await left(slug, "gdelt");
    await back(slug, text);
    const own = { relationship: { slug }, source: "own" };
    const [open, decided] = await db.eventCandidate.findMany({ where: own, orderBy: { firstDay: "asc" } });
    assert.ok(open && decided);
    const coder = await personOf("CODER");
    const discarded = { state: "DISCARDED", decidedById: coder.id, decidedAt: new Date() } as const;
    await db.eventCandidate.update({ where: { id: open.id }, data: { key: "own before" } });
    await db.eventCandidate.update({
      where: { id: decided.id },
      data: { ...discarded, key: "own decided", reason: "not of note" },
    });
    const again = await back(slug, text);
    assert.deepEqual([again.outcome?.same, again.outcome?.candidates.new], [2, 2]);
    const stood = await db.eventCandidate.findMany({
      where: own,
      orderBy: [{ firstDay: "asc" }, { key: "asc" }],
    });
    const told = stood.map(({ key, state, reason, moved }) => [
      key.startsWith("own\u001fGDELT"),
      state,
      reason,
      moved,
    ]);
    assert.deepEqual(told, [
      [true, "OPEN", "", false],
      [false, "DISCARDED", GONE_REASON, false],
      [true, "OPEN", "", false],
      [false, "DISCARDED", "not of note", true],
    ]);
  });

  test("and are kept by their source in other letters are those rows, from their file and as they leave again", async () => {
    const slug = await tajikAfghan();
    await readEventFile(await confirmed(slug, gdelt({ id: 410 }, { id: 411, day: "20191025" })));
    const text = (await left(slug, "gdelt")).replaceAll(",GDELT,", ",gdelt,");
    assert.match(text, /,gdelt,/);
    await back(slug, text);
    // As they were kept while “gdelt” was not known to be GDELT.
    const kept = await db.eventRowKept.findMany({ where: { relationship: { slug }, source: "own" } });
    for (const { id, key, content } of kept) {
      const before = key.replace("GDELT", "gdelt");
      const data = { key: before, content: { ...Object(content), key: before } };
      await db.eventRowKept.update({ where: { id }, data });
    }
    for (const again of [text, await left(slug, "own")]) {
      const { id, outcome, fault } = await back(slug, again);
      const { added, same, changed, candidates } = outcome ?? {};
      assert.deepEqual([added, same, changed], [0, 2, 0], JSON.stringify(fault));
      assert.deepEqual(candidates, { new: 0, more: 0 });
      const rows = (await rowsOf(slug)).map(({ key, lastFileId }) => [key, lastFileId]);
      assert.deepEqual(rows, [
        ["gdelt 410", id],
        ["gdelt 411", id],
      ]);
    }
  });

  test("of a table of one’s own are its rows, and stay on the terms that were said of it", async () => {
    const slug = await tajikAfghan();
    const own = await table(slug, "Ministers meet", "yes");
    const text = await left(slug, "own");
    const again = await back(slug, text);
    assert.deepEqual([again.outcome?.added, again.outcome?.same], [0, 1], JSON.stringify(again.fault));
    const row = { key: "7 2024-01-05 TJK>AFG", candidate: { restricted: false, rows: 1 } };
    assert.deepEqual(await rowsOf(slug), [{ ...row, lastFileId: own.id }]);
    assert.equal(await db.eventCandidate.count({ where: { relationship: { slug } } }), 1);
    const closed = await table(slug, "Ministers meet", "no", own.id);
    await back(slug, text);
    assert.deepEqual(await rowsOf(slug), [
      { ...row, lastFileId: closed.id, candidate: { restricted: true, rows: 1 } },
    ]);
  });

  test("of a table of one’s own and were kept beside its rows before go with a later release of their file", async () => {
    const slug = await tajikAfghan();
    const own = await table(slug, "Ministers meet", "yes");
    const text = await left(slug, "own");
    const { id: followed } = await back(slug, text);
    const where = { lastFileId: own.id };
    const { id: _, content, ...kept } = await db.eventRowKept.findFirstOrThrow({ where });
    const beside = {
      ...{ key: `A table of your own ${kept.key}`, lastFileId: followed },
      content: Object(content),
    };
    await db.eventRowKept.create({ data: { ...kept, ...beside } });
    const later = await back(slug, text, followed);
    assert.deepEqual([later.outcome?.same, later.outcome?.vanished], [1, 1]);
    const standing = await db.eventRowKept.findMany({ where: { relationship: { slug }, vanished: false } });
    assert.deepEqual(
      standing.map(({ key }) => key),
      [kept.key],
    );
  });

  test("and say something else than the table that they left as now says are refused, as a later release too", async () => {
    const slug = await tajikAfghan();
    await table(slug, "Ministers meet", "yes");
    const text = (await left(slug, "own")).replace("Ministers meet", "A bridge opens");
    const first = await back(slug, text);
    assert.match(first.fault?.message ?? "", /^1 row is called as rows of a table of your own/);
    const later = await back(slug, text, (await rowsOf(slug))[0]?.lastFileId);
    assert.equal(later.state, "REFUSED");
  });
});
