import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { METHOD_2 } from "@/lib/engine/methods/method";
import { FAMILIES } from "@/lib/engine/signals/signal";
import { readCsv } from "@/lib/sheets/csv-reader";
import { readTable } from "@/lib/sheets/table-reader";
import { writeTable } from "@/lib/sheets/xlsx-writer";
import { methodInput, sameTyped, typedMethod } from "./method-form";
import { methodVersionFields, proposedMethod } from "./method-schema";
import { closedUp, fieldsOf, panelInput, rowsShown } from "./panel-form";
import { type PanelMember, panelFields, panelWeights, readableMembers } from "./panel-schema";
import { panelTable } from "./panel-table";
import type { TypedMethod } from "./typed-method";

const member = (name: string, points: number[], day = "2026-11-20"): PanelMember => ({
  member: name,
  day,
  points: Object.fromEntries(FAMILIES.map((family, at) => [family, points[at]])) as PanelMember["points"],
});

const PANEL = [
  member("Analyst 1", [30, 15, 15, 15, 25]),
  member("Analyst 2", [40, 10, 0, 20, 30]),
  member("Analyst 3", [20, 20, 20, 20, 20]),
  member("Analyst 4", [35, 5, 10, 10, 40]),
  member("Analyst 5", [25, 25, 0, 10, 40], "2026-11-21"),
];

