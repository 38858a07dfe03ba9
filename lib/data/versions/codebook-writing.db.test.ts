import assert from "node:assert/strict";
import { test } from "node:test";
import { LIVE } from "@/lib/charts/address/vintage";
import type { Codebook, SignalType } from "@/lib/codebook/codebook";
import { CODEBOOK_1 } from "@/lib/codebook/codebook-1";
import { CODEBOOK_2 } from "@/lib/codebook/codebook-2";
import { codebookInput, typedCodebook } from "@/lib/codebook/editing/typed-codebook";
import { makePerson } from "@/lib/data/people/people.test-kit";
import { loadReadingBase } from "@/lib/data/readings/reading-base";
import { readingOn } from "@/lib/data/readings/reading-facts";
import { loadWorkedExample } from "@/lib/data/readings/worked-example.test-kit";
import { db } from "@/lib/db/client";
import { ownTestDatabase } from "@/lib/db/test-database";
import { listCodebookHistory } from "./codebook-history";
import { previewCodebook } from "./codebook-preview";
import { currentCodebook, getCodebook, listCodebookVersions } from "./codebook-versions";
import { publishCodebook } from "./codebook-writing";

ownTestDatabase();

const REASON = "Visits by ministers are worth less than we thought.";

/** The worked example, coded under version 1, with version 2 published. */
async function example() {
  const loaded = await loadWorkedExample();
  await db.codebookVersion.createMany({
    data: [{ version: 2, content: JSON.parse(JSON.stringify(CODEBOOK_2)), note: "Second version" }],
    skipDuplicates: true,
  });
  return loaded;
}

/** What a form sends that was filled with a version and changed in some types. */
function sent(codebook: Codebook, changed: Record<string, Partial<SignalType>>) {
  const types = codebook.types.map((type) => ({ ...type, ...changed[type.code] }));
  return codebookInput(typedCodebook({ ...codebook, types }));
}

test("a changed type is a new version with its reason, author and audit row; what is coded keeps its own", async () => {
  const { relationship } = await example();
  const admin = await makePerson("ADMIN");
  const before = await currentCodebook();
  const index = async () => {
    const base = await loadReadingBase(relationship, LIVE);
    return readingOn(base, base.last).index;
  };
  const level = await index();
  const coded = (await listCodebookVersions()).find(({ version }) => version === 1)?.signals;
  const answer = await publishCodebook(admin, {
    base: before.version,
    reason: REASON,
    ...sent(before, { "visit-high": { defaultIntensity: 4, highest: 5.5 }, summit: { retired: true } }),
  });
  const version = before.version + 1;
  assert.deepEqual(answer, { ok: true, version });

  const live = await currentCodebook();
  const visit = live.types.find(({ code }) => code === "visit-high");
  assert.deepEqual([live.version, visit?.defaultIntensity, visit?.highest], [version, 4, 5.5]);
  assert.equal(live.types.find(({ code }) => code === "summit")?.retired, true);
  assert.deepEqual(await getCodebook(1), CODEBOOK_1);

  const [line] = await listCodebookHistory(admin);
  assert.deepEqual([line?.author, line?.note, line?.before], [admin.name, REASON, before.version]);
  assert.ok(line?.changes?.includes("usual intensity of High-level visit +5 → +4"));
  const audit = await db.auditEvent.findFirstOrThrow({
    where: { action: "codebook.publish", subjectId: String(version) },
  });
  assert.equal(audit.actorId, admin.id);
  const kept = JSON.parse(JSON.stringify(audit)) as {
    before: Codebook;
    after: Codebook & { reason: string };
  };
  assert.deepEqual(
    [kept.before.version, kept.after.version, kept.after.reason],
    [before.version, version, REASON],
  );

  // Nothing moves until a signal is coded again.
  assert.equal(await index(), level);
  assert.equal((await listCodebookVersions()).find((row) => row.version === 1)?.signals, coded);
});

test("every field at fault is named at once, the reason among them, and nothing is written", async () => {
  await example();
  const admin = await makePerson("ADMIN");
  const live = await currentCodebook();
  const at = live.types.findIndex(({ code }) => code === "visit-high");
  const answer = await publishCodebook(admin, {
    base: live.version,
    reason: "short",
    ...sent(live, { "visit-high": { highest: 2, label: "" } }),
  });
  assert.ok(!answer.ok);
  assert.deepEqual(answer.problems.map(({ field }) => field).sort(), [
    "reason",
    `types.${at}.label`,
    `types.${at}.lowest`,
  ]);
  assert.equal((await currentCodebook()).version, live.version);
});

