import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { before, describe, test } from "node:test";
import { NotAuthorised } from "@/lib/auth/authorise";
import type { Person } from "@/lib/auth/person";
import { findLikelyDuplicates } from "@/lib/data/desk/likely-duplicates";
import { listOwnSaves } from "@/lib/data/desk/own-signals";
import { NotFound } from "@/lib/data/problems";
import { voidSignal } from "@/lib/data/signals/signals";
import {
  coded,
  fieldsOf,
  newestOf,
  newRelationship,
  personOf,
  visit,
} from "@/lib/data/signals/signals.test-kit";
import { db } from "@/lib/db/client";
import { ownTestDatabase } from "@/lib/db/test-database";
import { codeDocument } from "./code-document";
import type { CodingInput } from "./coding-input";
import { giveSecondTurn, heldDocument, trailOf } from "./documents.test-kit";
import { listOwnCodings } from "./own-codings";

ownTestDatabase();

const MARK = { field: "dateAsWritten", textNumber: 1, exact: "Monday", start: 21, end: 27 };
const OFFERS = [
  { field: "type", origin: "types 0", value: "visit-high" },
  { field: "start", origin: "dates 1", value: "2025-12-02" },
  { field: "contested", origin: "types 0", value: "the number" },
];

const signal = (change: Partial<CodingInput> = {}): CodingInput => ({
  kind: "SIGNAL",
  id: randomUUID(),
  input: visit(),
  marks: [MARK],
  suggestions: OFFERS,
  ...change,
});

const report = (slug: string, change: Partial<CodingInput> = {}): CodingInput => ({
  ...signal(),
  kind: "REPORT",
  slug,
  input: {
    title: "",
    reports: [
      {
        key: "r1",
        source: { publisher: "Other Agency", title: "He came", published: "2025-12-03", reliability: "B" },
        credibility: 3,
      },
    ],
  },
  ...change,
});

const signalsOf = (relationship: string) =>
  db.signal.count({ where: { relationship: { slug: relationship } } });

describe("a document that is coded", () => {
  let coder: Person;
  let other: Person;
  before(async () => {
    [coder, other] = [await personOf("CODER"), await personOf("EDITOR")];
  });

  test("becomes a signal, with its passage, what became of each suggestion and one audit row", async () => {
    const relationship = await newRelationship();
    const item = await heldDocument(relationship, coder);
    const sent = signal();
    assert.deepEqual(await codeDocument(coder, item, sent), {
      ok: true,
      id: sent.id,
      title: "Minister in the capital",
    });
    const { codings, marks, suggestions, audits } = await trailOf(item);
    assert.equal(codings[0]?.signalId, sent.id);
    assert.equal(audits, 1);
    assert.deepEqual(
      marks.map(({ exact, prefix, suffix, startsAt }) => ({ exact, prefix, suffix, startsAt })),
      [
        {
          exact: "Monday",
          prefix: "𝕋he minister came on ",
          suffix: ".\n\nHe stayed two days, the agenc",
          startsAt: 21,
        },
      ],
    );
    assert.deepEqual(
      suggestions.map(({ field, kept, outcome }) => [field, kept, outcome]),
      [
        ["contested", "", "REFUSED"],
        ["start", "2025-12-01", "CHANGED"],
        ["type", "visit-high", "ACCEPTED"],
      ],
    );
    assert.equal(await signalsOf(relationship), 1);
  });

  test("may become several signals", async () => {
    const relationship = await newRelationship();
    const item = await heldDocument(relationship, coder);
    for (const title of ["One", "Another"])
      assert.ok((await codeDocument(coder, item, signal({ input: visit({ title }) }))).ok);
    assert.deepEqual(
      (await listOwnCodings(coder, item)).map(({ title }) => title),
      ["One", "Another"],
    );
    assert.equal(await signalsOf(relationship), 2);
  });

  test("sent twice, also at once, is saved once; changed after its first save it is refused", async () => {
    const relationship = await newRelationship();
    const item = await heldDocument(relationship, coder);
    const sent = signal();
    const both = await Promise.all([codeDocument(coder, item, sent), codeDocument(coder, item, sent)]);
    assert.deepEqual(
      both.map(({ ok }) => ok),
      [true, true],
    );
    assert.ok((await codeDocument(coder, item, sent)).ok);
    const changed = await codeDocument(coder, item, { ...sent, input: visit({ title: "Else" }) });
    assert.equal(changed.ok, false);
    const trail = await trailOf(item);
    assert.equal(trail.codings.length, 1);
    assert.equal(trail.marks.length, 1);
    assert.equal(await signalsOf(relationship), 1);
  });

  test("is one more report of a signal that is there, with the reason given by itself, once", async () => {
    const relationship = await newRelationship();
    const slug = await coded(relationship);
    const item = await heldDocument(relationship, coder);
    const sent = report(slug, {
      suggestions: [{ field: "reports.0.reliability", origin: "publishers 0", value: "B" }],
    });
    assert.ok((await codeDocument(coder, item, sent)).ok);
    assert.ok((await codeDocument(coder, item, sent)).ok);
    const newest = await newestOf(relationship, slug);
    assert.equal(newest?.number, 2);
    assert.equal(newest?.reason, "One more report: Other Agency, 3 Dec 2025");
    assert.deepEqual(
      newest?.fields.reports.map(({ key, source }) => [key, source.publisher]),
      [
        ["r1", "Agency"],
        ["r2", "Other Agency"],
      ],
    );
    assert.equal((await trailOf(item)).suggestions[0]?.outcome, "ACCEPTED");
    const again = await codeDocument(coder, item, { ...sent, id: randomUUID() });
    assert.deepEqual(fieldsOf(again), [""]);
  });

  test("tells what is wrong with the report at its own row, and refuses what is void or elsewhere", async () => {
    const relationship = await newRelationship();
    const slug = await coded(relationship);
    const item = await heldDocument(relationship, coder);
    const empty = await codeDocument(coder, item, report(slug, { input: { reports: [] } }));
    assert.deepEqual(fieldsOf(empty), ["reports"]);
    const elsewhere = await coded(await newRelationship());
    await assert.rejects(codeDocument(coder, item, report(elsewhere)), NotFound);
    await voidSignal(coder, slug, { reason: "Wrong", revision: 1 });
    assert.equal((await codeDocument(coder, item, report(slug))).ok, false);
    assert.equal((await trailOf(item)).codings.length, 0);
  });

  test("is refused whole where a passage stands elsewhere, where a field is wrong, or where something fails at the end", async () => {
    const relationship = await newRelationship();
    const item = await heldDocument(relationship, coder);
    const moved = await codeDocument(coder, item, signal({ marks: [{ ...MARK, start: 20, end: 26 }] }));
    assert.deepEqual(fieldsOf(moved), ["marks"]);
    const wrong = await codeDocument(coder, item, signal({ input: visit({ title: "" }) }));
    assert.deepEqual(fieldsOf(wrong), ["title"]);
    const none = await codeDocument(coder, item, signal({ marks: [{ ...MARK, textNumber: 7 }] }));
    assert.deepEqual(fieldsOf(none), ["marks"]);
    assert.deepEqual(await trailOf(item), { codings: [], marks: [], suggestions: [], audits: 0 });
    assert.equal(await signalsOf(relationship), 0);
  });

  test("needs the turn: not another’s, not one whose time is up, not a document that was taken off", async () => {
    const relationship = await newRelationship();
    const item = await heldDocument(relationship, coder);
    assert.equal((await codeDocument(other, item, signal())).ok, false);
    const late = await heldDocument(relationship, coder, { minutes: -1 });
    const refused = await codeDocument(coder, late, signal());
    assert.match(JSON.stringify(refused), /time with this document is up/);
    await db.inboxItem.update({ where: { id: item }, data: { removedAt: new Date() } });
    assert.equal((await codeDocument(coder, item, signal())).ok, false);
    await assert.rejects(codeDocument(coder, randomUUID(), signal()), NotFound);
    assert.equal(await signalsOf(relationship), 0);
  });

  test("is for coders", async () => {
    const item = await heldDocument(await newRelationship(), coder);
    await assert.rejects(codeDocument(null, item, signal()), NotAuthorised);
    await assert.rejects(codeDocument(await personOf("READER"), item, signal()), NotAuthorised);
    await assert.rejects(listOwnCodings(await personOf("READER"), item), NotAuthorised);
  });
});

