import { z } from "zod";
import { type WeeklySnapshot, weeklySnapshot } from "@/lib/brief/weekly/weekly-snapshot";
import { CODEBOOK_1 } from "@/lib/codebook/codebook-1";
import { measured } from "@/lib/data/publication/measured";
import { withRetractions } from "@/lib/data/readings/engine-input";
import { engineSignal } from "@/lib/data/readings/engine-signal";
import { goldenJson, goldenRecords } from "@/lib/data/weeks/golden/golden-records.test-kit";
import { dayFromIso } from "@/lib/engine/calendar/day";
import { METHOD_1 } from "@/lib/engine/methods/method";
import type { EditionHead } from "@/lib/publication/edition-head";
import type { PackageData } from "@/lib/publication/package/package-data";
import { packageFiles } from "@/lib/publication/package/package-files";
import { zipped } from "@/lib/publication/package/zip";

const rows = z.array(
  z.object({ relationship: z.string(), inputsHash: z.string(), snapshot: weeklySnapshot }),
);

const HEAD: Omit<EditionHead, "slug" | "week" | "inputsHash"> = {
  number: 1,
  kind: "PUBLICATION",
  publishedAt: "2026-01-05T01:00:00.000Z",
  publishedBy: "Editor",
  reason: "",
  changes: [],
  codedAsOf: "2026-01-05T00:59:00.000Z",
  methodVersion: 1,
  origin: "https://thawline.example",
  previous: null,
};

/** The weeks that version 1 of the method published, as what a package is made from. */
export function goldenPackages(): PackageData[] {
  const files = goldenRecords();
  return rows.parse(goldenJson("weeks.json")).map(({ relationship, inputsHash, snapshot }) => {
    const file = files.find((one) => one.relationship.slug === relationship);
    if (!file) throw new Error(`no records of ${relationship}`);
    const coded = file.signals.map(({ id, ...fields }) => engineSignal(id, fields, CODEBOOK_1));
    return {
      head: { ...HEAD, slug: relationship, week: snapshot.week, inputsHash },
      summaryId: "01999999-0000-7000-8000-000000000001",
      relationship: { slug: relationship, name: file.relationship.name },
      inputs: {
        week: snapshot.week,
        methodVersion: 1,
        methods: [{ version: 1, method: METHOD_1 }],
        trackedFrom: dayFromIso(file.relationship.trackedFrom),
        signals: withRetractions(coded, null, 1),
        coverage: null,
        doubts: new Map(),
        draws: { seed: 1, draws: 1000 },
        earlier: null,
      },
      words: new Map(
        file.signals.map(({ id, title, type, initiator }) => [
          id,
          { title, type, initiator, codebook: 1, provisional: false },
        ]),
      ),
      codebooks: [CODEBOOK_1],
      snapshot,
    };
  });
}

/** A package as bytes. */
export const packed = (data: PackageData) =>
  zipped(packageFiles(data, measured), data.head.publishedAt.slice(0, 10));

/** The same data with another summary. */
export const withSnapshot = (data: PackageData, snapshot: Partial<WeeklySnapshot>): PackageData => ({
  ...data,
  snapshot: { ...data.snapshot, ...snapshot },
});
