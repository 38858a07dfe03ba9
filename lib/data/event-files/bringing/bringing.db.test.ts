import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { describe, test } from "node:test";
import { NotFound, type Outcome } from "@/lib/data/problems";
import { newRelationship, personOf } from "@/lib/data/signals/signals.test-kit";
import { db } from "@/lib/db/client";
import { ownTestDatabase } from "@/lib/db/test-database";
import {
  EVENT_FILE_MAX_BYTES,
  EVENT_PART_BYTES,
  EVENT_WAITING_MAX_BYTES,
} from "@/lib/event-files/file-limits";
import { EXPORT_COLUMNS } from "@/lib/event-files/formats/other-table/export-columns";
import { EXPORT_MAPPING } from "@/lib/event-files/formats/other-table/own-export";
import { listEarlierReleases } from "../earlier-releases";
import { listEventFiles } from "../event-file-list";
import { eventFileQuery } from "../event-file-query";
import { getEventFile } from "../event-file-view";
import { brought, gdelt, TYPED_TERMS, tajikAfghan } from "../event-files.test-kit";
import { beginFile } from "./begin-file";
import { cancelFile } from "./cancel-file";
import { completeFile } from "./complete-file";
import { confirmFile } from "./confirm-file";
import { forgetWaiting } from "./forget-waiting";
import { keepPart, missingParts } from "./parts";

ownTestDatabase();

const problemOf = (answer: Outcome<object>) => (answer.ok ? "" : (answer.problems[0]?.message ?? ""));

async function begun(size: number, slug?: string): Promise<string> {
  const name = "events.csv";
  const answer = await beginFile(await personOf("CODER"), slug ?? (await newRelationship()), { name, size });
  assert.ok(answer.ok, JSON.stringify(answer));
  return answer.id;
}

const part = (length: number, fill: number) => new Uint8Array(length).fill(fill);

