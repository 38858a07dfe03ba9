import assert from "node:assert/strict";
import { test } from "node:test";
import { NotAuthorised } from "@/lib/auth/authorise";
import type { Person } from "@/lib/auth/person";
import { makePerson } from "@/lib/data/people/people.test-kit";
import { loadWorkedExample } from "@/lib/data/readings/worked-example.test-kit";
import { Refusal } from "@/lib/data/refusal";
import { getRelationship } from "@/lib/data/relationships/relationships";
import { findSignalView } from "@/lib/data/signals/signal-page";
import { editSignal, voidSignal } from "@/lib/data/signals/signals";
import { freezeWeek } from "@/lib/data/weeks/weekly-freeze";
import { findSummaryRow, listPublished } from "@/lib/data/weeks/weekly-rows";
import { verifyPublished } from "@/lib/data/weeks/weekly-verification";
import { db } from "@/lib/db/client";
import { ownTestDatabase } from "@/lib/db/test-database";
import { correctWeek, previewCorrection } from "./correct-week";
import { editionFile } from "./edition-files";
import { findEdition, listEditions } from "./editions";
import { findStanding, standingEdition } from "./newest-edition";
import { approveProposal, dropProposal, findProposal } from "./proposals";
import { publishEdition } from "./publish-edition";
import { hashNow, publishWeek } from "./publish-week";
import { approveWeek } from "./second-person";
import { withdrawWeek } from "./withdraw-week";

ownTestDatabase();

const WEEK = "2025-W49";
const ORIGIN = "https://thawline.example";

async function published() {
  const example = await loadWorkedExample();
  const editor = await makePerson("EDITOR", "Edith");
  const { slug } = example.relationship;
  const hash = await hashNow(example.relationship, WEEK);
  const answer = await publishWeek(editor, slug, WEEK, { version: 0, hash }, ORIGIN);
  assert.deepEqual(answer, { ok: true, week: WEEK });
  return { ...example, slug, editor };
}

/** Lowers the visit that moved the week, so that its figures are others. */
async function lowerVisit({ relationship, slugOf }: Awaited<ReturnType<typeof published>>) {
  const coder = await makePerson("CODER");
  const view = await findSignalView(relationship.id, slugOf("s3"));
  assert.ok(view);
  const fields = { ...view.revisions[0].fields, intensity: 3 };
  assert.ok((await editSignal(coder, slugOf("s3"), fields, { reason: "a lower rank", revision: 1 })).ok);
}

async function correction(relationshipId: string, change: object = {}, texts: object = {}) {
  const standing = await standingEdition({ id: relationshipId }, WEEK);
  return {
    seen: standing.number,
    fields: {
      reason: "The visit was of a lower rank than first reported.",
      material: true,
      figures: "as-coded-now",
      liveMethod: false,
      ...change,
    },
    texts: { ...standing.texts, ...texts },
    origin: ORIGIN,
  };
}

const messageOf = (answer: { ok: true } | { ok: false; problems: { message: string }[] }) =>
  answer.ok ? "" : (answer.problems[0]?.message ?? "");

test("a publication is the first edition, with its page and one entry in the outbox", async () => {
  const { relationship } = await published();
  const edition = await findEdition(relationship.id, WEEK);
  assert.equal(edition?.number, 1);
  assert.equal(edition.kind, "PUBLICATION");
  assert.equal(edition.publishedBy, "Edith");
  assert.equal(edition.snapshot.index.now, 1.853468);
  const page = await editionFile(edition.id, "PAGE");
  assert.match(page?.sha256 ?? "", /^[0-9a-f]{64}$/);
  const entries = await db.outboxEntry.findMany({ where: { payload: { equals: { edition: edition.id } } } });
  assert.deepEqual(
    entries.map(({ topic, queuedAt }) => ({ topic, queuedAt })),
    [{ topic: "edition", queuedAt: null }],
  );
});

