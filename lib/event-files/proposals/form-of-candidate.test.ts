import assert from "node:assert/strict";
import { test } from "node:test";
import { CODEBOOK_2 } from "@/lib/codebook/codebook-2";
import { readForm } from "@/lib/codebook/signal-form";
import { signalSchema } from "@/lib/codebook/signal-schema";
import { dayFromIso } from "@/lib/engine/calendar/day";
import { sourceOf } from "@/lib/event-files/sources/event-sources";
import type { CandidateFields } from "./candidate";
import { formOfCandidate } from "./form-of-candidate";

const GDELT = sourceOf("gdelt-2");
const day = dayFromIso("2024-01-05");
const ACCUSED: CandidateFields & { restricted: boolean } = {
  restricted: false,
  first: day,
  last: day,
  precision: "day",
  doubt: null,
  scheme: "CAMEO",
  code: "112",
  family: "RHETORIC",
  type: "accusation",
  intensity: -3,
  initiator: "B",
  title: "Afghanistan accuses Tajikistan",
  words: "Words of the source",
  place: "Kabul, Afghanistan",
  reports: [
    { publisher: "Khaama", address: "https://www.khaama.com/a", published: day, title: "" },
    { publisher: "", address: "https://www.example.org/b", published: null, title: "Kabul accuses" },
  ],
};

/** Controls of the form that the schema of signals is not content with. */
function problems(candidate: typeof ACCUSED, typed: Record<string, string> = {}): string[] {
  const { input } = readForm({ ...formOfCandidate(candidate, GDELT), ...typed });
  const parsed = signalSchema(CODEBOOK_2).safeParse(input);
  return [...new Set((parsed.error?.issues ?? []).map(({ path }) => path.join(".")))].sort();
}

test("of a candidate with a type the coder fills in grades, reasons and the titles that no row has", () => {
  const left = [
    "reports.0.credibility",
    "reports.0.source.reliability",
    "reports.0.source.title",
    "reports.1.credibility",
    "reports.1.source.reliability",
  ];
  assert.deepEqual(problems(ACCUSED), left);
  const grades = { credibility: "3", reliability: "C", title: "Kabul accuses" };
  const typed = Object.fromEntries(
    [0, 1].flatMap((row) => Object.entries(grades).map(([name, value]) => [`reports.${row}.${name}`, value])),
  );
  assert.deepEqual(problems(ACCUSED, typed), ["gradeReason", "intensityReason"]);
  const reasons = { intensityReason: "As the codebook has it.", gradeReason: "The publisher’s usual grade." };
  assert.deepEqual(problems(ACCUSED, { ...typed, ...reasons }), []);
});

test("fields, reports and publishers, with the words of the source left out", () => {
  const form = formOfCandidate(ACCUSED, GDELT);
  assert.equal(form["reports.1.publisher"], "example.org");
  assert.equal(form["reports.0.published"], "2024-01-05");
  assert.deepEqual([form.start, form.end, form.intensity, form.initiator], ["2024-01-05", "", "-3", "B"]);
  assert.ok(!Object.values(form).some((value) => value.includes("Words of the source")));
});

test("of rows that may not be passed on no word goes into the title", () => {
  const own = { ...ACCUSED, scheme: "own", code: "", restricted: true } as const;
  const title = (change: Partial<typeof ACCUSED>, source = sourceOf("table")) =>
    formOfCandidate({ ...own, title: "A and B: Words of the source", ...change }, source).title;
  assert.equal(title({}), "");
  assert.equal(title({ restricted: false }), "A and B: Words of the source");
  assert.equal(title({ restricted: false }, sourceOf("acled")), "", "the source forbids it by itself");
  assert.equal(title({ code: "Border opened", title: "A and B: Border opened" }), "", "a code is a cell too");
  assert.equal(title({ words: "", title: "A and B" }), "A and B");
  assert.equal(title({ scheme: "CAMEO", code: "112", title: "B accuses A" }), "B accuses A");
});

test("of rows that may not be passed on no report is filled in: the coder cites a public one", () => {
  const filled = (change: Partial<typeof ACCUSED>, source = sourceOf("table")) =>
    Object.keys(formOfCandidate({ ...ACCUSED, ...change }, source)).filter((name) =>
      name.startsWith("reports."),
    );
  assert.equal(filled({ restricted: false }).length, 12);
  assert.deepEqual(filled({ restricted: true }), []);
  assert.deepEqual(filled({ restricted: false }, sourceOf("acled")), [], "the source forbids it by itself");
});

test("without family, type and intensity these stay empty", () => {
  const { family, type, intensity } = formOfCandidate(
    { ...ACCUSED, family: null, type: null, intensity: null },
    GDELT,
  );
  assert.deepEqual([family, type, intensity], ["", "", ""]);
});

test("a made-up day says so, and a span says which days", () => {
  assert.match(
    formOfCandidate({ ...ACCUSED, doubt: "artificial" }, GDELT).dateBasis ?? "",
    /^GDELT made its date up .* this is the day on which the row was added\./,
  );
  const span = {
    ...ACCUSED,
    first: dayFromIso("2003-11-24"),
    last: dayFromIso("2003-12-24"),
    precision: "month" as const,
    doubt: "span" as const,
  };
  const form = formOfCandidate(span, sourceOf("ucdp-ged"));
  assert.equal(form.dateBasis, "UCDP names no single day: 2003-11-24 to 2003-12-24.");
  assert.deepEqual([form.start, form.end, form.precision], ["2003-11-24", "2003-12-24", "month"]);
});

test("a row that names no single day and stands on one is not said to give the day", () => {
  const weekly = formOfCandidate({ ...ACCUSED, precision: "week", doubt: "span" }, sourceOf("acled"));
  assert.equal(weekly.dateBasis, "ACLED names no single day and stands on 2024-01-05.");
});

test("an unknown day of one week or month ends where it begins; several days of a table do not", () => {
  const [first, last] = [dayFromIso("2024-01-01"), dayFromIso("2024-01-31")];
  const month = { ...ACCUSED, first, last, precision: "month" as const, doubt: "span" as const };
  assert.equal(formOfCandidate(month, sourceOf("acled")).end, "");
  const days = formOfCandidate({ ...ACCUSED, last: day + 2 }, sourceOf("table"));
  assert.deepEqual(
    [days.end, days.dateBasis],
    ["2024-01-07", "The days that the table gives: 2024-01-05 to 2024-01-07."],
  );
});
