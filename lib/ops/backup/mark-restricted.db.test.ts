import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, test } from "node:test";
import { withTestDatabase } from "@/lib/db/test-database";
import { restoreBackup } from "./restore-backup";
import { writeBackup } from "./write-backup";

const folder = mkdtempSync(path.join(tmpdir(), "thawline-marks-"));
after(() => rmSync(folder, { recursive: true }));

test("a series that a release before made public with counts of private rows comes back for staff alone, and its version marked", async () => {
  const file = path.join(folder, "backup.jsonl.gz");
  await withTestDatabase(async (db, url) => {
    const relationship = await db.relationship.create({
      data: {
        ...{ slug: "alpha-beta", name: "Alpha – Beta" },
        ...{ trackedFrom: new Date("2021-06-01"), codedThrough: new Date("2026-01-31") },
        ...{ sideAName: "Alpha", sideAAdjective: "Alphan", sideACode: "ALP" },
        ...{ sideBName: "Beta", sideBAdjective: "Betan", sideBCode: "BET" },
      },
    });
    const said = { unit: "rows a week", source: "A diary", licence: "Ask", step: "WEEK" } as const;
    const series = (slug: string, note: string) =>
      db.referenceSeries.create({
        data: {
          ...{
            relationshipId: relationship.id,
            slug,
            name: slug,
            visibility: "PUBLIC",
            kind: "COUNTED",
            countKey: slug,
            ...said,
          },
          versions: { create: { number: 1, values: [["2025-W01", 2]], note } },
        },
      });
    await series("private", "Of the weeks. Rows that may not be passed on are counted in it.");
    await series("open", "Of the weeks that the files read cover whole.");
    // As a release before wrote it, which knew neither the mark nor the rule.
    for (const table of ["ReferenceVersion", "ReferenceSeries"])
      await db.$executeRawUnsafe(`ALTER TABLE "${table}" DISABLE TRIGGER USER`);
    await db.$executeRaw`UPDATE "ReferenceVersion" SET "restricted" = false`;
    await db.$executeRaw`UPDATE "ReferenceSeries" SET "visibility" = 'PUBLIC'`;
    for (const table of ["ReferenceVersion", "ReferenceSeries"])
      await db.$executeRawUnsafe(`ALTER TABLE "${table}" ENABLE TRIGGER USER`);
    await db.$executeRaw`ALTER TABLE "AuditEvent" DISABLE TRIGGER USER`;
    await db.$executeRaw`DELETE FROM "AuditEvent"`;
    await db.$executeRaw`ALTER TABLE "AuditEvent" ENABLE TRIGGER USER`;
    await writeBackup(url, file);
  });
  await withTestDatabase(async (db, url) => {
    await restoreBackup(url, file, false);
    const found = await db.referenceSeries.findMany({
      orderBy: { slug: "asc" },
      select: { slug: true, visibility: true, versions: { select: { restricted: true } } },
    });
    assert.deepEqual(
      found.map(({ slug, visibility, versions }) => [slug, visibility, versions[0]?.restricted]),
      [
        ["open", "PUBLIC", false],
        ["private", "INTERNAL", true],
      ],
    );
    assert.equal(await db.auditEvent.count({ where: { action: "reference.recount" } }), 1);
  });
});
