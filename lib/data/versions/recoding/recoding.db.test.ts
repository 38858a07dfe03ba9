import assert from "node:assert/strict";
import { before, describe, test } from "node:test";
import { NotAuthorised } from "@/lib/auth/authorise";
import type { Person } from "@/lib/auth/person";
import { ownLastSave } from "@/lib/data/desk/own-last-save";
import { makePerson } from "@/lib/data/people/people.test-kit";
import { hashNow, publishWeek } from "@/lib/data/publication/publish-week";
import { loadWorkedExample } from "@/lib/data/readings/worked-example.test-kit";
import { listImportRuns } from "@/lib/data/records/import-runs";
import { planUndo, undoImport } from "@/lib/data/records/undo-import";
import { setFourEyes } from "@/lib/data/relationships/four-eyes";
import { getRelationship } from "@/lib/data/relationships/relationships";
import { editSignal, voidSignal } from "@/lib/data/signals/signals";
import { coded, countOf, newRelationship, personOf, visit } from "@/lib/data/signals/signals.test-kit";
import { undoSave } from "@/lib/data/signals/undo-save";
import { findSummaryRow } from "@/lib/data/weeks/weekly-rows";
import { verifyPublished } from "@/lib/data/weeks/weekly-verification";
import { db } from "@/lib/db/client";
import { ownTestDatabase } from "@/lib/db/test-database";
import { METHOD_1 } from "@/lib/engine/methods/method";
import { previewRecoding } from "./recode-preview";
import { recodeSignals } from "./recode-writing";
import { choiceOf, nextCodebook, preview, REASON, readNow, recode, wordingOf } from "./recoding.test-kit";

ownTestDatabase();

const VISIT = ["visit-high"];
const CALM = { "visit-high": { defaultIntensity: 4 } };