test("what is in use is no new version, and one cannot follow a version that does not exist", async () => {
  await example();
  const admin = await makePerson("ADMIN");
  const live = await currentCodebook();
  const same = await publishCodebook(admin, { base: live.version, reason: REASON, ...sent(live, {}) });
  assert.match(same.ok ? "" : (same.problems[0]?.message ?? ""), /says what version \d+ says/);
  for (const base of [live.version + 997, 0, 99_999_999_999, 1e300]) {
    const changed = sent(live, { "visit-high": { defaultIntensity: 4 } });
    await assert.rejects(publishCodebook(admin, { base, reason: REASON, ...changed }), /does not exist/);
    await assert.rejects(previewCodebook(admin, changed, base), /does not exist/);
  }
});

test("of many at once from the same base one is published; the others learn what came in between", async () => {
  await example();
  const admin = await makePerson("ADMIN", "Anvar");
  const live = await currentCodebook();
  // With one open connection they would queue by themselves.
  await Promise.all(Array.from({ length: 4 }, () => db.$executeRaw`SELECT pg_sleep(0.1)`));
  const answers = await Promise.all(
    [1, 1.5, 2, 2.5].map((defaultIntensity) =>
      publishCodebook(admin, {
        base: live.version,
        reason: REASON,
        ...sent(live, { "minister-call": { defaultIntensity: defaultIntensity + 1 } }),
      }),
    ),
  );
  // One of them says what is in use; it is refused whoever comes first.
  const done = answers.flatMap((answer) => (answer.ok ? [answer.version] : []));
  assert.deepEqual(done, [live.version + 1]);
  const told = answers.flatMap((answer) => (answer.ok ? [] : [answer.problems[0]?.message ?? ""]));
  const between = new RegExp(
    `^Version ${live.version + 1} came in between, by Anvar on .*usual intensity of Ministers’ call`,
  );
  assert.ok(told.filter((message) => between.test(message)).length >= 2, told.join("\n"));
});

test("a version cannot be changed or taken away, and none comes without a reason from its author", async () => {
  await example();
  await assert.rejects(
    db.codebookVersion.updateMany({ where: { version: 1 }, data: { note: "other" } }),
    /append-only/,
  );
  await assert.rejects(db.codebookVersion.deleteMany({ where: { version: 1 } }), /append-only/);
  const { id } = await makePerson("ADMIN");
  const content = JSON.parse(JSON.stringify(CODEBOOK_2));
  await assert.rejects(
    db.codebookVersion.create({ data: { version: 999, content, note: "  short  ", publishedById: id } }),
    /author_gives_reason/,
  );
});

test("a preview names the signals whose type would be another, and what they hold of the line; it writes nothing", async () => {
  const { relationship, slugOf } = await example();
  const admin = await makePerson("ADMIN");
  const live = await currentCodebook();
  const [versions, audits] = [await db.codebookVersion.count(), await db.auditEvent.count()];
  const answer = await previewCodebook(
    admin,
    sent(live, {
      // s3 is coded at 5.
      "visit-high": { highest: 4.5, defaultIntensity: 4.5 },
      "recognition-withheld": { definition: "Other words touch nothing." },
      "blame-demand": { defaultIntensity: -4.5 },
    }),
    live.version,
  );
  assert.ok(answer.ok, JSON.stringify(answer));
  const row = answer.preview.rows.find(({ slug }) => slug === relationship.slug);
  assert.ok(row);
  const named = row.named.map(({ slug, touches }) => [slug, touches]);
  assert.ok(JSON.stringify(named).includes(JSON.stringify([slugOf("s6"), ["default"]])));
  assert.ok(!JSON.stringify(named).includes(slugOf("s4")));
  assert.ok(JSON.stringify(named).includes(JSON.stringify([slugOf("s3"), ["range", "default"]])));

  // Shares as the page of the relationship has them: all of the index, these among it.
  const base = await loadReadingBase(relationship, LIVE);
  assert.equal(row.index, readingOn(base, base.last).index);
  assert.ok(row.points > 0 && row.points < row.allPoints);
  assert.ok(Math.abs(row.share) <= row.points + 1e-12);
  assert.ok(row.since !== null && row.since >= "2025-11-15");
  assert.deepEqual([await db.codebookVersion.count(), await db.auditEvent.count()], [versions, audits]);
});

test("words alone touch no signal", async () => {
  await example();
  const admin = await makePerson("ADMIN");
  const live = await currentCodebook();
  const answer = await previewCodebook(
    admin,
    sent(live, { "visit-high": { label: "Visit of rank" } }),
    live.version,
  );
  assert.ok(answer.ok);
  assert.deepEqual([answer.preview.rows, answer.preview.changes], [[], ["name of Visit of rank"]]);
});
