import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { gzipSync } from "node:zlib";
import { streamCandidateRows } from "@/lib/data/candidates/candidate-export";
import { candidateQuery } from "@/lib/data/candidates/candidate-query";
import { findCandidate } from "@/lib/data/candidates/candidate-view";
import { confirmFile } from "@/lib/data/event-files/bringing/confirm-file";
import { getEventFile } from "@/lib/data/event-files/event-file-view";
import {
  brought,
  confirmed,
  gdelt,
  gdeltLine,
  TYPED_TERMS,
  tajikAfghan,
} from "@/lib/data/event-files/event-files.test-kit";
import { GONE_REASON } from "@/lib/data/event-files/reading/form-candidates";
import { listRowChanges } from "@/lib/data/event-files/row-changes";
import { zip } from "@/lib/data/event-files/unpacking/zip.test-kit";
import { archiveRelationship } from "@/lib/data/relationships/relationship-admin";
import { personOf } from "@/lib/data/signals/signals.test-kit";
import { db } from "@/lib/db/client";
import { ownTestDatabase } from "@/lib/db/test-database";
import { readEventFile } from "./read-event-file";
import { readOrGiveUp } from "./read-or-give-up";

ownTestDatabase();

/** A meeting told from both sides, a second day, a row of others, one within a state and one without a second side. */
const MEETING = gdelt(
  { id: 1, code: "036" },
  { id: 2, from: "AFG", to: "TJK", code: "036", url: "https://news.example/1" },
  { id: 3, day: "20191025", code: "112" },
  { id: 4, from: "USA", to: "CHN" },
  { id: 5, from: "TJK", to: "TJK" },
  { id: 6, from: "TJK", to: "" },
);

async function read(
  relationship: string,
  ...sent: Parameters<typeof confirmed> extends [string, ...infer Rest] ? Rest : never
) {
  const id = await confirmed(relationship, ...sent);
  const note = await readEventFile(id);
  const file = await getEventFile(await personOf("CODER"), id);
  const [parts, staged] = await Promise.all([
    db.eventFilePart.count({ where: { fileId: id } }),
    db.eventRowStaged.count({ where: { fileId: id } }),
  ]);
  assert.deepEqual([parts, staged], [0, 0], "neither parts nor rows that were put aside are left");
  return { id, note, file };
}

const candidatesOf = (slug: string) =>
  db.eventCandidate.findMany({ where: { relationship: { slug } }, orderBy: { firstDay: "asc" } });

