import { randomUUID } from "node:crypto";
import { CODEBOOK_1 } from "@/lib/codebook/codebook-1";
import { parseRecordFile, recordLine } from "@/lib/codebook/record-format";
import { loadRecords } from "@/lib/data/records/record-import";
import { getRelationship, type RelationshipRow } from "@/lib/data/relationships/relationships";
import { db } from "@/lib/db/client";
import { METHOD_1 } from "@/lib/engine/methods/method";

const graded = (grades: string[]) =>
  grades.map((grade, at) => ({
    key: `r${at + 1}`,
    source: {
      publisher: `Paper ${at + 1}`,
      title: `Report ${at + 1}`,
      address: null,
      published: null,
      language: "en",
      reliability: grade[0],
    },
    credibility: Number(grade[1]),
    relays: null,
    withdrawnOn: null,
    withdrawnReason: "",
  }));

/** The fields of one signal of the worked example; a test changes one at a time. */
export function exampleSignal(
  [family, type]: [string, string],
  [start, end]: [string, string | null],
  intensity: number,
  grades: string[],
) {
  return {
    title: `${type} of ${start}`,
    family,
    type,
    start,
    end,
    precision: "day",
    intensity,
    intensityReason: "as in the worked example",
    gradeReason: "as in the worked example",
    scored: true,
    initiator: "BOTH",
    reports: graded(grades),
  };
}

const SIGNALS = {
  s1: exampleSignal(["DIPLOMATIC", "visit-high"], ["2025-11-15", "2025-11-18"], 6, ["B2", "C2"]),
  s2: exampleSignal(["SECURITY", "attack-from-soil"], ["2025-11-26", "2025-11-26"], -8, ["A2"]),
  s3: exampleSignal(["DIPLOMATIC", "visit-high"], ["2025-12-02", "2025-12-02"], 5, ["A1", "B2"]),
  s4: exampleSignal(["DIPLOMATIC", "recognition-withheld"], ["2021-08-15", null], -2, ["A1"]),
  s5: exampleSignal(["TRADE", "market-open"], ["2023-09-02", null], 2, ["B2"]),
  s6: exampleSignal(["RHETORIC", "blame-demand"], ["2025-11-27", "2025-11-27"], -4, ["A1"]),
};

/** A relationship of its own with the six signals of the method’s worked example; their slugs begin with its own. */
export async function loadWorkedExample(): Promise<{
  relationship: RelationshipRow;
  slugOf: (id: keyof typeof SIGNALS) => string;
}> {
  await db.codebookVersion.createMany({
    data: [{ version: 1, content: JSON.parse(JSON.stringify(CODEBOOK_1)) }],
    skipDuplicates: true,
  });
  await db.methodVersion.createMany({
    data: [{ version: 1, parameters: JSON.parse(JSON.stringify(METHOD_1)) }],
    skipDuplicates: true,
  });
  const slug = `pair-${randomUUID().slice(0, 8)}`;
  const side = (name: string, code: string) => ({ name, adjective: `${name}n`, code });
  const lines = [
    recordLine("relationship", {
      slug,
      name: "Alpha – Beta",
      sideA: side("Alpha", "ALP"),
      sideB: side("Beta", "BET"),
      trackedFrom: "2021-08-15",
      codedThrough: "2025-12-14",
    }),
    ...Object.entries(SIGNALS).map(([id, fields]) =>
      recordLine("signal", { id: `${slug}-${id}`, ...fields }),
    ),
  ];
  const parsed = parseRecordFile(lines.join("\n"), [CODEBOOK_1]);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.errors));
  const { file } = parsed;
  await db.$transaction((tx) => loadRecords(tx, file, [CODEBOOK_1], { authorId: null, demo: false }));
  return { relationship: await getRelationship(slug), slugOf: (id) => `${slug}-${id}` };
}
