import assert from "node:assert/strict";
import { test } from "node:test";
import { LIVE } from "@/lib/charts/address/vintage";
import { recordCoverage } from "@/lib/data/coverage/coverage-writing";
import { makePerson } from "@/lib/data/people/people.test-kit";
import { hashNow, publishWeek } from "@/lib/data/publication/publish-week";
import { loadBands } from "@/lib/data/readings/certainty/index-bands";
import { loadReadingBase } from "@/lib/data/readings/reading-base";
import { readingOn } from "@/lib/data/readings/reading-facts";
import { loadWorkedExample } from "@/lib/data/readings/worked-example.test-kit";
import { inputsHash } from "@/lib/data/weeks/weekly-inputs";
import { findSummaryRow } from "@/lib/data/weeks/weekly-rows";
import { revisedSince, verifyPublished } from "@/lib/data/weeks/weekly-verification";
import { findWeekSummary } from "@/lib/data/weeks/weeks";
import { db } from "@/lib/db/client";
import { ownTestDatabase } from "@/lib/db/test-database";
import { dayFromIso, isoFromDay } from "@/lib/engine/calendar/day";
import { METHOD_1, METHOD_2, type Method } from "@/lib/engine/methods/method";
import { FAMILIES } from "@/lib/engine/signals/signal";
import { listMethodHistory } from "./method-history";
import { previewMethod } from "./method-preview";
import { currentMethod, findMethodAuthor } from "./method-versions";
import { createMethodVersion } from "./method-writing";

ownTestDatabase();

const WEEK = "2025-W49";
const REASON = "Trade carries more than we thought.";

const { stage, ...rest } = METHOD_1;
const method1 = { ...rest, stage: { ...stage, borders: [...stage.borders] } };
const heavierTrade = (weight: number) => ({ ...method1, weights: { ...METHOD_1.weights, TRADE: weight } });

/** The live version as a form would have been filled with it, changed. */
async function written(changed: (live: Method) => Partial<Method>, reason = REASON) {
  const admin = await makePerson("ADMIN");
  const { version, method } = await currentMethod();
  const input = { base: version, ...method, ...changed(method), reason };
  return { admin, input, answer: await createMethodVersion(admin, input) };
}

test("a new weight is a new version with its reason, its author and an audit row; all pages follow", async () => {
  const { relationship } = await loadWorkedExample();
  const before = await currentMethod();
  const { admin, answer } = await written(({ weights }) => ({ weights: { ...weights, TRADE: 0.4 } }));
  const version = before.version + 1;
  assert.deepEqual(answer, { ok: true, version });

  const live = await currentMethod();
  assert.deepEqual([live.version, live.note, live.method.weights.TRADE], [version, REASON, 0.4]);
  const [line] = await listMethodHistory(admin);
  assert.equal(line?.author, admin.name);
  assert.ok(line?.changes?.some((words) => words.startsWith("weight of trade")));
  const base = await loadReadingBase(relationship, LIVE);
  assert.equal(base.methodVersion, version);

  const audit = await db.auditEvent.findFirstOrThrow({
    where: { action: "method.create", subjectId: String(version) },
  });
  assert.equal(audit.actorId, admin.id);
  assert.equal(audit.subject, "method");
  const kept = JSON.parse(JSON.stringify(audit)) as { before: Method; after: Method & { reason: string } };
  assert.deepEqual(kept.before.weights, before.method.weights);
  assert.equal(kept.after.weights.TRADE, 0.4);
  assert.equal(kept.after.reason, REASON);
  const { createdAt } = await db.methodVersion.findUniqueOrThrow({ where: { version } });
  assert.ok(createdAt.toISOString() >= before.createdAt);
});

test("what is not in order is refused field by field, and writes nothing", async () => {
  await loadWorkedExample();
  const count = await db.methodVersion.count();
  const { answer } = await written(
    ({ halfLives, stage: rules }) => ({
      halfLives: { ...halfLives, ENERGY: 0 },
      stage: { ...rules, directionLeave: 9 },
    }),
    "short",
  );
  assert.ok(!answer.ok);
  assert.deepEqual(answer.problems.map(({ field }) => field).sort(), [
    "halfLives.ENERGY",
    "reason",
    "stage.directionLeave",
  ]);
  assert.equal(await db.methodVersion.count(), count);
});

test("the figures that are in use are no new version, however the weights are scaled", async () => {
  await loadWorkedExample();
  const { answer } = await written(({ weights }) => ({
    weights: Object.fromEntries(
      Object.entries(weights).map(([family, weight]) => [family, weight * 10]),
    ) as Method["weights"],
  }));
  assert.ok(!answer.ok);
  assert.match(answer.problems[0]?.message ?? "", /figures of version \d+, which is in use/);
  assert.equal(answer.problems[0]?.field, "");
});

