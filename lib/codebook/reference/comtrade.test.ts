import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { TableRow } from "@/lib/codebook/tables/table-mapping";
import { areaOfComtrade, PAST_AREA, WORLD } from "./comtrade-areas";
import { comtradeLayout } from "./comtrade-columns";
import { readComtrade } from "./comtrade-reading";
import { bothReported, mirrorRows } from "./mirror-difference";

/** The 47 columns of the layout of today. */
const HEADINGS =
  "typeCode,freqCode,refPeriodId,refYear,refMonth,period,reporterCode,reporterISO,reporterDesc,flowCode,flowDesc,partnerCode,partnerISO,partnerDesc,partner2Code,partner2ISO,partner2Desc,classificationCode,classificationSearchCode,isOriginalClassification,cmdCode,cmdDesc,aggrLevel,isLeaf,customsCode,customsDesc,mosCode,motCode,motDesc,qtyUnitCode,qtyUnitAbbr,qty,isQtyEstimated,altQtyUnitCode,altQtyUnitAbbr,altQty,isAltQtyEstimated,netWgt,isNetWgtEstimated,grossWgt,isGrossWgtEstimated,cifvalue,fobvalue,primaryValue,legacyEstimationFlag,isReported,isAggregate".split(
    ",",
  );

const TOTAL = {
  ...{ reporterCode: "762", reporterISO: "TJK", partnerCode: "699", partnerISO: "IND", flowCode: "X" },
  ...{ period: "202501", refMonth: "1", cmdCode: "TOTAL", cmdDesc: "All Commodities", primaryValue: "100" },
  ...{ customsCode: "C00", motCode: "0", partner2Code: "0" },
};

function file(...rows: Partial<typeof TOTAL>[]): TableRow[] {
  const cells = rows.map((row) => HEADINGS.map((name) => ({ ...TOTAL, ...row })[name as "period"] ?? ""));
  return [HEADINGS, ...cells].map((one, at) => ({ line: at + 1, cells: one }));
}

function read(rows: TableRow[], sides = { a: "TJK", b: "IND" }) {
  const found = comtradeLayout(rows[0]);
  assert.ok(found);
  return readComtrade(rows, found.columns, sides);
}

test("states are told by the codes of Comtrade, which are not ISO numbers", () => {
  const codes = ["699", "842", "251", "579", "757", "490", "356", "840", "762", "004"];
  const expected = ["IND", "USA", "FRA", "NOR", "CHE", "TWN", "past", null, "TJK", "AFG"];
  assert.deepEqual(
    codes.map((code) => areaOfComtrade(code, "")),
    expected,
  );
  assert.equal(areaOfComtrade("752", "SWE"), "SWE");
  assert.deepEqual([areaOfComtrade("0", ""), areaOfComtrade("", "W00")], [WORLD, WORLD]);
  // Areas of the past bear the letters of a state of today, or are given those of a successor.
  for (const [code, letters] of [
    ["588", "PAK"],
    ["280", "DEU"],
    ["886", "YEM"],
    ["356", "IND"],
    ["0058", "BEL"],
    ["810", "RUS"],
    ["810", "SUN"],
    ["890", "SRB"],
    ["891", "SRB"],
    ["200", "CZE"],
  ] as const)
    assert.equal(areaOfComtrade(code, letters), PAST_AREA, code);
});