describe("a file of event data that was confirmed", () => {
  test("is read: the rows between the two states stay, as happenings before coders", async () => {
    const slug = await tajikAfghan();
    const { file, note } = await read(slug, MEETING);
    assert.equal(file.state, "READ", JSON.stringify(file.fault));
    assert.deepEqual(file.outcome, {
      counts: { rows: 6, kept: 3, elsewhere: 1, within: 1, unsided: 1 },
      three: { rows: 3, folded: 2, daily: 2 },
      ...{ added: 3, same: 0, changed: 0, vanished: 0 },
      candidates: { new: 2, more: 0 },
    });
    assert.equal(note, "6 rows read, 3 kept");
    const [meeting, charge] = await candidatesOf(slug);
    assert.deepEqual(
      [
        meeting?.state,
        meeting?.firstDay.toISOString().slice(0, 10),
        meeting?.initiator,
        meeting?.rows,
        meeting?.statements,
      ],
      ["OPEN", "2019-10-24", "BOTH", 2, 1],
    );
    assert.deepEqual([charge?.initiator, charge?.code, charge?.rows, charge?.articles], ["A", "112", 1, 1]);
    const audits = await db.auditEvent.findMany({ where: { subjectId: file.id }, orderBy: { at: "asc" } });
    assert.deepEqual(
      audits.map(({ action }) => action),
      ["event-file.begin", "event-file.complete", "event-file.confirm", "event-file.read"],
    );
  });

  test("packed as zip with several files, or as gzip, is the same", async () => {
    const slug = await tajikAfghan();
    const lines = new TextDecoder().decode(MEETING).split("\n");
    // The first file has no line end at its end.
    const [one, two] = [lines.slice(0, 3).join("\n"), lines.slice(3).join("\n")].map((text) =>
      new TextEncoder().encode(text),
    );
    const zipped = await read(slug, zip({ "1.CSV": one ?? MEETING, "2.CSV": two ?? MEETING }));
    assert.equal(zipped.file.outcome?.counts.rows, 6);
    assert.equal(zipped.file.outcome?.added, 3);
    const packed = await read(slug, new Uint8Array(gzipSync(MEETING)));
    assert.deepEqual([packed.file.outcome?.added, packed.file.outcome?.same], [0, 3]);
  });

  test("behind files of blank lines in a zip is known by the first that holds anything; with none it is refused", async () => {
    const slug = await tajikAfghan();
    const blank = new TextEncoder().encode("\ufeff\r\n \n");
    const { file } = await read(slug, zip({ "0.CSV": blank, "1.CSV": blank, "2.CSV": MEETING }));
    assert.equal(file.state, "READ", JSON.stringify(file.fault));
    assert.equal(file.outcome?.counts.rows, 6);
    const nothing = await brought(slug, zip({ "0.CSV": blank, "1.CSV": blank }));
    const { state, fault } = await getEventFile(await personOf("CODER"), nothing);
    assert.deepEqual([state, fault?.message], ["REFUSED", "The files in it hold nothing but blank lines."]);
  });

  test("adds nothing where it was read before", async () => {
    const slug = await tajikAfghan();
    await read(slug, MEETING);
    const before = await candidatesOf(slug);
    const { file } = await read(slug, MEETING, { name: "the same.csv" });
    const { added, same, changed, vanished, candidates } = file.outcome ?? {};
    assert.deepEqual([added, same, changed, vanished, candidates], [0, 3, 0, 0, { new: 0, more: 0 }]);
    assert.deepEqual(await candidatesOf(slug), before);
    assert.equal(await db.eventRowKept.count({ where: { relationship: { slug } } }), 3);
  });

  test("as a later release shows what changed and what vanished, and touches nothing that was decided", async () => {
    const slug = await tajikAfghan();
    const first = await read(slug, MEETING, { release: "1" });
    const coder = await personOf("CODER");
    const [meeting] = await candidatesOf(slug);
    const decided = {
      state: "DISCARDED",
      reason: "not of note",
      decidedById: coder.id,
      decidedAt: new Date(),
    } as const;
    await db.eventCandidate.update({ where: { id: meeting?.id ?? "" }, data: decided });
    const later = gdelt(
      { id: 1, code: "036", url: "https://news.example/corrected" },
      { id: 2, from: "AFG", to: "TJK", code: "036", url: "https://news.example/1" },
      { id: 7, day: "20191026", code: "036" },
    );
    const { file, id } = await read(slug, later, { release: "2", follows: first.id });
    const { added, same, changed, vanished, candidates } = file.outcome ?? {};
    assert.deepEqual([added, same, changed, vanished, candidates], [1, 1, 1, 1, { new: 1, more: 2 }]);
    const { rows, total } = await listRowChanges(coder, id, 1);
    assert.equal(total, 2);
    assert.deepEqual(
      rows.map(({ kind, key, before, after }) => [
        kind,
        key,
        before.reports[0]?.address,
        after?.reports[0]?.address,
      ]),
      [
        ["CHANGED", "1", "https://news.example/1", "https://news.example/corrected"],
        ["VANISHED", "3", "https://news.example/3", undefined],
      ],
    );
    const [again, charge, next] = await candidatesOf(slug);
    assert.deepEqual([again?.state, again?.moved, again?.articles], ["DISCARDED", true, 1]);
    assert.deepEqual([charge?.state, charge?.reason, charge?.decidedById], ["DISCARDED", GONE_REASON, null]);
    assert.equal(next?.state, "OPEN");
    // What vanished comes back with a release that has it again.
    const back = await read(slug, MEETING, { follows: id });
    assert.deepEqual([back.file.outcome?.vanished, back.file.outcome?.changed], [1, 1]);
    const [, returned] = await candidatesOf(slug);
    assert.deepEqual([returned?.state, returned?.rows], ["OPEN", 1]);
  });

  test("is refused at its first bad line, which is shown, and nothing of it is taken", async () => {
    const slug = await tajikAfghan();
    const lines = Array.from({ length: 3_000 }, (_, at) => gdeltLine({ id: at + 1, code: "0311" }));
    lines[2_999] = `${lines[2_999]}\tone more`;
    const { file, note } = await read(slug, new TextEncoder().encode(`${lines.join("\n")}\n`));
    assert.equal(file.state, "REFUSED");
    assert.equal(file.fault?.line, 3_000);
    assert.match(file.fault?.text ?? "", /^3000\t20191024/);
    assert.match(file.fault?.message ?? "", /62/);
    assert.equal(note, "refused at line 3000");
    assert.equal(await db.eventRowKept.count({ where: { relationship: { slug } } }), 0);
    assert.deepEqual(await candidatesOf(slug), []);
  });

  test("of several files is refused at the one that is another, by its name", async () => {
    const slug = await tajikAfghan();
    const other = new TextEncoder().encode("day,from,to\n2020-01-01,TJK,AFG\n");
    const { file } = await read(slug, zip({ "1.CSV": MEETING, "2.csv": other }));
    assert.deepEqual([file.state, file.fault?.member], ["REFUSED", "2.csv"]);
    // Beyond the first bytes, by which the second file is known to be of the same shape.
    const lines = Array.from({ length: 3_000 }, (_, at) => gdeltLine({ id: at + 8 }));
    const bad = new TextEncoder().encode(`${lines.join("\n")}\tx\n`);
    const second = await read(slug, zip({ "1.CSV": MEETING, "2.CSV": bad }));
    assert.deepEqual([second.file.fault?.member, second.file.fault?.line], ["2.CSV", 3_000]);
  });

  test("beside something that is no text is refused by its name, and not tried for ever", async () => {
    const slug = await tajikAfghan();
    const picture = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 0, 0, 0, 0]);
    const { file } = await read(slug, zip({ "1.CSV": MEETING, "2.png": picture }));
    assert.deepEqual([file.state, file.fault?.member], ["REFUSED", "2.png"]);
    const audit = await db.auditEvent.findFirstOrThrow({
      where: { subjectId: file.id, action: "event-file.refuse" },
    });
    assert.doesNotMatch(JSON.stringify(audit.after), /PNG/, "what stood in it is in no log");
  });

  test("of a relationship that was archived meanwhile is refused, and nothing of it is taken", async () => {
    const slug = await tajikAfghan();
    const admin = await personOf("ADMIN");
    const id = await confirmed(slug, MEETING);
    await archiveRelationship(admin, slug, true);
    assert.equal(await readEventFile(id), "refused");
    const file = await getEventFile(await personOf("CODER"), id);
    assert.deepEqual(file.fault, {
      ...{ line: null, text: "", member: "" },
      message: "The relationship was archived meanwhile: nothing of the file was taken.",
    });
    assert.deepEqual(await candidatesOf(slug), []);
    assert.equal(await db.eventRowStaged.count({ where: { fileId: id } }), 0);
    await archiveRelationship(admin, slug, false);
    assert.equal((await read(slug, MEETING)).note, "6 rows read, 3 kept");
  });

  test("that fails again and again is given up at last, and its page says so", async () => {
    const slug = await tajikAfghan();
    const id = await confirmed(slug, MEETING);
    const failing = () => Promise.reject(new Error("no room left"));
    const { signal } = new AbortController();
    await assert.rejects(readOrGiveUp(id, { number: 11, signal }, failing), /no room left/);
    assert.match(await readOrGiveUp(id, { number: 12, signal }, failing), /given up after 12 tries: no room/);
    const file = await getEventFile(await personOf("CODER"), id);
    assert.equal(file.state, "REFUSED");
    assert.match(file.fault?.message ?? "", /administrator/);
    assert.deepEqual(file.recognised?.rows, []);
    assert.equal(await db.eventFilePart.count({ where: { fileId: id } }), 0);
  });

  test("of one’s own that calls its rows as another table does is refused, unless it is a later release of it", async () => {
    const slug = await tajikAfghan();
    const mapping = {
      ...{ date: "day", lastDay: "", order: "ymd", from: "from", to: "to", countries: "iso3" },
      ...{ code: "", scheme: "own", score: "", id: "id", words: "words", publisher: "", address: "" },
    };
    const table = (words: string) =>
      new TextEncoder().encode(`id,day,from,to,words\n1,2024-01-05,TJK,AFG,${words}\n`);
    const own = async (words: string, follows = "") => {
      const id = await brought(slug, table(words), { name: "own.csv" });
      const told = await confirmFile(await personOf("CODER"), id, { follows, mapping, terms: TYPED_TERMS });
      assert.ok(told.ok, JSON.stringify(told));
      await readEventFile(id);
      return getEventFile(await personOf("CODER"), id);
    };
    const first = await own("Ministers meet");
    assert.equal(first.state, "READ", JSON.stringify(first.fault));
    const other = await own("A bridge opens");
    assert.deepEqual([other.state, other.fault?.line], ["REFUSED", null]);
    assert.match(other.fault?.message ?? "", /1 row is called as rows of a table/);
    const [standing] = await db.eventRowKept.findMany({ where: { relationship: { slug } } });
    assert.match(JSON.stringify(standing?.content), /Ministers meet/);
    const later = await own("A bridge opens", first.id);
    assert.deepEqual([later.state, later.outcome?.changed], ["READ", 1], JSON.stringify(later.fault));
  });

  test("of one’s own that is refused leaves none of its cells in the log; an id that no index takes is refused at once", async () => {
    const slug = await tajikAfghan();
    const mapping = {
      ...{ date: "day", lastDay: "", order: "ymd", from: "from", to: "to", countries: "iso3" },
      ...{ code: "", scheme: "own", score: "", id: "", words: "", publisher: "", address: "" },
    };
    const refused = async (over: object) => {
      const notes = Array.from({ length: 600 }, (_, at) => `word${at}`).join(" ");
      const bytes = new TextEncoder().encode(`notes,day,from,to\n${notes},2024-01-05,TJK,AFG\n`);
      const id = await brought(slug, bytes, { name: "own.csv" });
      const said = { follows: "", mapping: { ...mapping, ...over }, terms: TYPED_TERMS };
      const told = await confirmFile(await personOf("CODER"), id, said);
      assert.ok(told.ok, JSON.stringify(told));
      assert.equal(await readEventFile(id), "refused at line 2");
      const log = { subjectId: id, action: "event-file.refuse" };
      const audit = JSON.stringify((await db.auditEvent.findFirstOrThrow({ where: log })).after);
      assert.doesNotMatch(audit, /word/);
      return audit;
    };
    assert.match(await refused({ score: "notes" }), /is no number/);
    assert.match(await refused({ id: "notes" }), /What this row is called by, with its day and states, is/);
  });

  test("of one’s own stays with staff where its rows may not be passed on, with all that meets them", async () => {
    const slug = await tajikAfghan();
    const mapping = {
      ...{ date: "day", lastDay: "", order: "ymd", from: "from", to: "to", countries: "iso3" },
      ...{ code: "", scheme: "own", score: "", id: "id", words: "words", publisher: "", address: "" },
    };
    const own = async (passedOn: "yes" | "no", ids: number[], follows = "") => {
      const rows = ids.map((id) => `${id},2024-01-0${id},TJK,AFG,Ministers meet`);
      const bytes = new TextEncoder().encode(`id,day,from,to,words\n${rows.join("\n")}\n`);
      const id = await brought(slug, bytes, { name: "own.csv" });
      const terms = { ...TYPED_TERMS, citation: `Table of ${passedOn}`, passedOn };
      const told = await confirmFile(await personOf("CODER"), id, { follows, mapping, terms });
      assert.ok(told.ok, JSON.stringify(told));
      await readEventFile(id);
      const file = await getEventFile(await personOf("CODER"), id);
      assert.equal(file.state, "READ", JSON.stringify(file.fault));
      return file;
    };
    const restricted = async () => (await candidatesOf(slug)).map((one) => one.restricted);
    await own("yes", [1, 2]);
    assert.deepEqual(await restricted(), [false, false]);
    const closed = await own("no", [2, 3]);
    assert.deepEqual(await restricted(), [false, true, true]);
    const citations = await Promise.all(
      (await candidatesOf(slug)).map(async ({ id }) =>
        (await findCandidate(await personOf("CODER"), id))?.sources.map(({ citation }) => citation),
      ),
    );
    assert.deepEqual(citations, [["Table of yes"], ["Table of no"], ["Table of no"]]);
    // Who said it by mistake says so with the same rows as a later release.
    await own("yes", [2, 3], closed.id);
    assert.deepEqual(await restricted(), [false, false, false]);
  });

  test("of one’s own keeps with staff the whole happening that one of its rows stands in", async () => {
    const slug = await tajikAfghan();
    const mapping = {
      ...{ date: "day", lastDay: "", order: "ymd", from: "from", to: "to", countries: "iso3" },
      ...{ code: "", scheme: "own", score: "", id: "id", words: "words", publisher: "", address: "" },
    };
    const own = async (passedOn: "yes" | "no", rows: string) => {
      const bytes = new TextEncoder().encode(`id,day,from,to,words\n${rows}`);
      const id = await brought(slug, bytes, { name: "own.csv" });
      const terms = { ...TYPED_TERMS, citation: `Table of ${passedOn}`, passedOn };
      const told = await confirmFile(await personOf("CODER"), id, { follows: "", mapping, terms });
      assert.ok(told.ok, JSON.stringify(told));
      await readEventFile(id);
    };
    const exported = async () => {
      let text = "";
      const coder = await personOf("CODER");
      for await (const part of await streamCandidateRows(coder, slug, candidateQuery.parse({}))) text += part;
      return [...text.matchAll(/^\w+ 2024-01-0\d/gm)].map(([row]) => row).sort();
    };
    await own("yes", "open,2024-01-05,TJK,AFG,Ministers meet\nother,2024-01-06,TJK,AFG,A bridge opens\n");
    assert.deepEqual(await exported(), ["open 2024-01-05", "other 2024-01-06"]);
    await own("no", "closed,2024-01-05,TJK,AFG,Ministers meet\n");
    assert.deepEqual(
      (await candidatesOf(slug)).map(({ rows, restricted }) => [rows, restricted]),
      [
        [2, true],
        [1, false],
      ],
    );
    assert.deepEqual(await exported(), ["other 2024-01-06"]);
  });

  test("that is cut off and read again is taken once; two at once are one", async () => {
    const slug = await tajikAfghan();
    const id = await confirmed(slug, MEETING);
    // As a process that was killed amid its rows leaves it.
    await db.eventRowStaged.create({
      data: { fileId: id, key: "left over", happening: "x", digest: "", content: {}, line: 1 },
    });
    const notes = await Promise.all([readEventFile(id), readEventFile(id)]);
    assert.ok(notes.includes("6 rows read, 3 kept"), notes.join());
    assert.equal(await readEventFile(id), "The file was cancelled or read already.");
    assert.equal(await db.eventRowKept.count({ where: { relationship: { slug } } }), 3);
    assert.equal((await candidatesOf(slug)).length, 2);
  });

  test("cannot be confirmed where the sides of the relationship are no states", async () => {
    const slug = await tajikAfghan();
    await db.relationship.update({ where: { slug }, data: { sideBCode: "XYZ" } });
    const id = await brought(slug, MEETING);
    const refused = await confirmFile(await personOf("CODER"), id, { follows: "" });
    assert.match((!refused.ok && refused.problems[0]?.message) || "", /ISO 3166/);
  });
});