describe("bringing signals over to the newest codebook version", () => {
  let admin: Person;

  before(async () => {
    admin = await personOf("ADMIN");
  });

  test("writes a revision and an audit row each, under the newest version, and moves no figure by itself", async () => {
    const relationship = await newRelationship();
    const [one, other] = [await coded(relationship), await coded(relationship, { title: "Another" })];
    const statement = await coded(relationship, { family: "RHETORIC", type: "blame-demand", intensity: -4 });
    const { version } = await nextCodebook();
    const index = (await readNow(relationship)).index;
    const shown = await preview(choiceOf(relationship, VISIT));
    assert.deepEqual(
      shown.going.map(({ slug, waits }) => [slug, waits]).sort(),
      [
        [one, false],
        [other, false],
      ].sort(),
    );
    assert.deepEqual([shown.unfit, shown.unchanged, shown.effect?.moved], [[], 0, 0]);
    const before = await wordingOf(one);
    const answer = await recode(choiceOf(relationship, VISIT));
    assert.deepEqual([answer.recoded, answer.waiting, answer.unfit], [2, 0, 0]);
    assert.deepEqual(await wordingOf(one), {
      ...{ ...before, number: 2, kind: "EDITED", codebook: version, reason: REASON },
    });
    assert.deepEqual(await countOf(one), { revisions: 2, audits: 2 });
    assert.deepEqual(await countOf(statement), { revisions: 1, audits: 1 });
    assert.equal((await readNow(relationship)).index, index);
    const audits = await db.auditEvent.findMany({ where: { action: "signal.recode", subjectId: one } });
    assert.equal(audits[0]?.actorId, admin.id);
    const whole = await db.auditEvent.findFirstOrThrow({
      where: { action: "records.recode", subjectId: relationship },
    });
    assert.match(JSON.stringify(whole.before), /type=visit-high/);
    assert.match(JSON.stringify(whole.after), new RegExp(answer.run));
  });

  test("the same again has nothing to do, under any version too", async () => {
    const relationship = await newRelationship();
    await coded(relationship);
    const facet = await coded(relationship, { title: "A second side", scored: false, reports: [] });
    await nextCodebook();
    await recode(choiceOf(relationship));
    assert.deepEqual((await preview(choiceOf(relationship))).going, []);
    const any = await preview(choiceOf(relationship, "all", { under: "any" }));
    assert.deepEqual([any.going, any.unchanged, any.effect], [[], 2, null]);
    const again = await recodeSignals(admin, choiceOf(relationship), {
      reason: REASON,
      shown: any.fingerprint,
    });
    assert.equal(again.ok, false);
    const { fingerprint: shown } = await preview(choiceOf(relationship));
    const nothing = await recodeSignals(admin, choiceOf(relationship), { reason: REASON, shown });
    assert.match(JSON.stringify(nothing), /Nothing of this choice goes over/);
    assert.equal((await wordingOf(facet)).number, 2);
  });

  test("the preview says to the last digit what the pages read afterwards", async () => {
    const relationship = await newRelationship();
    await coded(relationship, { start: "2025-10-06", end: "2025-10-07" });
    await coded(relationship, { family: "RHETORIC", type: "blame-demand", intensity: -4 });
    await coded(relationship);
    await nextCodebook(CALM);
    const choice = choiceOf(relationship, VISIT, { intensity: "usual" });
    const now = await readNow(relationship);
    const { effect } = await preview(choice);
    assert.ok(effect);
    assert.deepEqual(await readNow(relationship), now);
    await recode(choice);
    const then = await readNow(relationship);
    assert.deepEqual(effect.index, { before: now.index, after: then.index });
    assert.ok((then.index ?? 0) < (now.index ?? 0));
    assert.deepEqual(effect.stage, { before: now.stage, after: then.stage });
    assert.deepEqual(effect.direction, { before: now.direction, after: then.direction });
    assert.deepEqual(effect.verdict, { before: now.verdict, after: then.verdict });
    for (const side of ["before", "after"] as const) {
      const sum = effect.families.reduce((total, family) => total + (family[side] ?? 0), 0);
      assert.ok(Math.abs(sum - (effect.index[side] ?? 0)) < 1e-9);
    }
    const [most] = effect.weeks;
    assert.equal(most?.sunday, "2025-12-07");
    assert.ok(effect.moved > 10 && effect.largest && effect.largest.difference < 0);
  });

  test("another type brings its family, and days and versions limit what is chosen", async () => {
    const relationship = await newRelationship();
    const early = await coded(relationship, { start: "2025-03-01", end: "2025-03-01", intensity: 3 });
    const late = await coded(relationship, { intensity: 3 });
    const gone = await coded(relationship, { title: "Void", intensity: 3 });
    await voidSignal(await personOf("CODER"), gone, { reason: "false", revision: 1 });
    const { version } = await nextCodebook();
    const into = { into: "market-open", from: "2025-12-01", to: "2025-12-01" };
    assert.deepEqual((await preview(choiceOf(relationship, VISIT, { ...into, under: version }))).going, []);
    await recode(choiceOf(relationship, VISIT, { ...into, under: version - 1, intensity: "usual" }));
    const { type, family } = await db.signalRevision.findFirstOrThrow({
      where: { signal: { slug: late }, number: 2 },
    });
    assert.deepEqual([type, family], ["market-open", "TRADE"]);
    assert.equal((await wordingOf(early)).number, 1);
    assert.equal((await wordingOf(gone)).number, 2);
  });

  test("what does not fit stays as it is and is told in the words of the form; the others go", async () => {
    const relationship = await newRelationship();
    const [fits, strong] = [
      await coded(relationship, { intensity: 4 }),
      await coded(relationship, { intensity: 6 }),
    ];
    await nextCodebook({ "visit-high": { highest: 4.5, defaultIntensity: 4 } });
    const { going, unfit } = await preview(choiceOf(relationship, VISIT));
    assert.deepEqual(
      going.map(({ slug }) => slug),
      [fits],
    );
    assert.deepEqual(
      unfit.map(({ slug, problems }) => [slug, problems.map(({ field }) => field)]),
      [[strong, ["intensity"]]],
    );
    assert.match(unfit[0]?.problems[0]?.message ?? "", /to 4\.5 for “/);
    const answer = await recode(choiceOf(relationship, VISIT));
    assert.deepEqual([answer.recoded, answer.unfit], [1, 1]);
    assert.equal((await wordingOf(strong)).number, 1);
  });

  test("a tally and what is counted in it change together; alone neither does", async () => {
    const relationship = await newRelationship();
    const clash = { family: "SECURITY", type: "state-clash", intensity: -5, initiator: "BOTH" } as const;
    await nextCodebook();
    const tally = await coded(relationship, {
      ...{ ...clash, title: "Clashes of 2025", start: "2025-01-01", end: "2025-12-31", precision: "year" },
      occurrences: 6,
    });
    const one = await coded(relationship, { ...clash, title: "One clash", countedIn: tally });
    await nextCodebook();
    const into = { into: "blame-demand", intensity: -4 };
    const alone = await preview(choiceOf(relationship, ["state-clash"], { ...into, from: "2025-06-01" }));
    assert.deepEqual([alone.going, alone.unfit.map(({ slug }) => slug)], [[], [one]]);
    assert.match(alone.unfit[0]?.problems[0]?.message ?? "", /is of another family/);
    const both = await preview(choiceOf(relationship, ["state-clash"], into));
    assert.deepEqual(both.going.map(({ slug }) => slug).sort(), [tally, one].sort());
    assert.equal((await recode(choiceOf(relationship, ["state-clash"], into))).recoded, 2);
  });

  test("a reason is due, and nobody but an administrator sees or does it", async () => {
    const relationship = await newRelationship();
    await coded(relationship);
    await nextCodebook();
    const choice = choiceOf(relationship);
    const { fingerprint: shown } = await preview(choice);
    const silent = await recodeSignals(admin, choice, { reason: "  ", shown });
    assert.deepEqual(silent.ok ? [] : silent.problems.map(({ field }) => field), ["reason"]);
    for (const person of [null, await personOf("CODER"), await personOf("EDITOR")]) {
      await assert.rejects(previewRecoding(person, choice), NotAuthorised);
      await assert.rejects(recodeSignals(person, choice, { reason: REASON, shown }), NotAuthorised);
    }
    assert.deepEqual(await listed(relationship), []);
    await assert.rejects(preview(choiceOf("nowhere")), /does not exist/);
  });

  const MEANWHILE: Record<string, (relationship: string, slug: string) => Promise<unknown>> = {
    "a signal is edited": async (_, slug) =>
      editSignal(await personOf("CODER"), slug, visit({ title: "Other words" }), {
        reason: "x",
        revision: 1,
      }),
    "a codebook version comes": () => nextCodebook(),
    "a method version comes": async () => {
      const parameters = JSON.parse(JSON.stringify(METHOD_1));
      const version = 1 + (await db.methodVersion.count());
      await db.methodVersion.create({ data: { version, parameters, note: "for a test" } });
    },
    "the rule of a second person is set": (relationship) => setFourEyes(admin, relationship, true),
  };
  for (const [what, change] of Object.entries(MEANWHILE))
    test(`nothing is written where, since the preview, ${what}`, async () => {
      const relationship = await newRelationship();
      const slug = await coded(relationship);
      await nextCodebook();
      const choice = choiceOf(relationship, "all", { under: "any", intensity: 3.5 });
      const { fingerprint: shown } = await preview(choice);
      await change(relationship, slug);
      const before = await db.signalRevision.count();
      const answer = await recodeSignals(admin, choice, { reason: REASON, shown });
      assert.match(JSON.stringify(answer), /Since the preview .* look at the preview anew/);
      assert.equal(await db.signalRevision.count(), before);
      assert.deepEqual(await listed(relationship), []);
      await recode(choice);
    });

  test("another choice than the one that was shown is refused", async () => {
    const relationship = await newRelationship();
    await coded(relationship);
    await nextCodebook(CALM);
    const { fingerprint: shown } = await preview(choiceOf(relationship));
    const other = choiceOf(relationship, "all", { intensity: "usual" });
    assert.equal((await recodeSignals(admin, other, { reason: REASON, shown })).ok, false);
  });

  test("of two at once one is written", async () => {
    const relationship = await newRelationship();
    await coded(relationship);
    await nextCodebook();
    const choice = choiceOf(relationship);
    const { fingerprint: shown } = await preview(choice);
    const people = [admin, await makePerson("ADMIN")];
    const answers = await Promise.all(
      people.map((person) => recodeSignals(person, choice, { reason: REASON, shown })),
    );
    assert.deepEqual(answers.map(({ ok }) => ok).sort(), [false, true]);
    assert.equal((await listed(relationship)).length, 1);
  });

  test("all or nothing, also where the database fails in the middle", async () => {
    const relationship = await newRelationship();
    await coded(relationship);
    const broken = await coded(relationship, { title: "Break here" });
    await nextCodebook();
    await db.$executeRawUnsafe(
      `CREATE FUNCTION break_recoding() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF NEW."subjectId" = '${broken}' THEN RAISE EXCEPTION 'broken'; END IF; RETURN NEW; END $$`,
    );
    await db.$executeRawUnsafe(
      `CREATE TRIGGER break_recoding BEFORE INSERT ON "AuditEvent" FOR EACH ROW EXECUTE FUNCTION break_recoding()`,
    );
    const stored = () =>
      Promise.all([
        db.signalRevision.count(),
        db.auditEvent.count(),
        db.importRun.count(),
        db.sourceReport.count(),
      ]);
    const before = await stored();
    const { dataVersion } = await getRelationship(relationship);
    await assert.rejects(recode(choiceOf(relationship)), /broken/);
    await db.$executeRawUnsafe(`DROP TRIGGER break_recoding ON "AuditEvent"`);
    assert.deepEqual(await stored(), before);
    assert.equal((await getRelationship(relationship)).dataVersion, dataVersion);
    assert.equal((await recode(choiceOf(relationship))).recoded, 2);
  });

  test("is listed as a recoding and taken back as a whole, to the wording and the version of before", async () => {
    const relationship = await newRelationship();
    const [one, edited] = [await coded(relationship), await coded(relationship, { title: "Another" })];
    const before = await wordingOf(one);
    const index = (await readNow(relationship)).index;
    const { version } = await nextCodebook(CALM);
    const { run } = await recode(choiceOf(relationship, VISIT, { intensity: "usual" }));
    const [row] = await listed(relationship);
    assert.deepEqual(row && [row.fileName, row.recoding, row.created, row.changed], [
      ...["", { version, reason: REASON }, 0, 2],
    ]);
    // Nobody takes one of them back alone.
    assert.match(JSON.stringify(await undoSave(admin, one, 2)), /taken back as a whole/);
    assert.equal(await ownLastSave(admin, one), null);
    const coder = await personOf("CODER");
    await editSignal(coder, edited, visit({ title: "Another", intensity: 3 }), { reason: "x", revision: 2 });
    const plan = await planUndo(admin, run);
    assert.deepEqual([plan.voided, plan.restored, plan.kept.map(({ id }) => id)], [0, 1, [edited]]);
    assert.ok((await undoImport(admin, { id: run, reason: "too early" })).ok);
    assert.deepEqual(await wordingOf(one), { ...before, number: 3, kind: "RESTORED", reason: "too early" });
    assert.equal((await wordingOf(edited)).number, 3);
    assert.notEqual((await readNow(relationship)).index, index);
    assert.equal((await listed(relationship))[0]?.undone?.reason, "too early");
  });

  test("published weeks stay as they were and compute again to the same figures", async () => {
    const { relationship, slugOf } = await loadWorkedExample();
    const WEEK = "2025-W49";
    const editor = await personOf("EDITOR");
    const hash = await hashNow(relationship, WEEK);
    assert.ok(
      (await publishWeek(editor, relationship.slug, WEEK, { version: 0, hash }, "https://thawline.example"))
        .ok,
    );
    const kept = async () => (await findSummaryRow(relationship.id, WEEK)).published;
    const row = await kept();
    assert.ok(row);
    const index = (await readNow(relationship.slug)).index;
    await nextCodebook(CALM);
    // The reports of the example carry no day, so that no later version asks for one.
    const { recoded } = await recode(choiceOf(relationship.slug, VISIT, { intensity: "usual" }));
    assert.equal(recoded, 2);
    assert.equal((await wordingOf(slugOf("s3"))).intensity, 4);
    assert.notEqual((await readNow(relationship.slug)).index, index);
    const today = await getRelationship(relationship.slug);
    assert.deepEqual(await kept(), row);
    assert.deepEqual(await verifyPublished(today, row), { sameHash: true, different: [] });
  });

  async function listed(relationship: string) {
    const runs = await listImportRuns(admin);
    return runs.filter((run) => run.relationship.slug === relationship);
  }
});
