import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { CODEBOOK_1 } from "./codebook-1";
import { CODEBOOK_2 } from "./codebook-2";
import { visit as goodSignal, report } from "./good-signal.test-kit";
import { parseRecordFile, type RecordError, recordLine } from "./record-format";

const relationship = {
  record: "relationship",
  slug: "north-south",
  name: "North – South",
  sideA: { name: "North", adjective: "Northern", code: "NOR" },
  sideB: { name: "South", adjective: "Southern", code: "SOU" },
  trackedFrom: "2021-08-15",
  codedThrough: "2025-12-28",
};
const visit = { record: "signal", id: "visit", ...goodSignal };
const facet = {
  ...visit,
  id: "talks-on-trade",
  family: "TRADE",
  type: "trade-talks",
  scored: false,
  intensity: 0,
};
const annotation = { record: "annotation", title: "Winter", start: "2025-11-26" };

const text = (...records: (object | string)[]) =>
  records.map((record) => (typeof record === "string" ? record : JSON.stringify(record))).join("\n");

function errorsOf(...records: (object | string)[]): RecordError[] {
  const result = parseRecordFile(text(...records), [CODEBOOK_1]);
  return result.ok ? [] : result.errors;
}

function refuses(line: number, field: string, ...records: (object | string)[]) {
  assert.deepEqual(
    errorsOf(...records).map((error) => [error.line, error.field]),
    [[line, field]],
  );
}

describe("a record file", () => {
  it("gives relationship, signals, annotations and facts left out", () => {
    const leftOut = { record: "left-out", fact: "D-1", reason: "told by another fact" };
    const all = text(relationship, visit, { ...facet, facetOf: "visit" }, annotation, leftOut);
    const result = parseRecordFile(all, [CODEBOOK_1]);
    assert.ok(result.ok);
    assert.equal(result.file.relationship.position, 100);
    assert.deepEqual(
      result.file.signals.map((signal) => signal.id),
      ["visit", "talks-on-trade"],
    );
    assert.equal(result.file.annotations[0]?.end, null);
    assert.deepEqual(result.file.leftOut, [{ fact: "D-1", reason: "told by another fact" }]);
  });

  it("reads what it wrote", () => {
    const first = parseRecordFile(text(relationship, visit, annotation), [CODEBOOK_1]);
    assert.ok(first.ok);
    const written = [
      recordLine("relationship", first.file.relationship),
      ...first.file.signals.map((signal) => recordLine("signal", signal)),
      ...first.file.annotations.map((period) => recordLine("annotation", period)),
    ].join("\n");
    assert.deepEqual(parseRecordFile(written, [CODEBOOK_1]), first);
  });

  it("takes empty lines and either line ending", () => {
    const windows = `${JSON.stringify(relationship)}\r\n\r\n${JSON.stringify(visit)}\r\n`;
    assert.ok(parseRecordFile(windows, [CODEBOOK_1]).ok);
  });

  it("counts empty lines when it names a line", () =>
    refuses(4, "start", relationship, "", "", { ...visit, start: "2025-02-30" }));

  it("names exactly one relationship", () => {
    refuses(1, "record", visit);
    refuses(1, "record", "");
    refuses(2, "record", relationship, relationship);
  });

  it("refuses lines that are not JSON objects", () => {
    refuses(2, "", relationship, "{broken");
    for (const line of ["[]", "3", "null", '"signal"']) refuses(2, "", relationship, line);
  });

  it("refuses a record that it does not know", () => {
    refuses(2, "record", relationship, { ...visit, record: "event" });
    refuses(2, "record", relationship, {});
  });

  it("names every fault with its line", () =>
    assert.deepEqual(
      errorsOf({ ...relationship, trackedFrom: "2021-8-15" }, { ...visit, intensity: 8 }, "no")
        .map((error) => error.line)
        .filter((line, at, lines) => lines.indexOf(line) === at),
      [1, 2, 3],
    ));

  it("stops at a hundred faults", () => {
    const errors = errorsOf(relationship, ...Array.from({ length: 500 }, () => "no"));
    assert.equal(errors.length, 100);
    assert.equal(errors.at(-1)?.line, 101);
  });
});

