import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { test } from "node:test";
import { newRelationship, personOf } from "@/lib/data/signals/signals.test-kit";
import { db } from "@/lib/db/client";
import { ownTestDatabase } from "@/lib/db/test-database";
import { streamCandidateRows } from "./candidate-export";
import { candidateQuery } from "./candidate-query";
import { listCandidateRows } from "./candidate-rows";
import { findCandidate } from "./candidate-view";
import { candidate, report, rowOf } from "./candidates.test-kit";

ownTestDatabase();

test("a candidate shows its rows, with the scores of each scale apart", async () => {
  const pair = await newRelationship();
  const coder = await personOf("CODER");
  const id = await candidate(pair);
  await rowOf(id, { score: { value: 1, scheme: "Goldstein as in ICEWS" } });
  await rowOf(id, { score: { value: -2.5, scheme: "Goldstein as in ICEWS" } });
  await rowOf(id, { score: { value: 6, scheme: "PLOVER" } });
  await rowOf(id, { score: null });
  const view = await findCandidate(coder, id);
  assert.deepEqual(view?.scores, [
    { scheme: "Goldstein as in ICEWS", rows: 2, lowest: -2.5, highest: 1 },
    { scheme: "PLOVER", rows: 1, lowest: 6, highest: 6 },
  ]);
  assert.deepEqual(view?.fields.reports, [report()]);
  const { rows, total } = await listCandidateRows(coder, id, 1);
  assert.deepEqual(
    [total, rows.length, rows[0]?.row.cells.City, rows[0]?.file.name],
    [4, 4, "Dushanbe", "events.tab"],
  );
  assert.deepEqual(rows[0]?.columns, []);
  assert.equal(await findCandidate(coder, randomUUID()), null);
});

test("a row comes with the columns of its file, in their order", async () => {
  const coder = await personOf("CODER");
  const id = await candidate(await newRelationship());
  const row = await rowOf(id);
  const { lastFileId } = await db.eventRowKept.findUniqueOrThrow({ where: { id: row } });
  const header = ["Event ID", "Publisher", "City"];
  const shape = {
    format: "icews",
    widths: [3],
    separator: "\t",
    header,
    dates: "YYYY-MM-DD",
    encoding: "utf-8",
  };
  const beside = { rows: [], notes: [], members: { count: 1, names: [] } };
  await db.eventFile.update({
    where: { id: lastFileId },
    data: { recognised: { shape, columns: header, ...beside } },
  });
  const { rows } = await listCandidateRows(coder, id, 1);
  assert.deepEqual(rows[0]?.columns, header);
});

test("rows leave with licence and citation, and those that may not be passed on stay", async () => {
  const pair = await newRelationship();
  const coder = await personOf("CODER");
  const gone = await rowOf(await candidate(pair));
  await db.eventRowKept.update({ where: { id: gone }, data: { vanished: true } });
  await rowOf(await candidate(pair), { key: "stands", place: '=HYPERLINK("x")' });
  await rowOf(await candidate(pair, { source: "acled", restricted: true }), {
    key: "private",
    words: "Shots",
  });
  await rowOf(await candidate(pair, { source: "ucdp" }), { key: "filtered" });
  const fileOf = async (asked: Record<string, string>) => {
    let text = "";
    for await (const part of await streamCandidateRows(coder, pair, candidateQuery.parse(asked)))
      text += part;
    return text;
  };
  const all = await fileOf({});
  assert.deepEqual([...all.matchAll(/^(stands|private|filtered),/gm)].map(([, key]) => key).sort(), [
    "filtered",
    "stands",
  ]);
  assert.match(all, /# ,"1 row is left out/);
  assert.match(all, /'=HYPERLINK/);
  assert.match(all, /^stands,.*Goldstein as in ICEWS.*Boschee, Elizabeth/m);
  assert.doesNotMatch(all, /Shots/);
  assert.deepEqual((await fileOf({ source: "ucdp" })).match(/^(stands|filtered),/gm), ["filtered,"]);
  assert.doesNotMatch(await fileOf({ source: "acled" }), /^private/m);
});

test("rows of tables of one’s own leave with what was said of each, and with their own words where they left here before", async () => {
  const pair = await newRelationship();
  const coder = await personOf("CODER");
  const own = async (key: string, choices: object | null, cells: Record<string, string> = {}) => {
    const id = await candidate(pair, { source: "own" });
    const { lastFileId } = await db.eventRowKept.findUniqueOrThrow({
      where: { id: await rowOf(id, { key, cells }) },
    });
    if (choices) await db.eventFile.update({ where: { id: lastFileId }, data: { choices } });
    return (await findCandidate(coder, id))?.sources ?? [];
  };
  const terms = {
    ...{ citation: "Border Watch (2024)", licence: "CC BY 4.0" },
    ...{ address: "https://border.example/", passedOn: true },
  };
  const [said] = await own("said", { terms });
  assert.deepEqual(
    [said?.citation, said?.licence, said?.address],
    [terms.citation, terms.licence, terms.address],
  );
  await own("before", null);
  const [again] = await own("again", null, { source: "ICEWS", licence: "Ask", citation: "Boschee" });
  assert.deepEqual([again?.name, again?.citation], ["ICEWS", "Boschee"]);
  let text = "";
  for await (const part of await streamCandidateRows(coder, pair, candidateQuery.parse({}))) text += part;
  assert.match(text, /^said,.*,A table of your own,CC BY 4\.0,Border Watch \(2024\)\r$/m);
  assert.match(text, /^before,.*,As whoever made the table asks\.\r$/m);
  assert.match(text, /^again,.*,ICEWS,Ask,Boschee\r$/m);
});

test("cells of a table of which something was said crowd out the terms of no other", async () => {
  const pair = await newRelationship();
  const id = await candidate(pair, { source: "own" });
  const told = async (citation: string, passedOn: boolean, row: string) => {
    const terms = { citation, licence: "", address: null, passedOn };
    const { lastFileId } = await db.eventRowKept.findUniqueOrThrow({ where: { id: row } });
    await db.eventFile.update({ where: { id: lastFileId }, data: { choices: { terms } } });
    return lastFileId;
  };
  const first = await rowOf(id);
  const { content, ...kept } = await db.eventRowKept.findUniqueOrThrow({ where: { id: first } });
  const many = (by: string, lastFileId: string, cells: (at: number) => object) =>
    db.eventRowKept.createMany({
      data: Array.from({ length: 1_100 }, (_, at) => ({
        ...{ ...kept, id: randomUUID(), key: `${by} ${at}`, lastFileId },
        content: { ...Object(content), cells: cells(at) },
      })),
    });
  await many("said", await told("A table of many", true, first), (at) => ({ source: `Paper ${at}` }));
  const before = await db.eventRowKept.findUniqueOrThrow({ where: { id: await rowOf(id) } });
  await many("left before", before.lastFileId, (at) => ({
    ...{ source: `Left ${at}`, licence: "Ask", citation: `A ${at}` },
  }));
  await told("A ministry", false, await rowOf(id));
  const sources = (await findCandidate(await personOf("CODER"), id))?.sources ?? [];
  assert.deepEqual(
    sources.slice(0, 3).map(({ citation, restricted }) => [citation, restricted]),
    [
      ["A ministry", true],
      ["A table of many", false],
      ["A 0", false],
    ],
  );
  assert.equal(sources.length, 20);
});
