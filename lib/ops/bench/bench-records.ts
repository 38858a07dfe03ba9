import type { SignalType } from "@/lib/codebook/codebook";
import { CODEBOOK_1 } from "@/lib/codebook/codebook-1";
import type { RecordFile, SignalRecord } from "@/lib/codebook/record-format";
import { dayFromIso, isoFromDay } from "@/lib/engine/calendar/day";
import type { Family } from "@/lib/engine/signals/signal";

const FROM = dayFromIso("2016-01-01");
const TO = dayFromIso("2025-12-31");

/** A relationship with so many made-up signals over ten years, the same for the same number. */
export function madeUpRelationship(count: number): RecordFile {
  const types = CODEBOOK_1.types.flatMap((type) =>
    type.family === null ? [] : [{ ...type, family: type.family }],
  );
  return {
    relationship: {
      slug: `bench-${count}`,
      name: `Bench ${count}`,
      about: "",
      sideA: { name: "Alpha", adjective: "Alphan", code: "ALP" },
      sideB: { name: "Beta", adjective: "Betan", code: "BET" },
      trackedFrom: "2016-01-01",
      codedThrough: "2025-12-31",
      position: 1,
    },
    signals: Array.from({ length: count }, (_, at) => {
      const type = types[at % types.length];
      if (!type) throw new Error("the codebook has no types");
      return madeUpRecord(`bench-${count}-${at}`, at, type);
    }),
    annotations: [],
    coverage: [],
    leftOut: [],
  };
}

function madeUpRecord(id: string, at: number, type: SignalType & { family: Family }): SignalRecord {
  // Steps by a prime spread the days evenly without a random source.
  const start = FROM + ((at * 7_919) % (TO - FROM));
  const day = isoFromDay(start);
  return {
    id,
    codebook: 1,
    title: `Made-up signal ${at}`,
    text: "",
    family: type.family,
    type: type.code,
    start: day,
    end: type.span === "S" ? isoFromDay(Math.min(start + 60, TO)) : day,
    precision: "day",
    dateAsWritten: "",
    dateBasis: "",
    endPublished: null,
    intensity: type.defaultIntensity,
    intensityReason: "made up",
    gradeReason: "made up",
    scored: true,
    initiator: "A",
    acknowledgedByA: "silent",
    acknowledgedByB: "silent",
    contested: "",
    facetOf: null,
    duplicateOf: null,
    retracts: null,
    occurrences: 1,
    countedIn: null,
    opens: null,
    status: null,
    reports: [
      {
        key: "r1",
        source: {
          publisher: "Agency",
          title: `Report of ${day}`,
          address: null,
          published: day,
          language: "en",
          reliability: "B",
        },
        credibility: 2,
        relays: null,
        withdrawnOn: null,
        withdrawnReason: "",
        earlyReason: "",
      },
    ],
    figures: [],
    facts: [],
  };
}