test("of many at once from the same base one is written; the others learn which came in between", async () => {
  await loadWorkedExample();
  const admin = await makePerson("ADMIN", "Anvar");
  const { version: base, method } = await currentMethod();
  // With one open connection they would queue by themselves.
  await Promise.all(Array.from({ length: 5 }, () => db.$executeRaw`SELECT pg_sleep(0.1)`));
  const answers = await Promise.all(
    [31, 32, 33, 34, 35].map((days) =>
      createMethodVersion(admin, {
        base,
        ...method,
        halfLives: { ...method.halfLives, RHETORIC: days },
        reason: `Words fade within ${days} days.`,
      }),
    ),
  );
  const done = answers.flatMap((answer) => (answer.ok ? [answer.version] : []));
  assert.deepEqual(done, [base + 1]);
  assert.equal((await currentMethod()).version, base + 1);
  for (const answer of answers)
    if (!answer.ok)
      assert.match(
        answer.problems[0]?.message ?? "",
        new RegExp(`^Version ${base + 1} came in between, by Anvar on .*half-life of hostile rhetoric`),
      );
  // Sent again against the version in between, it is the next one.
  const again = await createMethodVersion(admin, {
    base: base + 1,
    ...method,
    halfLives: { ...method.halfLives, RHETORIC: 36 },
    reason: "Words fade within 36 days.",
  });
  assert.deepEqual(again, { ok: true, version: base + 2 });
});

test("a version cannot be changed or taken away, and one without a reason cannot be smuggled in", async () => {
  await loadWorkedExample();
  await assert.rejects(
    db.methodVersion.updateMany({ where: { version: 1 }, data: { note: "other" } }),
    /append-only/,
  );
  await assert.rejects(db.methodVersion.deleteMany({ where: { version: 1 } }), /append-only/);
  const { id } = await makePerson("ADMIN");
  const data = { version: 999, parameters: method1, createdById: id };
  await assert.rejects(
    db.methodVersion.create({ data: { ...data, note: "        x" } }),
    /author_gives_reason/,
  );
  await assert.rejects(db.methodVersion.create({ data: { ...data, note: "x".repeat(2001) } }), /note_length/);
});

test("a preview says what every relationship would read, and writes nothing", async () => {
  const { relationship } = await loadWorkedExample();
  const admin = await makePerson("ADMIN");
  const [versions, audits] = [await db.methodVersion.count(), await db.auditEvent.count()];
  const live = await currentMethod();
  const { weights, ...others } = live.method;
  const next: Method = {
    ...others,
    weights: { ...weights, TRADE: 0, SECURITY: weights.SECURITY + weights.TRADE },
  };
  const answer = await previewMethod(admin, next, live.version);
  assert.ok(answer.ok);
  const row = answer.preview.rows.find(({ slug }) => slug === relationship.slug);
  assert.ok(row?.now && row.next);
  assert.equal(answer.preview.against, live.version);

  // The very figures that publishing brings.
  const base = await loadReadingBase(relationship, LIVE);
  const now = readingOn(base, base.last);
  assert.deepEqual([row.now.index, row.now.stage, row.now.direction], [now.index, now.stage, now.direction]);
  assert.deepEqual([await db.methodVersion.count(), await db.auditEvent.count()], [versions, audits]);
  const published = await written(() => next);
  assert.ok(published.answer.ok);
  const after = await loadReadingBase(relationship, LIVE);
  const then = readingOn(after, after.last);
  assert.equal(row.next.index, then.index);
  assert.equal(row.next.stage, then.stage);

  // Every day of the history, one by one.
  let largest = { day: "", difference: 0 };
  for (let day = base.first; day <= base.last; day++) {
    const [a, b] = [readingOn(base, day).index, readingOn(after, day).index];
    if (a !== null && b !== null && Math.abs(b - a) > Math.abs(largest.difference))
      largest = { day: readingOn(base, day).day.toString(), difference: b - a };
  }
  assert.ok(row.largest);
  assert.equal(String(dayFromIso(row.largest.day)), largest.day);
  assert.equal(row.largest.difference, largest.difference);
  assert.ok(row.weeks > 200);

  assert.equal(answer.preview.between, null);
  const late = await previewMethod(admin, next, live.version);
  assert.ok(late.ok);
  assert.deepEqual([late.preview.against, late.preview.changes], [live.version + 1, []]);
  assert.match(late.preview.between ?? "", new RegExp(`^Version ${live.version + 1} came in between`));
  const refused = await previewMethod(admin, { ...next, kappa: { ...next.kappa, TRADE: 0 } }, live.version);
  assert.ok(!refused.ok && refused.problems[0]?.field === "kappa.TRADE");
});