describe("a file that is brought", () => {
  test("comes in parts, in any order; the same part again is fine, another one in its place is not", async () => {
    const coder = await personOf("CODER");
    const id = await begun(2 * EVENT_PART_BYTES + 5);
    assert.deepEqual(await missingParts(coder, id), [0, 1, 2]);
    const send = (number: number, bytes: Uint8Array<ArrayBuffer>) => keepPart(coder, id, number, bytes);
    assert.deepEqual(await send(2, part(5, 7)), { ok: true, kept: true });
    assert.deepEqual(await send(0, part(EVENT_PART_BYTES, 1)), { ok: true, kept: true });
    assert.deepEqual(await send(0, part(EVENT_PART_BYTES, 1)), { ok: true, kept: false });
    assert.match(problemOf(await send(0, part(EVENT_PART_BYTES, 2))), /other content/);
    assert.match(problemOf(await send(1, part(9, 2))), /9 bytes instead of 4194304/);
    for (const number of [3, -1, 0.5]) assert.match(problemOf(await send(number, part(5, 1))), /has no part/);
    assert.deepEqual(await missingParts(coder, id), [1]);
    assert.match(problemOf(await completeFile(coder, id)), /1 of its parts/);
  });

  test("is sent by nobody but who began it", async () => {
    const id = await begun(5);
    const other = await personOf("EDITOR");
    await assert.rejects(keepPart(other, id, 0, part(5, 1)), NotFound);
    await assert.rejects(missingParts(other, id), NotFound);
    await assert.rejects(completeFile(other, id), NotFound);
    await assert.rejects(keepPart(await personOf("CODER"), randomUUID(), 0, part(5, 1)), NotFound);
  });

  test("is refused where it is empty, too large, or its relationship takes nothing new", async () => {
    const coder = await personOf("CODER");
    const slug = await newRelationship();
    const begin = (size: number) => beginFile(coder, slug, { name: "a.csv", size });
    assert.match(problemOf(await begin(0)), /empty/);
    assert.match(problemOf(await begin(EVENT_FILE_MAX_BYTES + 1)), /larger than 4 GB/);
    assert.ok((await begin(EVENT_FILE_MAX_BYTES)).ok);
    await db.relationship.update({ where: { slug }, data: { archivedAt: new Date() } });
    assert.match(problemOf(await begin(5)), /archived/);
  });

  test("fits beside all that wait, of any relationship, or is refused with what to do", async () => {
    const coder = await personOf("CODER");
    const begin = async (size: number) => beginFile(coder, await newRelationship(), { name: "a.csv", size });
    await db.eventFile.updateMany({
      where: { state: { in: ["ARRIVING", "ASKED", "READING"] } },
      data: { state: "CANCELLED" },
    });
    const { id: relationshipId } = await db.relationship.findUniqueOrThrow({
      where: { slug: await newRelationship() },
    });
    const whole = { relationshipId, name: "b.csv", size: EVENT_WAITING_MAX_BYTES };
    const confirmedAs = { choices: {}, source: "gdelt" };
    // What is over takes no room.
    await db.eventFile.createMany({
      data: [
        { ...whole, ...confirmedAs, state: "READ", outcome: {} },
        { ...whole, state: "REFUSED", fault: {} },
        { ...whole, state: "CANCELLED" },
      ],
    });
    const asked = await db.eventFile.create({
      data: { ...whole, state: "ASKED", size: EVENT_WAITING_MAX_BYTES - 30 },
    });
    await db.eventFile.create({ data: { ...whole, ...confirmedAs, state: "READING", size: 10 } });
    // Twenty are left: for one of two that come at once.
    const both = await Promise.all([begin(11), begin(11)]);
    assert.deepEqual(both.map(({ ok }) => ok).sort(), [false, true]);
    assert.match(both.map(problemOf).join(""), /more than 32 GB would wait.*Cancel a file that waits/);
    assert.ok((await begin(9)).ok, "to the last byte");
    assert.match(problemOf(await begin(1)), /more than 32 GB/);
    assert.ok((await cancelFile(coder, asked.id)).ok);
    assert.ok((await begin(1)).ok);
  });

  test("is asked about by what it is, with its first rows", async () => {
    const slug = await tajikAfghan();
    const id = await brought(slug, gdelt({ id: 1 }, { id: 2 }), { name: "holiday.jpg" });
    const file = await getEventFile(await personOf("CODER"), id);
    assert.equal(file.state, "ASKED");
    assert.deepEqual(
      [file.recognised?.shape.format, file.recognised?.rows.length, file.source],
      ["gdelt-2", 2, "gdelt"],
    );
    assert.equal(file.recognised?.columns[0], "GLOBALEVENTID");
    assert.ok(file.sidesAreStates && file.own);
  });

  test("and is nothing that is read is refused at once, and its parts go", async () => {
    const id = await brought(
      await tajikAfghan(),
      new TextEncoder().encode("<!doctype html><p>Not found</p>\n"),
    );
    const file = await getEventFile(await personOf("CODER"), id);
    assert.equal(file.state, "REFUSED");
    assert.match(file.fault?.message ?? "", /page/i);
    assert.equal(await db.eventFilePart.count({ where: { fileId: id } }), 0);
    assert.match(problemOf(await cancelFile(await personOf("CODER"), id)), /finished already/);
  });

  test("is confirmed once, with an entry that asks for its reading, or cancelled", async () => {
    const coder = await personOf("CODER");
    const slug = await tajikAfghan();
    const id = await brought(slug, gdelt({ id: 1 }));
    const answers = await Promise.all([
      confirmFile(coder, id, { follows: "" }),
      confirmFile(coder, id, { follows: "" }),
    ]);
    assert.deepEqual(answers.map(({ ok }) => ok).sort(), [false, true]);
    const asked = await db.outboxEntry.findMany({ where: { topic: "event-file" } });
    assert.deepEqual(
      asked.map(({ payload }) => payload),
      [{ file: id }],
    );
    assert.ok((await cancelFile(coder, id)).ok);
    assert.match(problemOf(await confirmFile(coder, id, { follows: "" })), /already/);
    const list = await listEventFiles(coder, slug, eventFileQuery.parse({}));
    assert.deepEqual(
      list.rows.map(({ name, state, format }) => [name, state, format]),
      [["20191024143000.export.CSV", "CANCELLED", "gdelt-2"]],
    );
  });

  test("follows only a file of its source that was read for its relationship; the same bytes are known", async () => {
    const coder = await personOf("CODER");
    const slug = await tajikAfghan();
    const [first, second] = [await brought(slug, gdelt({ id: 1 })), await brought(slug, gdelt({ id: 1 }))];
    const follow = () => confirmFile(coder, second, { follows: first });
    assert.match(problemOf(await follow()), /Choose a file of this source/);
    const read = { state: "READ", outcome: {}, choices: {}, finishedAt: new Date() } as const;
    await db.eventFile.update({ where: { id: first }, data: read });
    const { files, twin } = await listEarlierReleases(coder, second);
    assert.deepEqual([files.map((file) => file.id), twin?.id], [[first], first]);
    assert.ok((await follow()).ok);
  });

  test("says which of two meanings its precision has where it is of ACLED, and which column is what where it is another table", async () => {
    const coder = await personOf("CODER");
    const slug = await tajikAfghan();
    const table = "day,who,whom,what\n2024-01-05,TJK,AFG,0431\n";
    const id = await brought(slug, new TextEncoder().encode(table));
    const confirm = (input: object) => confirmFile(coder, id, { follows: "", terms: TYPED_TERMS, ...input });
    const none = await confirm({});
    assert.ok(!none.ok && none.problems.length > 0);
    const unused = { lastDay: "", score: "", id: "", words: "", publisher: "", address: "" };
    const mapping = {
      date: "day",
      order: "ymd",
      from: "who",
      to: "who",
      countries: "iso3",
      code: "what",
      scheme: "CAMEO",
      ...unused,
    };
    assert.match(problemOf(await confirm({ mapping })), /one column/);
    const strange = { ...mapping, to: "nobody" };
    assert.match(problemOf(await confirm({ mapping: strange })), /no column “nobody”/);
    const right = { ...mapping, to: "whom" };
    const fieldsOf = async (terms: object) => {
      const answer = await confirm({ mapping: right, terms: { ...TYPED_TERMS, ...terms } });
      return answer.ok ? [] : answer.problems.map(({ field }) => field);
    };
    const wrong = { citation: " ", licence: "x".repeat(401), address: "border.example", passedOn: "perhaps" };
    assert.deepEqual(await fieldsOf(wrong), [
      ...["terms.citation", "terms.licence", "terms.address", "terms.passedOn"],
    ]);
    const confirmed = await confirm({ mapping: right });
    assert.ok(confirmed.ok, JSON.stringify(confirmed));
    const { terms } = await getEventFile(coder, id);
    assert.deepEqual(terms, { ...TYPED_TERMS, passedOn: true });
  });

  test("and is our own export says nothing of where it comes from: its rows do", async () => {
    const coder = await personOf("CODER");
    const table = `${EXPORT_COLUMNS.join(",")}\n${EXPORT_COLUMNS.map(() => "x").join(",")}\n`;
    const id = await brought(await tajikAfghan(), new TextEncoder().encode(table));
    const confirmed = await confirmFile(coder, id, { follows: "", mapping: EXPORT_MAPPING });
    assert.ok(confirmed.ok, JSON.stringify(confirmed));
    assert.equal((await getEventFile(coder, id)).terms, null);
  });

  test("and then forgotten goes after a week, with parts that came late and rows that were put aside", async () => {
    const [old, late, fresh] = [await begun(5), await begun(5), await begun(5)];
    const coder = await personOf("CODER");
    for (const id of [old, late, fresh]) await keepPart(coder, id, 0, part(5, 1));
    // As a try that was cut off leaves them.
    const aside = { key: "1", happening: "x", digest: "", content: {}, line: 1 };
    for (const fileId of [old, late, fresh]) await db.eventRowStaged.create({ data: { fileId, ...aside } });
    const [long, before] = [new Date(Date.now() - 8 * 86_400_000), { in: [late] }];
    await db.eventFile.update({ where: { id: old }, data: { createdAt: long } });
    await db.eventFile.updateMany({ where: { id: before }, data: { state: "CANCELLED" } });
    assert.equal(await forgetWaiting(), 1);
    const where = { fileId: { in: [old, late, fresh] } };
    const [parts, rows] = [
      await db.eventFilePart.findMany({ where }),
      await db.eventRowStaged.findMany({ where }),
    ];
    for (const left of [parts, rows])
      assert.deepEqual(
        left.map(({ fileId }) => fileId),
        [fresh],
      );
    assert.equal((await getEventFile(coder, old)).state, "CANCELLED");
  });
});
