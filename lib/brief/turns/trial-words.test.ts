import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { TrialRow } from "@/lib/engine/turns/trial/turn-trial";
import {
  calmLines,
  knownWords,
  methodName,
  missLines,
  spanLines,
  trialAims,
  untunedWords,
} from "./trial-words";

const detection = (misses: number, medianDelay: number, covered: number | null = null) => ({
  misses,
  medianDelay,
  between: [medianDelay, medianDelay] as const,
  covered,
  width: covered === null ? null : 15,
});
const turn = (scenario: string, methods: ReturnType<typeof detection>[]): TrialRow => ({
  kind: "turn",
  scenario,
  about: "",
  name: "opening",
  methods,
});
const rows: TrialRow[] = [
  { kind: "quiet", scenario: "quiet", about: "", methods: [{ mean: 1.044, error: 0.03 }] },
  { kind: "growth", scenario: "growth", about: "", methods: [{ thaw: 0.0512, freeze: 0.01, any: 0.2 }] },
  turn("opening", [detection(0.02, 10, 0.9), detection(0.04, 15, 0.8), detection(0.035, 16)]),
  turn("torn", [detection(0.3, 30, 0.84), detection(1, 52, 0.5), detection(0.4, 30)]),
];

describe("the trial in words", () => {
  it("tells misses, delays, spans and what was said where nothing turns", () => {
    assert.deepEqual(missLines({ rows })[0]?.cells, [
      ["2 %", "10 wk"],
      ["4 %", "15 wk"],
      ["4 %", "16 wk"],
    ]);
    assert.deepEqual(spanLines({ rows })[1]?.cells, [["84 %", "15 wk"], ["50 %", "15 wk"], null]);
    assert.deepEqual(
      calmLines({ rows }).map(({ scenario, cells }) => [scenario, cells[0]]),
      [
        ["quiet: false alarms", ["1.04", "± 0.03"]],
        ["growth: “thaw” said", ["5 %"]],
        ["growth: “freeze” said", ["1 %"]],
        ["growth: any name said", ["20 %"]],
      ],
    );
    assert.equal(methodName("Poisson PELT"), "PELT");
  });

  it("says of each aim whether it was met, by what was found and not by what is printed", () => {
    const [misses, thaw, coverage, delay] = trialAims({ rows });
    assert.deepEqual(misses, {
      aim: "Misses at most two thirds of the best rival’s",
      met: false,
      found: "in 1 of 2 kinds of history with a turn, not in torn (30.0 % against 40.0 %)",
    });
    assert.equal(thaw?.met, false);
    assert.equal(thaw?.found, "said in 5.1 %");
    assert.deepEqual(
      [coverage?.met, coverage?.found],
      [false, "87.0 % over all kinds of history, from 84 % to 90 %"],
    );
    assert.deepEqual([delay?.met, delay?.found], [true, "10 weeks against 15, 0.67 of it"]);
  });

  it("a rival that misses nothing leaves no room but for none", () => {
    const perfect = [turn("opening", [detection(0, 9, 0.9), detection(0, 20)])];
    assert.equal(trialAims({ rows: perfect })[0]?.met, true);
    const near = [turn("opening", [detection(0.001, 9, 0.9), detection(0, 20)])];
    assert.equal(trialAims({ rows: near })[0]?.met, false);
  });

  it("says what knowing everything but the date would bring", () => {
    const rows = [
      { scenario: "opening", misses: 0.0075, medianDelay: 16 },
      { scenario: "closing", misses: 0.002, medianDelay: 14 },
    ];
    assert.match(
      knownWords({ known: { threshold: 8, rows } }),
      /would need 16 weeks for an opening, missing 0\.8 %, and 14 weeks for a closing, missing 0\.2 %\.$/,
    );
  });

  it("says what the untuned do", () => {
    const untuned = [
      { name: "PELT", falseAlarms: { mean: 9.31, error: 0.1 } },
      { name: "the sum", falseAlarms: { mean: 4.2, error: 0.1 } },
    ];
    assert.match(untunedWords({ untuned }), /are 9\.3 by PELT and 4\.2 by the sum: /);
  });
});