test("a correction is a further edition with its reason and old and new figures; both compute again", async () => {
  const made = await published();
  const { relationship, slug, editor } = made;
  await lowerVisit(made);
  const first = await findEdition(relationship.id, WEEK);
  const sent = await correction(relationship.id);
  const preview = await previewCorrection(editor, slug, WEEK, sent);
  assert.ok(preview.ok && preview.material);
  assert.deepEqual(await correctWeek(editor, slug, WEEK, sent), {
    ok: true,
    week: WEEK,
    number: 2,
    waits: false,
  });

  const [second, before] = await listEditions(relationship.id, WEEK);
  assert.deepEqual(before, first);
  assert.equal(second?.kind, "CORRECTION");
  assert.ok(second.material);
  const index = second.changes.find(({ what }) => what === "Engagement index");
  assert.equal(index?.before, "+1.9");
  assert.notEqual(index?.after, "+1.9");
  // Words keep their tokens: the headline follows the figure.
  assert.notEqual(second.snapshot.headline, first?.snapshot.headline);

  const { published: row } = await findSummaryRow(relationship.id, WEEK);
  assert.equal(row?.edition?.number, 2);
  const today = await getRelationship(slug);
  assert.deepEqual(await verifyPublished(today, row), { sameHash: true, different: [] });
  assert.equal(
    await db.auditEvent.count({ where: { action: "summary.correct", subjectId: `${slug}/${WEEK}` } }),
    1,
  );

  // The second of two editors is told.
  assert.match(
    messageOf(await correctWeek(editor, slug, WEEK, sent)),
    /Edition 2 of this week was published/,
  );
});

test("a correction of words alone keeps the figures, and one that changes nothing is refused", async () => {
  const made = await published();
  const { relationship, slug, editor } = made;
  await lowerVisit(made);
  const asPublished = { figures: "as-published", material: false };
  const none = await correctWeek(editor, slug, WEEK, await correction(relationship.id, asPublished));
  assert.match(messageOf(none), /Nothing would change/);
  const own = await correction(relationship.id, asPublished, { headline: "Another headline, at {index}" });
  assert.ok((await correctWeek(editor, slug, WEEK, own)).ok);
  const edition = await findEdition(relationship.id, WEEK);
  assert.equal(edition?.snapshot.headline, "Another headline, at +1.9");
  assert.deepEqual(
    edition.changes.map(({ what }) => what),
    ["Headline"],
  );
  assert.equal(edition.snapshot.index.now, 1.853468);
});

test("bad input is refused at its field and nothing is written", async () => {
  const { relationship, slug, editor, slugOf } = await published();
  const refusals = async (change: object, texts: object = {}) => {
    const answer = await correctWeek(editor, slug, WEEK, await correction(relationship.id, change, texts));
    return answer.ok ? [] : answer.problems.map(({ field }) => field);
  };
  assert.deepEqual(await refusals({ reason: " " }), ["reason"]);
  assert.deepEqual(await refusals({ reason: "x".repeat(601) }), ["reason"]);
  assert.deepEqual(await refusals({ figures: "none" }), ["figures"]);
  assert.deepEqual(await refusals({}, { headline: "{nothing}" }), ["headline"]);
  await voidSignal(await makePerson("CODER"), slugOf("s3"), { reason: "never was", revision: 1 });
  assert.match(
    messageOf(await correctWeek(editor, slug, WEEK, await correction(relationship.id))),
    /is void by now/,
  );
  assert.equal((await listEditions(relationship.id, WEEK)).length, 1);
});

test("a withdrawal says why, stands above what was said, and is taken back by a correction alone", async () => {
  const made = await published();
  const { relationship, slug, editor } = made;
  const withdraw = (reason: string, seen: number) =>
    withdrawWeek(editor, slug, WEEK, { seen, fields: { reason }, origin: ORIGIN });
  assert.match(messageOf(await withdraw("", 1)), /say why/);
  assert.ok((await withdraw("Published for the wrong week.", 1)).ok);
  const edition = await findEdition(relationship.id, WEEK);
  assert.equal(edition?.kind, "WITHDRAWAL");
  assert.equal(edition.reason, "Published for the wrong week.");
  assert.equal(edition.snapshot.index.now, 1.853468);
  assert.match(messageOf(await withdraw("Again.", 2)), /withdrawn already/);
  await lowerVisit(made);
  assert.ok((await correctWeek(editor, slug, WEEK, await correction(relationship.id))).ok);
  const [row] = await listPublished(relationship.id);
  assert.equal(row?.edition?.kind, "CORRECTION");
});