describe("a document of the sample", () => {
  let coder: Person;
  let other: Person;
  before(async () => {
    [coder, other] = [await personOf("CODER"), await personOf("EDITOR")];
  });

  test("looks the same to its coder, and nothing of it can be seen by the other", async () => {
    const relationship = await newRelationship();
    const item = await heldDocument(relationship, coder, { sampled: true });
    await giveSecondTurn(item, other);
    const sent = signal();
    assert.deepEqual(await codeDocument(coder, item, sent), {
      ok: true,
      id: sent.id,
      title: "Minister in the capital",
    });
    assert.equal((await listOwnCodings(coder, item)).length, 1);
    assert.deepEqual(await listOwnCodings(other, item), []);
    assert.equal((await trailOf(item)).codings[0]?.signalId, null);
    assert.equal(await signalsOf(relationship), 0);
    const { reports: _, ...told } = visit();
    const likely = await findLikelyDuplicates(other, relationship, {
      ...told,
      id: "",
      text: "",
      end: "2025-12-02",
      occurrences: 1,
      addresses: [],
      facetOf: null,
      duplicateOf: null,
      countedIn: null,
      opens: null,
    });
    assert.deepEqual(likely, []);
    assert.ok(!(await listOwnSaves(other)).some(({ relationshipSlug }) => relationshipSlug === relationship));
  });

  test("adds no report to a signal before an editor has settled it, and keeps which one it belongs to", async () => {
    const relationship = await newRelationship();
    const slug = await coded(relationship);
    const item = await heldDocument(relationship, coder, { sampled: true });
    const sent = report(slug);
    assert.ok((await codeDocument(coder, item, sent)).ok);
    assert.ok((await codeDocument(coder, item, sent)).ok, "the same again");
    assert.equal((await newestOf(relationship, slug))?.number, 1);
    const [coding] = (await trailOf(item)).codings;
    assert.equal(coding?.signalId, null);
    assert.match(JSON.stringify(coding?.fields), new RegExp(`"reportOf":"${slug}"`));
  });
});
