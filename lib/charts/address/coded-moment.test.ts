import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { codedMoment, codedParam } from "./coded-moment";
import type { RangeProblem } from "./range";
import { parseVintage, vintageParams } from "./vintage";

describe("a moment of an address", () => {
  test("is a day, that is its last millisecond, or an ISO time in any precision and with any offset", () => {
    const cases: [string, string][] = [
      ["2025-11-30", "2025-11-30T23:59:59.999Z"],
      ["2025-12-01T10:00Z", "2025-12-01T10:00:00.000Z"],
      ["2025-12-01T10:00:07Z", "2025-12-01T10:00:07.000Z"],
      ["2025-12-01T10:00:07.5Z", "2025-12-01T10:00:07.500Z"],
      ["2025-12-01T10:00:07,25Z", "2025-12-01T10:00:07.250Z"],
      ["2025-12-01T10:00:07.123Z", "2025-12-01T10:00:07.123Z"],
      ["2025-12-01T10:00:07.123987Z", "2025-12-01T10:00:07.123Z"],
      ["2025-12-01T02:15+05:00", "2025-11-30T21:15:00.000Z"],
      ["2025-12-01T02:15 05:00", "2025-11-30T21:15:00.000Z"],
      ["2025-12-31T22:45:00-0330", "2026-01-01T02:15:00.000Z"],
      ["2025-12-01T10:00:00+05", "2025-12-01T05:00:00.000Z"],
      ["2025-12-01T10:00:00-00:00", "2025-12-01T10:00:00.000Z"],
      ["2025-12-01T04:29:59.999+04:30", "2025-11-30T23:59:59.999Z"],
    ];
    for (const [text, moment] of cases) assert.equal(codedMoment(text), moment, text);
  });

  test("is nothing else: no time without an offset, no day or hour that there is not", () => {
    for (const text of [
      "",
      "2025",
      "2025-12",
      "2025-02-30",
      "2025-02-30T10:00Z",
      "2025-12-01T10:00",
      "2025-12-01T10:00:00.000",
      "2025-12-01T10Z",
      "2025-12-01 10:00Z",
      "2025-12-01T24:00Z",
      "2025-12-01T10:60Z",
      "2025-12-01T10:00:60Z",
      "2025-12-01T10:00:00.Z",
      "2025-12-01T10:00+5",
      "2025-12-01T10:00+24:00",
      "2025-12-01T10:00+05:60",
      "2025-12-01T10:00Zulu",
      "20251201T100000Z",
      "2025-12-01T10:00Z ",
      "+002025-12-01T10:00Z",
    ])
      assert.equal(codedMoment(text), null, text);
  });

  test("is written in universal time to the millisecond, the end of a day as the day", () => {
    assert.equal(codedParam("2025-11-30T23:59:59.999Z"), "2025-11-30");
    const vintage = parseVintage({ codedOn: "2025-12-01T10:00+05:00" }, "2021-01-01", []);
    assert.equal(vintageParams(vintage).codedOn, "2025-12-01T05:00:00.000Z");
  });

  test("is named where it cannot be read", () => {
    const problems: RangeProblem[] = [];
    const vintage = parseVintage({ codedOn: "2025-12-01T10:00" }, "2021-01-01", problems);
    assert.equal(vintage.codedOn, null);
    assert.deepEqual(
      problems.map(({ field }) => field),
      ["codedOn"],
    );
    assert.match(problems[0]?.message ?? "", /with its offset/);
  });
});