test("a week that was withdrawn by mistake is put in force again as it was, and that is material", async () => {
  const { relationship, slug, editor } = await published();
  const first = await findEdition(relationship.id, WEEK);
  const away = { seen: 1, fields: { reason: "The wrong week." }, origin: ORIGIN };
  assert.ok((await withdrawWeek(editor, slug, WEEK, away)).ok);
  const sent = await correction(relationship.id, {
    reason: "It was withdrawn by mistake.",
    figures: "as-published",
  });
  const preview = await previewCorrection(editor, slug, WEEK, sent);
  assert.ok(preview.ok && preview.material);
  const shown = preview.edition.inputsHash;
  assert.ok((await correctWeek(editor, slug, WEEK, { ...sent, shown })).ok);
  const edition = await findEdition(relationship.id, WEEK);
  assert.equal(edition?.kind, "CORRECTION");
  assert.ok(edition.material);
  assert.deepEqual(edition.changes, [{ what: "The week", before: "withdrawn", after: "in force again" }]);
  assert.deepEqual(edition.snapshot, first?.snapshot);
  // Once only: it stands now.
  const again = await correction(relationship.id, { figures: "as-published" });
  assert.match(messageOf(await correctWeek(editor, slug, WEEK, again)), /Nothing would change/);
});

test("whoever corrects or withdraws what is an earlier edition by now is told which stands, and goes on from it", async () => {
  const { relationship, slug, editor } = await published();
  const other = await makePerson("EDITOR", "Otto");
  const words = { figures: "as-published" };
  const stale = await correction(relationship.id, words, { headline: "Mine, at {index}" });
  const theirs = await correction(relationship.id, words, { headline: "Theirs, at {index}" });
  assert.ok((await correctWeek(other, slug, WEEK, theirs)).ok);
  const away = { seen: 1, fields: { reason: "The wrong week." }, origin: ORIGIN };
  for (const refused of [
    await previewCorrection(editor, slug, WEEK, stale),
    await correctWeek(editor, slug, WEEK, stale),
    await withdrawWeek(editor, slug, WEEK, away),
  ]) {
    assert.match(messageOf(refused), /Edition 2 of this week was published meanwhile/);
    assert.deepEqual(refused.ok ? null : refused.now, { seen: "2" });
  }
  const standing = await findStanding(editor, slug, WEEK);
  assert.equal(standing?.number, 2);
  assert.equal(standing.kind, "CORRECTION");
  assert.equal(standing.publishedBy, "Otto");
  assert.equal(standing.texts.headline, "Theirs, at {index}");
  assert.equal(standing.reason, "The visit was of a lower rank than first reported.");
  await assert.rejects(findStanding(await makePerson("CODER"), slug, WEEK), NotAuthorised);
  assert.equal(await findStanding(editor, slug, "2025-W48"), null);
  assert.ok((await correctWeek(editor, slug, WEEK, { ...stale, seen: standing.number })).ok);
  assert.equal((await findEdition(relationship.id, WEEK))?.snapshot.headline, "Mine, at +1.9");
});

test("of two corrections at once one is published", async () => {
  const made = await published();
  const { relationship, slug, editor } = made;
  await lowerVisit(made);
  const sent = await correction(relationship.id);
  const answers = await Promise.all([1, 2, 3].map(() => correctWeek(editor, slug, WEEK, sent)));
  assert.equal(answers.filter(({ ok }) => ok).length, 1);
  assert.equal((await listEditions(relationship.id, WEEK)).length, 2);
});

test("where a second person is asked for, nobody publishes alone", async () => {
  const { relationship } = await loadWorkedExample();
  const { slug, id } = relationship;
  await db.relationship.update({ where: { id }, data: { fourEyes: true } });
  const [one, two] = [await makePerson("EDITOR", "One"), await makePerson("EDITOR", "Two")];
  assert.ok((await freezeWeek(one, slug, WEEK)).ok);
  const hash = await hashNow(relationship, WEEK);
  const publish = (person: Person) => publishWeek(person, slug, WEEK, { version: 1, hash }, ORIGIN);
  assert.match(messageOf(await publish(one)), /second person has to approve/);
  assert.match(messageOf(await approveWeek(one, slug, WEEK, 1)), /takes another editor/);
  assert.match(messageOf(await approveWeek(two, slug, WEEK, 4)), /saved this draft meanwhile/);
  await assert.rejects(approveWeek(await makePerson("CODER"), slug, WEEK, 1), NotAuthorised);
  assert.ok((await approveWeek(two, slug, WEEK, 1)).ok);
  assert.equal(await db.auditEvent.count({ where: { action: "summary.approve" } }), 1);
  assert.ok((await publish(one)).ok);
});