describe("a file of Comtrade", () => {
  test("has 47 columns and is told by them", () => {
    assert.equal(HEADINGS.length, 47);
    assert.equal(comtradeLayout(file()[0])?.layout, "comtrade-today");
    assert.equal(comtradeLayout({ line: 1, cells: ["Month", "Tonnes"] }), null);
  });

  test("gives totals alone: parts, the world and others are passed over and counted", () => {
    const { series, problems, passedOver } = read(
      file(
        {},
        { customsCode: "C01", primaryValue: "60" },
        { motCode: "3200", primaryValue: "40" },
        { partner2Code: "156", primaryValue: "7" },
        { partnerCode: "0", partnerISO: "W00", primaryValue: "900" },
        { partnerCode: "156", partnerISO: "CHN" },
        { flowCode: "RX", primaryValue: "5" },
        { partnerCode: "356", partnerISO: "" },
      ),
    );
    assert.deepEqual(problems, []);
    assert.deepEqual(passedOver, { parts: 3, world: 1, others: 2, flows: 1 });
    assert.deepEqual(
      series.map(({ key, values }) => [key, values]),
      [["A.export.month.TOTAL", [["2025-01", 100]]]],
    );
  });

  test("keeps commodities, months and years apart, and adds nothing up", () => {
    const { series } = read(
      file({}, { cmdCode: "27" }, { period: "2024", refMonth: "52" }, { period: "202502", refMonth: "2" }),
    );
    assert.deepEqual(
      series.map(({ key, values }) => [key, values.length]),
      [
        ["A.export.month.TOTAL", 2],
        ["A.export.month.27", 1],
        ["A.export.year.TOTAL", 1],
      ],
    );
  });

  test("a second total of a period is an error at its row", () => {
    const { problems } = read(file({}, { primaryValue: "120" }));
    assert.deepEqual(
      problems.map(({ line, column }) => [line, column]),
      [[3, HEADINGS.indexOf("period")]],
    );
    assert.match(problems[0]?.message ?? "", /stands in line 2 already/);
  });

  const faulty = (at: number, name: string, rows: TableRow[]): TableRow[] =>
    rows.map((row, place) =>
      place === at
        ? { ...row, faults: [{ cell: HEADINGS.indexOf(name), problem: "the formula has no saved result" }] }
        : row,
    );

  test("a cell without a sure value is a problem of its series, never a gap or a total", () => {
    const next = { period: "202502", refMonth: "2" };
    for (const [name, shown] of [
      ["primaryValue", ""],
      ["primaryValue", "#REF!"],
      ["customsCode", ""],
      ["customsCode", "#N/A"],
      ["motCode", ""],
      ["partner2Code", "#N/A"],
      ["period", ""],
      ["cmdDesc", ""],
      ["reporterISO", ""],
      ["partnerCode", "#N/A"],
    ]) {
      const { problems, passedOver, series } = read(
        faulty(2, name ?? "", file({}, { ...next, [name ?? ""]: shown }, { cmdCode: "27" })),
      );
      assert.deepEqual(
        problems,
        [
          {
            line: 3,
            column: HEADINGS.indexOf(name ?? ""),
            message: "the formula has no saved result",
            series: "A.export.month.TOTAL",
          },
        ],
        name,
      );
      assert.deepEqual(passedOver, { parts: 0, world: 0, others: 0, flows: 0 });
      assert.deepEqual(series[0]?.values, [["2025-01", 100]]);
    }
  });

  test("a cell without a sure value that keeps its series from being told is a problem of the table", () => {
    const blank = {
      reporterCode: "",
      reporterISO: "",
      partnerCode: "",
      partnerISO: "",
      flowCode: "",
      cmdCode: "",
    };
    for (const name of ["reporterCode", "reporterISO", "partnerCode", "partnerISO", "flowCode", "cmdCode"]) {
      const sides = name.startsWith("reporter")
        ? { reporterCode: "", reporterISO: "" }
        : name.startsWith("partner")
          ? { partnerCode: "", partnerISO: "" }
          : { [name]: blank[name as "cmdCode"] };
      const { problems } = read(faulty(2, name, file({}, sides)));
      assert.deepEqual(
        problems.map(({ line, series }) => [line, series]),
        [[3, undefined]],
        name,
      );
    }
  });

  test("a row that is no part of a series whatever its faulty cell held is passed over as before", () => {
    const { problems, passedOver } = read([
      ...faulty(1, "primaryValue", file({ customsCode: "C01", primaryValue: "" })),
      ...faulty(
        1,
        "reporterCode",
        file({ reporterCode: "", reporterISO: "", partnerCode: "156", partnerISO: "CHN" }),
      ).slice(1),
      ...faulty(1, "customsCode", file({ customsCode: "", motCode: "3200" })).slice(1),
      ...faulty(1, "netWgt", file({})).slice(1),
    ]);
    assert.deepEqual(problems, []);
    assert.deepEqual(passedOver, { parts: 2, world: 0, others: 1, flows: 0 });
  });

  test("a faulty cell of a state that the other column tells to be no side, or to be the world, is passed over", () => {
    const named = {
      reporter: { world: null, china: { reporterCode: "156", reporterISO: "CHN" } },
      partner: {
        world: { partnerCode: "0", partnerISO: "W00" },
        china: { partnerCode: "156", partnerISO: "CHN" },
      },
    };
    for (const side of ["reporter", "partner"] as const)
      for (const column of ["Code", "ISO"] as const) {
        const name = `${side}${column}`;
        for (const shown of ["#N/A", ""]) {
          const row = { ...named[side].china, [name]: shown };
          const { problems, passedOver } = read(faulty(2, name, file({}, row)));
          assert.deepEqual([problems, passedOver.others], [[], 1], name);
        }
        if (named[side].world === null) continue;
        const { problems, passedOver } = read(
          faulty(2, name, file({}, { ...named[side].world, [name]: "#N/A" })),
        );
        assert.deepEqual([problems, passedOver.world], [[], 1], name);
      }
  });

  test("an area of the past is told whatever the letters beside it", () => {
    const { problems, passedOver } = read(
      faulty(2, "partnerISO", file({}, { partnerCode: "356", partnerISO: "#N/A" })),
    );
    assert.deepEqual([problems, passedOver.others], [[], 1]);
  });

  test("a faulty cell beside one that tells no state is a problem of the table, and so is what stands in the other", () => {
    for (const [name, beside, row] of [
      ["partnerISO", "partnerCode", { partnerCode: "752", partnerISO: "#N/A" }],
      ["partnerCode", "partnerISO", { partnerCode: "#N/A", partnerISO: "S19" }],
      ["reporterCode", null, { reporterCode: "#N/A", reporterISO: "" }],
    ] as const) {
      const { problems } = read(faulty(2, name, file({}, row)));
      assert.deepEqual(
        problems.map(({ line, column, series }) => [line, column, series]),
        [name, ...(beside ? [beside] : [])].map((column) => [3, HEADINGS.indexOf(column), undefined]),
        name,
      );
    }
    const { problems } = read(faulty(1, "partnerISO", file({ partnerCode: "9999", partnerISO: "" })));
    assert.match(
      problems[1]?.message ?? "",
      /^“.*9999.*” is not known here as a state: the letters beside it have to tell it$/,
    );
  });

  test("each faulty cell of a row is told, none for another", () => {
    const [headings, row] = file({ primaryValue: "", reporterISO: "", netWgt: "" } as object);
    assert.ok(headings && row);
    const faults = ["primaryValue", "reporterISO", "netWgt"].map((name) => ({
      cell: HEADINGS.indexOf(name),
      problem: `no ${name}`,
    }));
    const { problems } = read([headings, { ...row, faults }]);
    assert.deepEqual(
      problems.map(({ message, series }) => [message, series]),
      [
        ["no reporterISO", "A.export.month.TOTAL"],
        ["no primaryValue", "A.export.month.TOTAL"],
      ],
    );
  });

  test("of both reporters gives two series that mirror one another", () => {
    const { series } = read(
      file(
        {},
        {
          reporterCode: "699",
          reporterISO: "IND",
          partnerCode: "762",
          partnerISO: "TJK",
          flowCode: "M",
          primaryValue: "125",
        },
      ),
    );
    assert.deepEqual(
      series.map(({ key, mirror }) => [key, mirror]),
      [
        ["A.export.month.TOTAL", "B.import.month.TOTAL"],
        ["B.import.month.TOTAL", "A.export.month.TOTAL"],
      ],
    );
    assert.deepEqual(mirrorRows(series[0]?.values ?? [], series[1]?.values ?? []), [
      { period: "2025-01", one: 100, other: 125, difference: -20 },
    ]);
  });

  test("of the earlier layout is read by its headings in words", () => {
    const headings = [
      "Period",
      "Trade Flow Code",
      "Reporter Code",
      "Reporter ISO",
      "Partner Code",
      "Partner ISO",
      "Commodity Code",
      "Commodity",
      "Trade Value (US$)",
      "Customs Proc. Code",
      "Mode of Transport Code",
    ];
    const own = ["201812", "1", "762", "TJK", "699", "IND", "TOTAL", "All"];
    const rows = [
      headings,
      [...own, "9", "C00", "0"],
      [...own, "5", "C01", "0"],
      [...own, "4", "C00", "2100"],
    ];
    const { series, problems, passedOver } = read(rows.map((cells, at) => ({ line: at + 1, cells })));
    assert.deepEqual(
      series.map(({ key, values }) => [key, values]),
      [["A.import.month.TOTAL", [["2018-12", 9]]]],
    );
    assert.deepEqual([problems, passedOver.parts], [[], 2]);
  });
});

test("a difference is one of the larger report, and none where one is missing or both are 0", () => {
  const rows = mirrorRows(
    [
      ["2025-02", 0],
      ["2025-01", 50],
      ["2025-03", 1],
    ],
    [
      ["2025-01", 40],
      ["2025-02", 0],
    ],
  );
  assert.deepEqual(
    rows.map(({ period, difference }) => [period, difference]),
    [
      ["2025-01", 20],
      ["2025-02", null],
      ["2025-03", null],
    ],
  );
  // Both report 2025-01 and 2025-02, one of them nothing for both.
  assert.deepEqual(bothReported(rows), [0, 20]);
});