test("a preview speaks of the last day that was searched, whichever of the two generations asks", async () => {
  const { relationship } = await loadWorkedExample();
  const admin = await makePerson("ADMIN");
  const { method } = await currentMethod();
  const { last } = await loadReadingBase(relationship, LIVE);
  const spans = { from: isoFromDay(last - 3), to: isoFromDay(last), sources: "", note: "nobody looked" };
  const saved = await recordCoverage(
    await makePerson("EDITOR"),
    relationship.slug,
    { ...spans, state: "not-searched" },
    "0",
  );
  assert.ok(saved.ok);
  const { panel: _, ...live } = method;
  const under = async (generation: 1 | 2) => {
    const { version } = await currentMethod();
    const answer = await previewMethod(admin, { ...live, generation }, version);
    assert.ok(answer.ok);
    return answer.preview.rows.find(({ slug }) => slug === relationship.slug);
  };
  const write = async (generation: 1 | 2) => {
    const { version: base } = await currentMethod();
    return createMethodVersion(admin, { ...live, generation, base, reason: REASON });
  };
  for (const generation of [1, 2] as const) {
    await write(generation);
    assert.equal((await currentMethod()).method.generation, generation);
    const other = await under(generation === 1 ? 2 : 1);
    assert.equal(other?.day, isoFromDay(last - 4));
    assert.ok(other?.now?.stage && other.next?.stage && other.next.direction);
  }
  assert.equal((await under(2))?.day, isoFromDay(last - 4));
  await write(1);
  assert.equal((await under(1))?.day, isoFromDay(last), "generation 1 asks nobody");
});

test("a published week keeps its words and figures, checks as identical, and names what the new method makes of it", async () => {
  const { relationship } = await loadWorkedExample();
  const editor = await makePerson("EDITOR");
  const own = await currentMethod();
  const hash = await hashNow(relationship, WEEK);
  const published = await publishWeek(
    editor,
    relationship.slug,
    WEEK,
    { version: 0, hash },
    "https://thawline.example",
  );
  assert.deepEqual(published, { ok: true, week: WEEK });
  const { published: row } = await findSummaryRow(relationship.id, WEEK);
  assert.ok(row);
  const shown = await findWeekSummary(relationship, WEEK, { keptDraft: false });

  const { answer } = await written(({ kappa }) => ({ kappa: { ...kappa, DIPLOMATIC: 20 } }));
  assert.ok(answer.ok);
  assert.deepEqual((await findSummaryRow(relationship.id, WEEK)).published, row);
  assert.deepEqual(
    (await findWeekSummary(relationship, WEEK, { keptDraft: false }))?.content,
    shown?.content,
  );
  assert.deepEqual(await verifyPublished(relationship, row), { sameHash: true, different: [] });
  const since = await revisedSince(relationship, row);
  assert.equal(row.methodVersion, own.version);
  assert.equal(since.difference, 0);
  assert.equal(since.otherMethod?.version, answer.version);
  assert.ok((since.otherMethod?.index ?? 100) < (row.snapshot.index.now ?? 0));
});

test("a version cannot follow one that does not exist", async () => {
  await loadWorkedExample();
  const admin = await makePerson("ADMIN");
  const { version } = await currentMethod();
  const answer = await createMethodVersion(admin, { base: version, ...heavierTrade(0.77), reason: REASON });
  assert.ok(answer.ok);
  for (const base of [version + 7, 0, 99_999_999_999]) {
    const lost = createMethodVersion(admin, { base, ...heavierTrade(0.5), reason: REASON });
    await assert.rejects(lost, /does not exist/);
    await assert.rejects(previewMethod(admin, heavierTrade(0.5), base), /does not exist/);
  }
});

const member = (name: string, points: number[]) => ({
  member: name,
  day: "2026-11-20",
  points: Object.fromEntries(FAMILIES.map((family, at) => [family, points[at]])),
});
const PANEL = [
  member("Analyst 1", [30, 15, 15, 15, 25]),
  member("Analyst 2", [40, 10, 0, 20, 30]),
  member("Analyst 3", [20, 20, 20, 20, 20]),
  member("Analyst 4", [35, 5, 10, 10, 40]),
  member("Analyst 5", [25, 25, 0, 10, 40]),
];