test("a draft of the machine alone is approved by one person and published by another", async () => {
  const { relationship } = await loadWorkedExample();
  const { slug, id } = relationship;
  await db.relationship.update({ where: { id }, data: { fourEyes: true } });
  const [one, two] = [await makePerson("EDITOR"), await makePerson("EDITOR")];
  assert.ok((await freezeWeek("job", slug, WEEK)).ok);
  const hash = await hashNow(relationship, WEEK);
  assert.ok((await approveWeek(one, slug, WEEK, 1)).ok);
  const publish = (person: Person) => publishWeek(person, slug, WEEK, { version: 1, hash }, ORIGIN);
  assert.match(messageOf(await publish(one)), /another editor publishes it/);
  assert.ok((await publish(two)).ok);
});

test("only editors correct and withdraw", async () => {
  const { slug, relationship } = await published();
  const sent = await correction(relationship.id);
  for (const person of [null, await makePerson("CODER")]) {
    await assert.rejects(correctWeek(person, slug, WEEK, sent), NotAuthorised);
    await assert.rejects(previewCorrection(person, slug, WEEK, sent), NotAuthorised);
    const fields = { reason: "x" };
    await assert.rejects(
      withdrawWeek(person, slug, WEEK, { seen: 1, fields, origin: ORIGIN }),
      NotAuthorised,
    );
  }
});

test("where a second person is asked for, a correction waits, and another editor publishes or drops it", async () => {
  const made = await published();
  const { relationship, slug, editor } = made;
  // Before the rule: an edit after it would wait for a second person itself.
  await lowerVisit(made);
  await db.relationship.update({ where: { id: relationship.id }, data: { fourEyes: true } });
  const other = await makePerson("EDITOR", "Otto");
  const sent = await correction(relationship.id, {}, { assessment: "It is colder than it looks." });
  assert.deepEqual(await correctWeek(editor, slug, WEEK, sent), {
    ok: true,
    week: WEEK,
    number: 2,
    waits: true,
  });
  assert.equal((await listEditions(relationship.id, WEEK)).length, 1);
  const instead = { seen: 1, fields: { reason: "Wrong week." }, origin: ORIGIN };
  assert.match(
    messageOf(await withdrawWeek(other, slug, WEEK, instead)),
    /^Edith proposed .* approve or drop it/,
  );
  const proposal = await findProposal(other, slug, WEEK);
  assert.equal(proposal?.reason, "The visit was of a lower rank than first reported.");
  assert.ok(proposal.preview?.changes.some(({ what }) => what === "Engagement index"));
  const at = { seen: 1, stamp: proposal.stamp, origin: ORIGIN };
  assert.match(messageOf(await approveProposal(editor, slug, WEEK, at)), /takes another editor/);
  assert.match(
    messageOf(await approveProposal(other, slug, WEEK, { ...at, seen: 3 })),
    /published meanwhile/,
  );
  assert.deepEqual(await approveProposal(other, slug, WEEK, at), { ok: true, week: WEEK, number: 2 });
  const edition = await findEdition(relationship.id, WEEK);
  assert.equal(edition?.number, 2);
  assert.equal(edition.publishedBy, "Otto");
  assert.equal(edition.snapshot.publication?.assessment?.by, "Edith");
  assert.equal(await findProposal(editor, slug, WEEK), null);
  assert.match(messageOf(await approveProposal(other, slug, WEEK, at)), /Nothing waits/);

  const away = { seen: 2, fields: { reason: "Wrong week." }, origin: ORIGIN };
  assert.deepEqual(await withdrawWeek(other, slug, WEEK, away), {
    ok: true,
    week: WEEK,
    number: 3,
    waits: true,
  });
  const waits = await findProposal(editor, slug, WEEK);
  assert.equal(waits?.kind, "WITHDRAWAL");
  assert.ok((await dropProposal(editor, slug, WEEK, waits.proposedAt.toISOString())).ok);
  assert.equal(await findProposal(editor, slug, WEEK), null);
  assert.equal((await listEditions(relationship.id, WEEK)).length, 2);
});