/** Paths and messages that the table is refused with. */
function complaints(panel: unknown): string[] {
  const parsed = panelFields.safeParse(panel);
  return parsed.success
    ? []
    : parsed.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`);
}
const changed = (at: number, over: object) =>
  PANEL.map((row, row_) => (row_ === at ? { ...row, ...over } : row));

describe("the table of a panel", () => {
  test("five members who give 100 points each are a panel", () => assert.deepEqual(complaints(PANEL), []));

  test("four are none, and sixty-one are too many", () => {
    assert.match(complaints(PANEL.slice(1)).join(), /^: A panel has 5 members or more$/);
    const many = Array.from({ length: 61 }, (_, at) => member(`M${at}`, [20, 20, 20, 20, 20]));
    assert.match(complaints(many).join(), /60 members at most/);
    assert.deepEqual(complaints(many.slice(1)), []);
  });

  test("points that do not sum to 100 are named at their member, with what they sum to", () => {
    const { points } = member("x", [30, 15, 15, 15, 24.5]);
    assert.deepEqual(complaints(changed(2, { points })), [
      "2.points: The points of a member sum to 100, these to 99.5",
    ]);
    const thirds = member("x", [33.3, 33.3, 33.3, 0.1, 0]).points;
    assert.deepEqual(complaints(changed(2, { points: thirds })), []);
  });

  test("points below 0, missing points and points that are no number are named at their family", () => {
    for (const TRADE of [-5, undefined, Number.NaN])
      assert.match(
        complaints(changed(1, { points: { ...member("x", [40, 10, 0, 25, 30]).points, TRADE } })).join(),
        /^1\.points\.TRADE: The points for trade are (fewer than 0|missing or are no number)/,
      );
  });

  test("a name that is there already is named at its row, whatever its capitals; an empty one and no day as well", () => {
    assert.deepEqual(complaints(changed(3, { member: " analyst 1 " })), [
      "3.member: “analyst 1” is on the panel already",
    ]);
    assert.deepEqual(complaints(changed(0, { member: " " })), [
      "0.member: The name of the member is missing",
    ]);
    assert.match(
      complaints(changed(0, { day: "2026-02-30" })).join(),
      /^0\.day: The day: “2026-02-30” is no day: February 2026 has 28/,
    );
  });

  test("its weights are the mean of its members, of 1; of a half-typed table those that can be read", () => {
    const weights = panelWeights(PANEL);
    assert.deepEqual(
      FAMILIES.map((family) => weights?.[family]),
      [0.3, 0.15, 0.09, 0.15, 0.31],
    );
    assert.equal(readableMembers([...PANEL, { member: "half" }, 3, null]).length, 5);
    assert.equal(panelWeights(readableMembers("none")), null);
  });
});

describe("a method with a panel", () => {
  const input = { ...METHOD_2, base: 2, reason: "A panel was asked in November.", panel: PANEL };

  test("takes its weights from the table, whatever is typed beside it, and the points for the draws", () => {
    const { method, panel } = methodVersionFields.parse({ ...input, weights: { DIPLOMATIC: "x" } });
    assert.equal(method.weights.SECURITY.toFixed(6), "0.310000");
    assert.deepEqual(method.panel?.[1], [40, 10, 0, 20, 30]);
    assert.deepEqual(panel, PANEL);
  });

  test("that is wrong is refused for the table alone, and together with what else is wrong", () => {
    const paths = (over: object) => {
      const parsed = methodVersionFields.safeParse({ ...input, ...over });
      return parsed.success ? [] : parsed.error.issues.map(({ path }) => path.join("."));
    };
    assert.deepEqual(paths({ panel: [] }), ["panel"]);
    assert.deepEqual(paths({ panel: "a table" }), ["panel"]);
    const wrong = changed(0, { points: member("x", [1, 2, 3, 4, 5]).points });
    assert.deepEqual(paths({ panel: wrong, reason: "short" }).sort(), ["panel.0.points", "reason"]);
  });

  test("without one the weights are those typed, and the engine is told of no panel", () => {
    const { method, panel } = methodVersionFields.parse({ ...input, panel: null });
    assert.deepEqual([method.weights, panel, "panel" in method], [METHOD_2.weights, null, false]);
  });
});

describe("the form", () => {
  const typed = typedMethod(METHOD_2, PANEL);

  test("filled with a panel it reads as that panel, under the same rules", () => {
    const { method, panel } = proposedMethod.parse(methodInput(typed));
    assert.deepEqual([panel, method.generation], [PANEL, 2]);
    assert.equal(proposedMethod.parse(methodInput({ ...typed, weightsFrom: "numbers" })).panel, null);
  });

  test("rows in which nothing but the day is typed are left out, and filled ones move up", () => {
    const gap: TypedMethod = { ...typed, ...blank(1) };
    const closed = closedUp({ ...gap, "panel.1.day": "2026-11-28" });
    assert.equal(closed["panel.1.member"], "Analyst 3");
    assert.equal(closed["panel.4.member"], undefined);
    assert.equal(closed["stage.arrow"], typed["stage.arrow"]);
    assert.equal(rowsShown(closed), 8);
    const seven = fieldsOf(Array.from({ length: 7 }, () => ({ ...ROW, member: "x" })));
    assert.equal(rowsShown(seven), 9, "two empty rows are always left");
  });

  test("another point, another member and the other source of weights make it another form", () => {
    assert.ok(sameTyped(typed, closedUp({ ...typed, "panel.7.day": "2026-11-28" })));
    assert.ok(!sameTyped(typed, { ...typed, "panel.0.points.TRADE": "16" }));
    assert.ok(!sameTyped(typed, { ...typed, weightsFrom: "numbers" }));
    assert.ok(!sameTyped(typed, { ...typed, generation: "1" }));
  });

  test("more rows than a form has are refused whole, filled or empty, and are not read one by one", () => {
    const refusal = (form: TypedMethod) => {
      const parsed = proposedMethod.safeParse(methodInput({ ...typed, ...form, weightsFrom: "panel" }));
      return parsed.success ? "taken" : parsed.error.issues.map(({ message }) => message).join("; ");
    };
    const rows = (filled: number, empty: number) => [
      ...Array.from({ length: filled }, (_, at) => ({ ...ROW, ...MEMBER, member: `M${at}` })),
      ...Array.from({ length: empty }, () => ROW),
    ];
    assert.equal(refusal(fieldsOf(rows(60, 20))), "taken");
    assert.equal(refusal(fieldsOf(rows(61, 19))), "A panel has 60 members at most");
    const many = fieldsOf(rows(60, 21));
    assert.match(refusal(many), /^The table of the panel has more than 80 rows/);
    assert.match(refusal(closedUp(many)), /more than 80 rows/, "also when it comes back closed up");
    assert.equal(panelInput(fieldsOf(rows(5_000, 0))).length, 80);
    assert.equal(rowsShown(fieldsOf(rows(5_000, 0))), 80);
    assert.equal(Object.keys(closedUp(fieldsOf(rows(5_000, 0)))).length, 80 * 7 + 1);
  });

  const MEMBER = {
    day: "2026-11-20",
    DIPLOMATIC: "30",
    RHETORIC: "15",
    TRADE: "15",
    ENERGY: "15",
    SECURITY: "25",
  };
  const ROW = { member: "", day: "", DIPLOMATIC: "", RHETORIC: "", TRADE: "", ENERGY: "", SECURITY: "" };
  const blank = (row: number): TypedMethod =>
    Object.fromEntries(
      Object.entries(fieldsOf([ROW])).map(([name, value]) => [
        name.replace("panel.0", `panel.${row}`),
        value,
      ]),
    );
});

describe("the table of a file", () => {
  const HEADING = "member,day,DIPLOMATIC,RHETORIC,TRADE,ENERGY,SECURITY";
  const tableOf = (text: string) => {
    const read = readCsv(text);
    return read.ok ? panelTable(read.rows) : read;
  };
  const rows = (text: string) => {
    const found = tableOf(text);
    return found.ok ? found.rows.map((row) => Object.values(row).join("|")) : found.message;
  };

  test("columns in any order, with commas, semicolons or tabs, quotes, a mark of byte order and comments", () => {
    const expected = ["Analyst “1”, east|2026-11-20|30|15|15|15|25"];
    const quoted = '"Analyst “1”, east"';
    assert.deepEqual(
      rows(`\uFEFF# a panel\r\n${HEADING}\r\n${quoted},2026-11-20,30,15,15,15,25\r\n\r\n`),
      expected,
    );
    assert.deepEqual(
      rows(`Day;Member;security;Energy;Trade;Rhetoric;Diplomatic\n2026-11-20; ${quoted} ;25;15;15;15;30`),
      expected,
    );
    assert.deepEqual(
      rows(`${HEADING.replaceAll(",", "\t")}\n${quoted}\t2026-11-20\t30\t15\t15\t15\t25`),
      expected,
    );
    assert.deepEqual(rows(`${HEADING}\n"say ""yes""",,1,2,3,4,5`), ['say "yes"||1|2|3|4|5']);
    // Decimal commas go with semicolons.
    const table = tableOf(`${HEADING.replaceAll(",", ";")}\nA;2026-11-20;30,5;14,5;15;15;25`);
    const typed = fieldsOf(table.ok ? table.rows : []);
    const [read] = panelInput(typed);
    assert.deepEqual(Object.values(read?.points ?? {}), [30.5, 14.5, 15, 15, 25]);
  });

  test("what cannot be read is told with its line", () => {
    assert.equal(rows(""), "There is no line in it.");
    assert.equal(rows(HEADING), "There is no member in it.");
    assert.equal(
      rows("member,day,TRADE\nA,2026-11-20,1"),
      "The heading line lacks diplomatic, rhetoric, energy, security.",
    );
    assert.match(String(rows(`${HEADING},total\nA`)), /^The heading line holds total\.$/);
    assert.match(String(rows(`${HEADING},trade\nA`)), /^The heading line holds a column twice\.$/);
    assert.equal(rows(`${HEADING}\nA,2026-11-20,30,15`), "Line 2 has 4 cells, the heading 7.");
    assert.equal(rows(`${HEADING}\n"A,2026-11-20,30,15,15,15,25`), "Line 2: a quote is not closed.");
    const many = Array.from({ length: 61 }, (_, at) => `M${at},2026-11-20,20,20,20,20,20`).join("\n");
    assert.equal(rows(`${HEADING}\n${many}`), "It has more than 60 members.");
  });

  test("a workbook gives the same rows, however wide its sheet is", async () => {
    const header = [...HEADING.split(","), "", ""];
    const bytes = await writeTable({
      about: ["A panel"],
      header,
      days: ["day"],
      rows: [["Рустам", "2026-11-20", 30, 15, 15, 15, 25, null, ""]],
      name: "panel",
    });
    const read = await readTable(bytes, { unpacked: 1_000_000, rows: 60 });
    const found = read.ok ? panelTable(read.rows) : read;
    assert.deepEqual(found.ok && found.rows.map((row) => Object.values(row).join("|")), [
      "Рустам|2026-11-20|30|15|15|15|25",
    ]);
  });
});
