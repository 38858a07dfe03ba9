import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { fieldsAtFault, report, visit } from "./good-signal.test-kit";
import { relayGroup } from "./report-schema";

const relayed = (...links: (string | null)[]) => ({
  ...visit,
  reports: links.map((relays, at) => ({ ...report, key: `r${at + 1}`, relays })),
});

function refuses(field: string, signal: object) {
  assert.deepEqual([...new Set(fieldsAtFault(signal))], [field]);
}

describe("the reports of a signal", () => {
  it("carry known grades", () => {
    const one = (change: object) => ({ ...visit, reports: [{ ...report, ...change }] });
    for (const credibility of [0, 7, 2.5, "2"]) refuses("reports.0.credibility", one({ credibility }));
    refuses("reports.0.source.reliability", one({ source: { ...report.source, reliability: "G" } }));
  });
  it("carry addresses of the web alone", () => {
    for (const address of ["javascript:alert(1)", "ftp://a.example/x", "no address"])
      refuses("reports.0.source.address", {
        ...visit,
        reports: [{ ...report, source: { ...report.source, address } }],
      });
  });
  it("carry existing days", () =>
    refuses("reports.0.source.published", {
      ...visit,
      reports: [{ ...report, source: { ...report.source, published: "2025-06-31" } }],
    }));
  it("have keys of their own", () => refuses("reports.1.key", { ...visit, reports: [report, report] }));
  it("relay only reports of this signal", () => refuses("reports.0.relays", relayed("r9")));
  it("do not relay in a circle", () => {
    refuses("reports.0.relays", relayed("r1"));
    assert.deepEqual(fieldsAtFault(relayed("r2", "r1")), ["reports.0.relays", "reports.1.relays"]);
    assert.deepEqual(fieldsAtFault(relayed("r2", "r3", "r1")).length, 3);
    assert.deepEqual(fieldsAtFault(relayed(null, "r1", "r2")), []);
  });
  it("say why they were withdrawn", () => {
    refuses("reports.0.withdrawnReason", { ...visit, reports: [{ ...report, withdrawnOn: "2025-12-03" }] });
    const reason = { withdrawnOn: "2025-12-03", withdrawnReason: "denied and taken down" };
    assert.deepEqual(fieldsAtFault({ ...visit, reports: [{ ...report, ...reason }] }), []);
  });
  it("are at most forty", () =>
    refuses("reports", {
      ...visit,
      reports: Array.from({ length: 41 }, (_, at) => ({ ...report, key: `r${at}` })),
    }));
});

describe("the figures of a signal", () => {
  const dead = { label: "killed", value: 3, claimant: "border service", scope: "part" };
  it("keep rival values side by side", () =>
    assert.deepEqual(
      fieldsAtFault({ ...visit, figures: [dead, { ...dead, value: 5, scope: "total" }] }),
      [],
    ));
  it("say who claims them and whether they are a part", () => {
    refuses("figures.0.claimant", { ...visit, figures: [{ ...dead, claimant: "" }] });
    refuses("figures.0.scope", { ...visit, figures: [{ ...dead, scope: "some" }] });
    refuses("figures.0.value", { ...visit, figures: [{ ...dead, value: "3" }] });
  });
});

describe("the group of a report", () => {
  const reports = [
    { key: "agency", relays: null },
    { key: "paper", relays: "agency" },
    { key: "blog", relays: "paper" },
    { key: "other", relays: null },
  ];
  it("is the first report of its chain", () => {
    assert.equal(relayGroup(reports, "blog"), "agency");
    assert.equal(relayGroup(reports, "agency"), "agency");
    assert.equal(relayGroup(reports, "other"), "other");
  });
  it("is found even where the chain is a circle", () =>
    assert.ok(
      ["a", "b"].includes(
        relayGroup(
          [
            { key: "a", relays: "b" },
            { key: "b", relays: "a" },
          ],
          "a",
        ),
      ),
    ));
});