test("an approval is of the proposal that was read, and of its figures", async () => {
  const made = await published();
  const { relationship, slug, editor } = made;
  const { id } = relationship;
  await db.relationship.update({ where: { id }, data: { fourEyes: true } });
  const other = await makePerson("EDITOR", "Otto");
  const propose = async (headline: string) =>
    assert.ok((await correctWeek(editor, slug, WEEK, await correction(id, {}, { headline }))).ok);
  const stamp = async () => (await findProposal(other, slug, WEEK))?.stamp ?? "";
  const approve = async (read: string) =>
    messageOf(await approveProposal(other, slug, WEEK, { seen: 1, stamp: read, origin: ORIGIN }));

  await propose("What was read, at {index}");
  const first = await stamp();
  await propose("What took its place, at {index}");
  assert.match(await approve(first), /took its place meanwhile/);

  const second = await stamp();
  await db.relationship.update({ where: { id }, data: { fourEyes: false } });
  await lowerVisit(made);
  assert.match(await approve(second), /other figures/);
  assert.equal((await listEditions(id, WEEK)).length, 1);

  // Dropped while its page is drawn: nothing is published.
  const edition = await previewCorrection(
    editor,
    slug,
    WEEK,
    await correction(id, {}, { headline: "Dropped" }),
  );
  assert.ok(edition.ok);
  await assert.rejects(publishEdition(edition.edition, new Date(0)), Refusal);
  assert.equal(await approve(await stamp()), "");
  assert.match((await findEdition(id, WEEK))?.snapshot.headline ?? "", /^What took its place, at /);
});

test("a drop is of the proposal that was read, and of none that took its place", async () => {
  const { relationship, slug, editor } = await published();
  const { id } = relationship;
  await db.relationship.update({ where: { id }, data: { fourEyes: true } });
  const propose = async (headline: string) => {
    assert.ok((await correctWeek(editor, slug, WEEK, await correction(id, {}, { headline }))).ok);
    return (await findProposal(editor, slug, WEEK))?.proposedAt.toISOString() ?? "";
  };
  const drop = async (read: string) => messageOf(await dropProposal(editor, slug, WEEK, read));
  const read = await propose("What was read, at {index}");
  const second = await propose("What took its place, at {index}");
  for (const other of [read, "", "2025-13-40"]) assert.match(await drop(other), /took its place meanwhile/);
  assert.equal(await drop(second), "");
  assert.equal(await findProposal(editor, slug, WEEK), null);
  assert.match(await drop(second), /Nothing waits any more/);
  const drops = { action: "summary.proposal-drop", subjectId: `${slug}/${WEEK}` };
  assert.equal(await db.auditEvent.count({ where: drops }), 1);
});

test("an address that names no week has neither publication nor draft, whatever it holds", async () => {
  const { relationship } = await published();
  for (const week of ["2025-W60", "soon", "2025-W49\0", "\0"])
    assert.deepEqual(await findSummaryRow(relationship.id, week), { published: null, draft: null }, week);
});

test("figures that changed after they were shown are not published unseen", async () => {
  const made = await published();
  const { relationship, slug, editor } = made;
  await lowerVisit(made);
  const sent = await correction(relationship.id);
  assert.match(
    messageOf(await correctWeek(editor, slug, WEEK, { ...sent, shown: "" })),
    /Look at what changes/,
  );
  const preview = await previewCorrection(editor, slug, WEEK, sent);
  assert.ok(preview.ok);
  const shown = preview.edition.inputsHash;
  await voidSignal(await makePerson("CODER"), made.slugOf("s2"), { reason: "a false report", revision: 1 });
  assert.match(messageOf(await correctWeek(editor, slug, WEEK, { ...sent, shown })), /once more/);
  const again = await previewCorrection(editor, slug, WEEK, sent);
  assert.ok(again.ok);
  assert.ok((await correctWeek(editor, slug, WEEK, { ...sent, shown: again.edition.inputsHash })).ok);
});
