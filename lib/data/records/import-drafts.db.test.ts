import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { before, describe, test } from "node:test";
import { NotAuthorised } from "@/lib/auth/authorise";
import type { Person } from "@/lib/auth/person";
import { visit } from "@/lib/codebook/good-signal.test-kit";
import { CODEBOOKS } from "@/lib/codebook/published-codebooks";
import { makePerson } from "@/lib/data/people/people.test-kit";
import { createAnnotation } from "@/lib/data/relationships/annotations";
import { archiveRelationship, editRelationship } from "@/lib/data/relationships/relationship-admin";
import { getRelationship } from "@/lib/data/relationships/relationships";
import { seenFields } from "@/lib/data/relationships/stale-fields";
import { editSignal, voidSignal } from "@/lib/data/signals/signals";
import { db } from "@/lib/db/client";
import { ownTestDatabase } from "@/lib/db/test-database";
import {
  checkImport,
  discardImportDraft,
  lastImport,
  loadImportDraft,
  readImportDraft,
  waitingImport,
} from "./import-drafts";
import { exportRecords } from "./record-export";
import { keepWaiting } from "./waiting-draft";

ownTestDatabase();

const sides = {
  sideA: { name: "North", adjective: "Northern", code: "NOR" },
  sideB: { name: "South", adjective: "Southern", code: "SOU" },
};
const period = { record: "annotation", title: "Winter", start: "2025-11-26" };

/** A file of a relationship of its own, with ids that no other test has. */
function newFile() {
  const slug = `pair-${randomUUID()}`;
  const relationship = {
    record: "relationship",
    slug,
    name: "North – South",
    ...sides,
    trackedFrom: "2021-08-15",
    codedThrough: "2025-12-28",
  };
  const id = (name: string) => `${name}-${slug.slice(-12)}`;
  const signal = (name: string, change: object = {}) => ({
    record: "signal",
    id: id(name),
    ...visit,
    title: `A ${name}`,
    ...change,
  });
  return { slug, relationship, id, signal };
}
const text = (...records: object[]) => records.map((record) => JSON.stringify(record)).join("\n");

async function stored() {
  const counts = await Promise.all([
    db.relationship.count(),
    db.signal.count(),
    db.signalRevision.count(),
    db.annotation.count(),
    db.coverageRecord.count(),
    db.relationshipState.count(),
    db.auditEvent.count(),
  ]);
  const versions = await db.relationship.findMany({
    orderBy: { slug: "asc" },
    select: { slug: true, dataVersion: true },
  });
  return { counts, versions };
}