describe("the relationship of a file", () => {
  it("has two full sides", () => {
    refuses(1, "sideA.code", { ...relationship, sideA: { ...relationship.sideA, code: "No" } });
    refuses(1, "sideB.name", { ...relationship, sideB: { ...relationship.sideB, name: " " } });
    refuses(1, "sideB.adjective", { ...relationship, sideB: { ...relationship.sideB, adjective: "" } });
  });
  it("has days of the calendar and an address", () => {
    refuses(1, "codedThrough", { ...relationship, codedThrough: "2025-11-31" });
    refuses(1, "slug", { ...relationship, slug: "North South" });
    refuses(1, "position", { ...relationship, position: -1 });
    refuses(1, "", { ...relationship, colour: "blue" });
  });
  it("has what the form asks of it: an address of its own, two codes, days in order", () => {
    for (const slug of ["compare", "api", "method", "codebook", "desk", "admin"])
      refuses(1, "slug", { ...relationship, slug });
    refuses(1, "sideB.code", { ...relationship, sideB: { ...relationship.sideB, code: "NOR" } });
    refuses(1, "codedThrough", { ...relationship, trackedFrom: "2025-12-29" });
  });
});

describe("the signals of a file", () => {
  it("carry the field of a fault down to the list place", () => {
    const reports = visit.reports.map((report) => ({ ...report, credibility: 9 }));
    refuses(2, "reports.0.credibility", relationship, { ...visit, reports });
    refuses(2, "intensity", relationship, { ...visit, intensity: 7.5 });
    refuses(2, "scored", relationship, { ...visit, facetOf: "other" });
  });
  it("have an id of their own", () => {
    refuses(2, "id", relationship, { ...visit, id: "A visit" });
    refuses(3, "id", relationship, visit, visit);
    assert.match(errorsOf(relationship, visit, visit)[0]?.message ?? "", /line 2/);
  });
  it("link to signals of the file, wherever they stand", () => {
    assert.deepEqual(errorsOf(relationship, { ...facet, facetOf: "visit" }, visit), []);
    refuses(2, "facetOf", relationship, { ...facet, facetOf: "nowhere" });
    refuses(2, "duplicateOf", relationship, { ...facet, duplicateOf: "nowhere" });
    refuses(2, "retracts.signal", relationship, { ...visit, retracts: { signal: "nowhere", r: 1 } });
  });
  it("do not link to themselves", () => {
    refuses(2, "facetOf", relationship, { ...facet, facetOf: facet.id });
    refuses(2, "retracts.signal", relationship, { ...visit, retracts: { signal: "visit", r: 0.5 } });
  });
  it("do not count for each other in a circle, and say so at their lines", () =>
    assert.deepEqual(
      errorsOf(
        relationship,
        { ...visit, id: "a", scored: false, duplicateOf: "b" },
        { ...visit, id: "b", scored: false, duplicateOf: "a" },
      ).map(({ line, field }) => [line, field]),
      [
        [2, "duplicateOf"],
        [3, "duplicateOf"],
      ],
    ));
  it("count in a tally and open a status of the file", () => {
    const tally = {
      ...visit,
      id: "visits",
      start: "2025-07-01",
      end: "2025-12-31",
      precision: "half-year",
      occurrences: 4,
    };
    assert.deepEqual(errorsOf(relationship, tally, { ...visit, countedIn: "visits" }), []);
    refuses(2, "countedIn", relationship, { ...visit, countedIn: "visits" });
    const mission = { ...visit, id: "mission", type: "mission-in-place", intensity: 1.5, end: null };
    assert.deepEqual(errorsOf(relationship, mission, { ...visit, opens: "mission" }), []);
    refuses(3, "opens", relationship, { ...mission, start: "2025-11-14" }, { ...visit, opens: "mission" });
  });
  it("are no facet of a facet", () =>
    refuses(
      4,
      "facetOf",
      relationship,
      visit,
      { ...facet, facetOf: "visit" },
      {
        ...facet,
        id: "a-side-of-a-side",
        facetOf: facet.id,
      },
    ));
});

