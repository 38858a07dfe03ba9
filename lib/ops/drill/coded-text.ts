import type { SignalType } from "@/lib/codebook/codebook";
import { CODEBOOK_2 } from "@/lib/codebook/codebook-2";
import { dayFromIso, isoFromDay } from "@/lib/engine/calendar/day";
import { csv } from "@/lib/sheets/csv";
import type { Seeded } from "./seeded";

export const TRACKED_FROM = "2021-08-15";
export const CODED_THROUGH = "2025-12-28";

const WORDS =
  "bridge market dam convoy envoy border canal tariff school fair wheat pylon visa radio letter clinic tunnel ferry quota census".split(
    " ",
  );
const EVENTS = CODEBOOK_2.types.filter(
  ({ span, family, retired, stateViolence }) => span === "E" && family !== null && !retired && !stateViolence,
);

/** What a made-up signal says; the mark is its whole text, by which it is found again. */
export interface MadeSignal {
  title: string;
  mark: string;
  type: SignalType;
  day: string;
}

/** A made-up event with words and a day that the stream chooses. */
export function madeSignal(random: Seeded, mark: string): MadeSignal {
  const first = dayFromIso(TRACKED_FROM);
  const day = isoFromDay(random.whole(first, dayFromIso(CODED_THROUGH)));
  const title = `${[0, 1, 2, 3].map(() => random.pick(WORDS)).join(" ")} ${mark}`;
  return { title, mark, type: random.pick(EVENTS), day };
}

/** The same as a coder types it into the form. */
export function typedSignal({ title, mark, type, day }: MadeSignal, id: string): Record<string, string> {
  return {
    ...{ id, title, text: mark, family: String(type.family), type: type.code, start: day, end: day },
    ...{
      precision: "day",
      intensity: String(type.defaultIntensity),
      intensityReason: "The default of its type",
    },
    ...{ gradeReason: "An agency of first rank", scored: "on", initiator: "A" },
    ...{ "reports.0.publisher": "Agency", "reports.0.title": `On ${title}`, "reports.0.published": day },
    ...{ "reports.0.reliability": "A", "reports.0.credibility": "2", "reports.0.language": "en" },
    ...{ "figures.0.label": "people", "figures.0.value": "12", "figures.0.claimant": "Agency" },
    "figures.0.scope": "part",
  };
}

/** A record file of one relationship and made-up signals, each so far from the default of its type, towards 0 where that is not 0 itself. */
export function recordFile(random: Seeded, slug: string, signals: number, off = 0): File {
  const side = (name: string, code: string) => ({ name, adjective: `${name}n`, code });
  const relationship = {
    ...{ record: "relationship", slug, name: `Drill ${slug}`, about: "", position: 100 },
    ...{ sideA: side("Alpha", "ALP"), sideB: side("Beta", "BET") },
    ...{ trackedFrom: TRACKED_FROM, codedThrough: CODED_THROUGH },
  };
  const records = Array.from({ length: signals }, (_, at) => {
    const { title, mark, type, day } = madeSignal(random, `${slug} ${at}`);
    const source = {
      publisher: "Agency",
      title: `On ${title}`,
      published: day,
      language: "en",
      reliability: "A",
    };
    return {
      ...{ record: "signal", id: `${slug}-${at}`, codebook: 2, title, text: mark, family: type.family },
      ...{ type: type.code, start: day, end: day, precision: "day" },
      intensity: type.defaultIntensity + (type.defaultIntensity > 0 ? -off : off),
      ...{ intensityReason: "The default of its type", gradeReason: "An agency of first rank", scored: true },
      ...{ initiator: "A", reports: [{ key: "r1", source, credibility: 2 }] },
    };
  });
  const text = [relationship, ...records].map((record) => `${JSON.stringify(record)}\n`).join("");
  return new File([text], `${slug}.jsonl`, { type: "application/jsonl" });
}

/** A table of made-up signals as CSV, its columns called as people call them; no row has an id of its own. */
export function tableFile(random: Seeded, name: string, signals: number): File {
  const header = [
    "Title",
    "Text",
    "Family",
    "Type",
    "First day",
    "Last day",
    "Intensity",
    "Intensity reason",
  ];
  const more = ["Grade reason", "Scored", "Initiator", "Source", "Report title", "Published", "Language"];
  const rows = Array.from({ length: signals }, (_, at) => {
    const { title, mark, type, day } = madeSignal(random, `${name} ${at}`);
    const what = [title, mark, type.family, type.code, day, day, type.defaultIntensity];
    const why = ["The default of its type", "An agency of first rank", "yes", "A"];
    return [...what, ...why, "Agency", `On ${title}`, day, "en", "A", 2];
  });
  const text = csv([...header, ...more, "Reliability", "Credibility"], rows);
  return new File([text], `${name}.csv`, { type: "text/csv" });
}

/** A document that a made-up signal is coded from: its text, and the passage that says it. */
export function madeDocument(
  random: Seeded,
  mark: string,
): { signal: MadeSignal; text: string; passage: string } {
  const signal = madeSignal(random, mark);
  const passage = `Both sides opened the ${random.pick(WORDS)} on ${signal.day}.`;
  const rest = `The agency says so under the mark ${mark}. More was told of the ${random.pick(WORDS)}.`;
  return {
    signal,
    passage,
    text: `${signal.title}\n\nOn ${signal.day} the agency reported this. ${passage}\n\n${rest}`,
  };
}