test("weights from a panel: the table is kept with the version, previewed like any figure, and drawn from", async () => {
  const { relationship } = await loadWorkedExample();
  const { version: base, method } = await currentMethod();
  const { panel: _, ...live } = method;
  const admin = await makePerson("ADMIN");
  const asked = await previewMethod(admin, { ...live, panel: PANEL }, base);
  assert.ok(asked.ok);
  assert.ok(asked.preview.changes.includes("weights from a panel of 5 members"));
  assert.ok(asked.preview.rows.some(({ now, next }) => now?.index !== next?.index));

  const before = await loadReadingBase(relationship, LIVE);
  const written = await createMethodVersion(admin, { ...live, base, reason: REASON, panel: PANEL });
  assert.deepEqual(written, { ok: true, version: base + 1 });
  const row = await currentMethod();
  assert.deepEqual(row.panel, PANEL);
  assert.equal(row.method.weights.SECURITY.toFixed(6), "0.310000");
  assert.deepEqual(row.method.panel?.[3], [35, 5, 10, 10, 40]);
  assert.equal(row.method.generation, method.generation);
  assert.equal(await findMethodAuthor(base + 1), admin.name);
  const audit = await db.auditEvent.findFirstOrThrow({
    where: { action: "method.create", subjectId: String(base + 1) },
  });
  assert.deepEqual((audit.after as { panel?: unknown }).panel, PANEL);

  const after = await loadReadingBase(relationship, LIVE);
  const [was, is] = await Promise.all([loadBands(before), loadBands(after)]);
  assert.notDeepEqual(is?.index.levels[2]?.at(-1), was?.index.levels[2]?.at(-1));
  // The same mean from another panel moves no index, but its bands.
  const alike = PANEL.map(({ member: name, day }) => ({ ...member(name, [30, 15, 9, 15, 31]), day }));
  const again = await createMethodVersion(admin, { ...live, base: base + 1, reason: REASON, panel: alike });
  assert.ok(again.ok);
  const [line] = await listMethodHistory(admin);
  assert.deepEqual(line?.changes, ["weights from another panel of 5 members"]);
  const narrow = await loadBands(await loadReadingBase(relationship, LIVE));
  assert.notDeepEqual(narrow?.index.levels[4], is?.index.levels[4]);
  // Members who are all of one mind leave no doubt of the weights, and five who each think of one family alone the most. Ids of signals are new in every run, and with
  // them the draws, so that panels which differ little may come either way.
  const sum = (line: Float64Array | undefined) =>
    (line ?? new Float64Array()).reduce((whole, value) => whole + (Number.isNaN(value) ? 0 : value), 0);
  const width = async (panel: number[][]) => {
    const { index } = (await loadBands({ ...after, method: { ...after.method, panel } })) ?? {};
    return sum(index?.levels[4]) - sum(index?.levels[0]);
  };
  const divided = FAMILIES.map((_, one) => FAMILIES.map((__, family) => (family === one ? 100 : 0)));
  const agreed = FAMILIES.map(() => FAMILIES.map(() => 100 / FAMILIES.length));
  const [wide, least] = [await width(divided), await width(agreed)];
  assert.ok(wide > least * 1.1, `${wide} against ${least}`);

  // The same table again changes nothing; a table that is wrong is named at its row.
  const twice = await createMethodVersion(admin, { ...live, base: base + 2, reason: REASON, panel: alike });
  assert.ok(!twice.ok);
  const wrong = await createMethodVersion(admin, {
    ...live,
    base: base + 2,
    reason: REASON,
    panel: [...PANEL.slice(1), member("Analyst 2", [50, 50, 1, 0, 0])],
  });
  assert.ok(!wrong.ok);
  assert.deepEqual(wrong.problems.map(({ field }) => field).sort(), ["panel.4.member", "panel.4.points"]);
  const back = await createMethodVersion(admin, { ...live, base: base + 2, reason: REASON });
  assert.ok(back.ok);
  assert.equal((await currentMethod()).panel, null);
});

test("the hash of a week names the panel where there is one, and is otherwise what it was before there were panels", () => {
  const week = { sunday: dayFromIso("2025-12-07"), signals: [], coverage: null };
  const hashOf = (method: Method) => inputsHash({ ...week, method: { version: 1, method } });
  const points = PANEL.map(({ points: given }) => FAMILIES.map((family) => given[family] ?? 0));
  for (const method of [METHOD_1, METHOD_2])
    assert.notEqual(hashOf({ ...method, panel: points }), hashOf(method));
  assert.equal(hashOf(METHOD_1), "17c26e1d7a38307014e2eb36644cb50a1f1ea713338771c36f8cd450edd5f155");
});