describe("the dry run of an import", () => {
  let admin: Person;
  before(async () => {
    await db.codebookVersion.createMany({
      data: CODEBOOKS.map((codebook) => ({
        version: codebook.version,
        content: JSON.parse(JSON.stringify(codebook)),
      })),
    });
    admin = await makePerson("ADMIN");
  });

  const check = (...records: object[]) => checkImport(admin, "north-south.jsonl", text(...records));
  const plan = async (...records: object[]) => {
    assert.deepEqual(await check(...records), { ok: true });
    const draft = await readImportDraft(admin);
    assert.ok(draft?.plan, JSON.stringify(draft));
    const { id, plan: planned } = draft;
    return { ...planned, shown: { draft: id, fingerprint: planned.fingerprint } };
  };
  const load = async (...records: object[]) => {
    const { shown } = await plan(...records);
    const loaded = await loadImportDraft(admin, shown);
    assert.ok(loaded.ok, JSON.stringify(loaded));
    return loaded;
  };
  const problemsOf = (answer: { ok: boolean } & object) =>
    "problems" in answer ? (answer.problems as { message: string }[]).map(({ message }) => message) : [];

  test("of a new relationship shows it whole and writes nothing", async () => {
    const { relationship, signal, id } = newFile();
    const before = await stored();
    const planned = await plan(relationship, signal("visit"), period);
    assert.deepEqual(await stored(), before);
    assert.equal(planned.isNew, true);
    assert.deepEqual(
      planned.created.map((one) => one.id),
      [id("visit")],
    );
    assert.deepEqual(
      planned.periods.map(({ title }) => title),
      ["Winter"],
    );
    assert.deepEqual(
      planned.relationship.find(({ field }) => field === "Coded through"),
      { field: "Coded through", before: "none", after: "2025-12-28" },
    );
  });

  test("of a changed file shows each field before and after, and loading writes exactly that", async () => {
    const { slug, relationship, signal, id } = newFile();
    await load(
      relationship,
      signal("visit"),
      signal("summit", { start: "2025-01-10", end: "2025-01-10" }),
      period,
    );
    const planned = await plan(
      { ...relationship, name: "North and South" },
      signal("visit", { intensity: 4.5 }),
      signal("summit", { start: "2025-01-10", end: "2025-01-10" }),
      signal("embargo", {
        family: "TRADE",
        type: "embargo",
        intensity: -6,
        start: "2024-03-01",
        end: "2024-03-01",
      }),
      period,
    );
    assert.deepEqual(planned.relationship, [
      { field: "Name", before: "North – South", after: "North and South" },
    ]);
    assert.deepEqual(planned.changed, [
      {
        id: id("visit"),
        title: "A visit",
        restored: false,
        changes: [{ field: "Intensity", before: "5", after: "4.5" }],
      },
    ]);
    assert.deepEqual([planned.created.length, planned.unchanged, planned.periods.length], [1, 1, 0]);
    const loaded = await loadImportDraft(admin, planned.shown);
    assert.deepEqual(loaded, { ok: true, slug, created: 1, changed: 1, unchanged: 1 });
    assert.deepEqual(await lastImport(admin, slug), { created: 1, changed: 1, unchanged: 1 });
    assert.equal(await waitingImport(admin), null);
    assert.equal((await getRelationship(slug)).name, "North and South");
    assert.equal(await db.relationshipState.count({ where: { relationship: { slug } } }), 2);
  });

  test("a signal that the file does not hold is left alone, and said to be", async () => {
    const { relationship, signal } = newFile();
    await load(relationship, signal("visit"), signal("summit", { start: "2025-01-10", end: "2025-01-10" }));
    const planned = await plan(relationship, signal("visit"));
    assert.deepEqual([planned.unchanged, planned.leftAlone, planned.changed.length], [1, 1, 0]);
  });

  test("a void signal in the file is shown to come back", async () => {
    const { relationship, signal, id } = newFile();
    await load(relationship, signal("visit"));
    assert.ok((await voidSignal(admin, id("visit"), { reason: "never happened", revision: 1 })).ok);
    const planned = await plan(relationship, signal("visit"));
    assert.deepEqual(planned.changed, [{ id: id("visit"), title: "A visit", restored: true, changes: [] }]);
  });

  test("what changed meanwhile refuses the loading, in words, and shows the file anew", async () => {
    const { slug, relationship, signal, id } = newFile();
    await load(relationship, signal("visit"));
    const planned = await plan(relationship, signal("visit", { intensity: 4.5 }));
    const typed = { ...visit, title: "By somebody else" };
    assert.ok((await editSignal(admin, id("visit"), typed, { reason: "a reason", revision: 1 })).ok);
    const refused = await loadImportDraft(admin, planned.shown);
    assert.match(problemsOf(refused).join(), /changed since the file was checked/);
    assert.equal(await db.signalRevision.count({ where: { signal: { slug: id("visit") } } }), 2);
    const now = await readImportDraft(admin);
    assert.deepEqual(
      now?.plan?.changed[0]?.changes.map(({ field }) => field),
      ["Codebook version", "Title", "Intensity"],
    );
    assert.ok(
      (await loadImportDraft(admin, { draft: now?.id ?? "", fingerprint: now?.plan?.fingerprint ?? "" })).ok,
    );
    assert.ok(await getRelationship(slug));
  });

  test("a new signal that tells of what stands, or of another of the file, is named with its twin", async () => {
    const { relationship, signal, id } = newFile();
    await load(relationship, signal("visit", { title: "Minister visits the capital" }));
    const again = { title: "Minister visits the capital again", start: "2025-11-16", end: "2025-11-16" };
    const planned = await plan(
      relationship,
      signal("again", again),
      signal("once-more", again),
      signal("other", { family: "TRADE", type: "trade-talks", intensity: 2, title: "Talks on cotton" }),
    );
    assert.deepEqual(
      planned.twins.map((one) => [one.id, one.twins.map((twin) => [twin.id, twin.stands])]),
      [
        [id("again"), [[id("visit"), true]]],
        [
          id("once-more"),
          [
            [id("again"), false],
            [id("visit"), true],
          ],
        ],
      ],
    );
    const facet = signal("again", { ...again, facetOf: id("visit"), scored: false, intensity: 0 });
    assert.deepEqual(
      (await plan(relationship, signal("visit", { title: "Minister visits the capital" }), facet)).twins,
      [],
    );
  });

  test("unlikely dates are questions, not faults", async () => {
    const { relationship, signal, id } = newFile();
    const planned = await plan(relationship, signal("visit", { start: "1925-11-15", end: "1925-11-15" }));
    assert.deepEqual(
      planned.unlikely.map((one) => [one.id, one.field]),
      [[id("visit"), "start"]],
    );
  });

  test("what the form refuses the file is refused too, before anything waits", async () => {
    await discardImportDraft(admin, (await waitingImport(admin))?.id ?? "");
    const { relationship, signal } = newFile();
    const faulty: [object, number, string][] = [
      [{ ...relationship, slug: "compare" }, 1, "slug"],
      [{ ...relationship, codedThrough: "2090-01-01" }, 1, "codedThrough"],
      [{ ...relationship, trackedFrom: "2025-12-29" }, 1, "codedThrough"],
      [{ ...relationship, sideB: { ...sides.sideB, code: "NOR" } }, 1, "sideB.code"],
    ];
    for (const [one, line, field] of faulty) {
      const answer = await check(one, signal("visit"));
      assert.deepEqual(answer.ok ? [] : answer.errors.map((error) => [error.line, error.field]), [
        [line, field],
      ]);
    }
    assert.equal(await waitingImport(admin), null);
  });

  test("links that hold in the file and not among what stands are refused", async () => {
    const { relationship, signal, id } = newFile();
    const tally = (end: string) =>
      signal("visits", { start: "2025-07-01", end, precision: "month", occurrences: 4 });
    await load(relationship, tally("2025-12-31"), signal("visit", { countedIn: id("visits") }));
    const answer = await check(relationship, tally("2025-10-31"));
    assert.match(JSON.stringify(answer), /outside the days of/);
  });

  test("nothing is loaded into an archived relationship, nor signals of another one", async () => {
    const one = newFile();
    await load(one.relationship, one.signal("visit"));
    const other = newFile();
    assert.match(
      JSON.stringify(await check(other.relationship, one.signal("visit"))),
      /belongs to another relationship/,
    );
    await archiveRelationship(admin, one.slug, true);
    assert.match(JSON.stringify(await check(one.relationship)), /is archived/);
  });

  test("each signal keeps the codebook that it was coded under, there and back", async () => {
    const { slug, relationship, signal } = newFile();
    await load(
      relationship,
      signal("visit"),
      signal("recognition", {
        codebook: 2,
        type: "recognition-in-force",
        intensity: 4,
        start: "2025-07-03",
        end: null,
      }),
    );
    const exported = await exportRecords(slug, { internal: true });
    const versions = exported
      .split("\n")
      .filter((line) => line.includes('"signal"'))
      .map((line) => JSON.parse(line).codebook);
    assert.deepEqual(versions.sort(), [1, 2]);
    assert.deepEqual(await checkImport(admin, "back.jsonl", exported), { ok: true });
    const planned = (await readImportDraft(admin))?.plan;
    assert.deepEqual(
      [planned?.created.length, planned?.changed.length, planned?.unchanged, planned?.relationship.length],
      [0, 0, 2, 0],
    );
  });

  test("the same fields under another codebook are a change, and said to be", async () => {
    const { slug, relationship, signal, id } = newFile();
    await load(relationship, signal("visit", { codebook: 2 }));
    const planned = await plan(relationship, signal("visit"));
    assert.deepEqual(planned.changed[0]?.changes, [{ field: "Codebook version", before: "2", after: "1" }]);
    assert.ok((await loadImportDraft(admin, planned.shown)).ok);
    const revisions = await db.signalRevision.findMany({
      where: { signal: { slug: id("visit"), relationship: { slug } } },
      orderBy: { number: "asc" },
      select: { codebookVersion: true },
    });
    assert.deepEqual(
      revisions.map(({ codebookVersion }) => codebookVersion),
      [2, 1],
    );
  });

  test("another file takes the place of one that waits, and each administrator has their own", async () => {
    const [one, two] = [newFile(), newFile()];
    const first = await plan(one.relationship, one.signal("visit"));
    await plan(two.relationship, two.signal("visit"));
    assert.match(
      problemsOf(await loadImportDraft(admin, first.shown)).join(),
      /Another file has taken the place/,
    );
    assert.equal(await readImportDraft(await makePerson("ADMIN")), null);
    for (const role of ["EDITOR", "CODER", "READER"] as const) {
      const person = await makePerson(role);
      for (const verb of [
        () => checkImport(person, "x", ""),
        () => readImportDraft(person),
        () => loadImportDraft(person, { draft: "x", fingerprint: "x" }),
        () => discardImportDraft(person, "x"),
        () => waitingImport(person),
        () => lastImport(person, one.slug),
      ])
        await assert.rejects(verb, NotAuthorised);
    }
  });

  /** Holds back whoever plans for or loads into a relationship that stands until `meanwhile` is done, as a slow machine would. */
  async function duringWork(work: () => Promise<unknown>, meanwhile: () => Promise<unknown>) {
    let running: Promise<unknown> = Promise.resolve();
    let done = false;
    await db.$transaction(
      async (tx) => {
        await tx.$executeRaw`LOCK TABLE "CoverageRecord" IN ACCESS EXCLUSIVE MODE`;
        running = work().finally(() => {
          done = true;
        });
        for (;;) {
          assert.ok(!done, "nothing waited");
          const [found] = await db.$queryRaw<{ waiting: bigint }[]>`
            SELECT count(*) AS waiting FROM pg_locks l JOIN pg_database d ON d.oid = l.database
            WHERE NOT l.granted AND d.datname = current_database()`;
          if (found && found.waiting > 0n) break;
          await new Promise((resolve) => setTimeout(resolve, 10));
        }
        await meanwhile();
      },
      { timeout: 30_000 },
    );
    return running;
  }

  test("a file that is checked in another tab while this one is loaded goes on waiting", async () => {
    const [one, two] = [newFile(), newFile()];
    await load(one.relationship);
    const { shown } = await plan(one.relationship, one.signal("visit"));
    let loaded: unknown;
    await duringWork(
      async () => {
        loaded = await loadImportDraft(admin, shown);
      },
      () => keepWaiting(admin.id, "other.jsonl", text(two.relationship, two.signal("visit"))),
    );
    assert.deepEqual(loaded, { ok: true, slug: one.slug, created: 1, changed: 0, unchanged: 0 });
    assert.equal((await waitingImport(admin))?.fileName, "other.jsonl");
    assert.equal((await readImportDraft(admin))?.plan?.slug, two.slug);
  });

  test("a tab of an earlier file neither loads nor discards the one that waits now", async () => {
    const [one, two] = [newFile(), newFile()];
    const first = await plan(one.relationship, one.signal("visit"));
    const second = await plan(two.relationship, two.signal("visit"));
    await discardImportDraft(admin, first.shown.draft);
    const { draft } = first.shown;
    const mixed = await loadImportDraft(admin, { draft, fingerprint: second.shown.fingerprint });
    assert.match(problemsOf(mixed).join(), /Another file has taken the place/);
    assert.equal((await waitingImport(admin))?.id, second.shown.draft);
    await discardImportDraft(admin, second.shown.draft);
    assert.match(problemsOf(await loadImportDraft(admin, second.shown)).join(), /waits no more/);
  });

  test("what is saved while a plan is made is in the plan that is shown next", async () => {
    const { slug, relationship, signal } = newFile();
    await load(relationship, signal("visit"));
    const seen = seenFields(await getRelationship(slug));
    const renamed = { ...JSON.parse(seen), name: "Renamed meanwhile" };
    await duringWork(
      () => check(relationship, signal("visit")),
      () => editRelationship(admin, slug, renamed, seen),
    );
    assert.deepEqual((await readImportDraft(admin))?.plan?.relationship, [
      { field: "Name", before: "Renamed meanwhile", after: "North – South" },
    ]);
  });

  test("a period that came in since is not shown as new, though it raises no data version", async () => {
    const { slug, relationship, signal } = newFile();
    await load(relationship, signal("visit"));
    assert.equal((await plan(relationship, signal("visit"), period)).periods.length, 1);
    const { id } = await getRelationship(slug);
    const { record: _, ...fields } = { ...period, text: "", end: null, public: true };
    assert.ok((await createAnnotation(admin, id, fields, randomUUID())).ok);
    assert.equal((await readImportDraft(admin))?.plan?.periods.length, 0);
  });

  test("a file waits seven days and is then taken away, by whoever looks or checks another one", async () => {
    const { relationship, signal } = newFile();
    const { shown } = await plan(relationship, signal("visit"));
    const { createdAt } = await db.importDraft.findUniqueOrThrow({ where: { id: shown.draft } });
    assert.equal(
      (await waitingImport(admin))?.until,
      new Date(createdAt.getTime() + 7 * 86_400_000).toISOString(),
    );
    const age = (ms: number) =>
      db.importDraft.update({ where: { id: shown.draft }, data: { createdAt: new Date(Date.now() - ms) } });
    await age(7 * 86_400_000 - 60_000);
    assert.ok(await readImportDraft(admin));
    await age(7 * 86_400_000 + 60_000);
    assert.match(problemsOf(await loadImportDraft(admin, shown)).join(), /waits no more/);
    assert.equal(await waitingImport(admin), null);

    const other = await makePerson("ADMIN");
    const old = await keepWaiting(other.id, "old.jsonl", "x");
    await db.importDraft.update({ where: { id: old }, data: { createdAt: new Date("2026-01-01") } });
    await plan(relationship, signal("visit"));
    assert.equal(await db.importDraft.count({ where: { id: old } }), 0);
  });

  test("the audit log says which signals changed, from which revision to which, and what the relationship was", async () => {
    const { slug, relationship, signal, id } = newFile();
    const summit = { start: "2025-01-10", end: "2025-01-10" };
    await load(relationship, signal("visit"), signal("summit", summit));
    const logged = async () =>
      db.auditEvent.findFirstOrThrow({
        where: { action: "records.import", subjectId: slug },
        orderBy: { id: "desc" },
        select: { before: true, after: true },
      });
    assert.equal((await logged()).before, null);
    assert.ok((await voidSignal(admin, id("summit"), { reason: "never happened", revision: 1 })).ok);
    const span = { record: "coverage", from: "2025-12-01", to: "2025-12-07", state: "not-searched" };
    await load(
      { ...relationship, name: "North and South" },
      signal("visit", { intensity: 4.5 }),
      signal("summit", summit),
      signal("talks", { family: "TRADE", type: "trade-talks", intensity: 2 }),
      period,
      span,
      { ...span, to: "2025-12-08" },
    );
    const { before, after } = await logged();
    const { record: _, ...fields } = relationship;
    const whole = { ...fields, about: "", position: 100, leftOut: 0 };
    assert.deepEqual(before, {
      relationship: whole,
      signals: [
        { slug: id("visit"), revision: 1 },
        { slug: id("summit"), revision: 2, voided: true },
      ],
    });
    assert.deepEqual(after, {
      created: 1,
      changed: 2,
      unchanged: 0,
      relationship: { ...whole, name: "North and South" },
      signals: [
        { slug: id("visit"), revision: 2 },
        { slug: id("summit"), revision: 3 },
        { slug: id("talks"), revision: 1 },
      ],
      notListed: 0,
      periods: [{ title: "Winter", start: "2025-11-26", end: null }],
      coverage: { first: 1, last: 2 },
    });
  });
});