describe("the coverage of a file", () => {
  const searched = {
    record: "coverage",
    from: "2025-12-01",
    to: "2025-12-07",
    state: "searched",
    sources: "Khaama, Asia-Plus",
  };
  it("keeps its order, and may be not searched without naming a source", () => {
    const gap = { record: "coverage", from: "2025-12-03", to: "2025-12-03", state: "not-searched" };
    const result = parseRecordFile(text(relationship, searched, gap), [CODEBOOK_1]);
    assert.ok(result.ok);
    assert.deepEqual(
      result.file.coverage.map(({ state, sources, note }) => [state, sources, note].join("|")),
      ["searched|Khaama, Asia-Plus|", "not-searched||"],
    );
  });
  it("names its fault", () => {
    refuses(2, "to", relationship, { ...searched, to: "2025-11-30" });
    refuses(2, "state", relationship, { ...searched, state: "unstated" });
    refuses(2, "sources", relationship, { ...searched, state: "partly", sources: " " });
    refuses(2, "note", relationship, { ...searched, note: "x".repeat(1001) });
    refuses(2, "", relationship, { ...searched, author: "me" });
  });
});

describe("the codebook of a signal", () => {
  const early = {
    ...visit,
    reports: [{ ...goodSignal.reports[0], source: { ...report.source, published: "2025-01-01" } }],
  };
  const codebooks = [CODEBOOK_1, CODEBOOK_2];
  const read = (...records: object[]) => parseRecordFile(text(relationship, ...records), codebooks);

  it("is version 1 where the line names none, so that an old file still loads", () => {
    const result = read(early);
    assert.ok(result.ok);
    assert.equal(result.file.signals[0]?.codebook, 1);
  });
  it("judges the signal by its own rules", () => {
    const result = read(
      { ...early, codebook: 2 },
      { ...visit, id: "war", family: "SECURITY", type: "armed-conflict", intensity: -8, end: null },
    );
    assert.deepEqual(result.ok ? [] : result.errors.map(({ line, field }) => [line, field]), [
      [2, "reports.0.earlyReason"],
      [3, "type"],
    ]);
  });
  it("is one that is known", () => {
    for (const codebook of [3, 0, "2", null]) {
      const result = read({ ...visit, codebook });
      assert.deepEqual(result.ok ? [] : result.errors, [
        { line: 2, field: "codebook", message: "no such version of the codebook; known: 1, 2" },
      ]);
    }
  });
  it("comes back as it went", () => {
    const result = read({ ...visit, codebook: 2 });
    assert.ok(result.ok);
    const lines = [
      recordLine("relationship", result.file.relationship),
      ...result.file.signals.map((one) => recordLine("signal", one)),
    ];
    assert.deepEqual(parseRecordFile(lines.join("\n"), codebooks), result);
  });
});

describe("the annotations and left-out facts of a file", () => {
  it("end after they begin, or not at all", () => {
    refuses(2, "end", relationship, { ...annotation, end: "2025-11-25" });
    assert.deepEqual(errorsOf(relationship, { ...annotation, end: "2025-11-26" }), []);
    refuses(2, "title", relationship, { ...annotation, title: "" });
  });
  it("say why a fact is left out", () => {
    refuses(2, "reason", relationship, { record: "left-out", fact: "D-1", reason: "" });
    refuses(2, "fact", relationship, { record: "left-out", fact: "", reason: "why" });
  });
});

describe("a field that the format does not have", () => {
  it("is named in the words of the format", () => {
    assert.deepEqual(errorsOf(relationship, { ...visit, intensty: 3 }), [
      { line: 2, field: "", message: "the format has no field “intensty”" },
    ]);
    assert.deepEqual(
      errorsOf(relationship, { ...annotation, colour: "red", from: "2025-01-01" }).map(
        ({ message }) => message,
      ),
      ["the format has no fields “colour”, “from”"],
    );
  });
});
