import assert from "node:assert/strict";
import { test } from "node:test";
import { realSample } from "@/lib/event-files/event-data.test-kit";
import { UCDP_COLUMNS } from "@/lib/event-files/formats/ucdp-ged/ucdp-columns";
import { bytesOf } from "@/lib/event-files/read-pieces.test-kit";
import { EventFileFault } from "@/lib/event-files/rows/event-reader";
import { commaShape } from "./comma-shapes";

const shapeOf = (text: string, whole = true) => {
  const shape = commaShape(bytesOf(text), "utf-8", whole);
  assert.ok(!(shape instanceof EventFileFault), String(shape));
  return shape;
};
const faultIn = (text: string) => {
  const shape = commaShape(bytesOf(text), "utf-8", true);
  assert.ok(shape instanceof EventFileFault, "nothing was refused");
  return shape;
};

test("a table with headings, its separator, and comments above it", () => {
  assert.deepEqual(shapeOf("id,from,to,day\n1,TJK,AFG,2024-01-05\n"), {
    format: "table",
    widths: [4],
    separator: ",",
    header: ["id", "from", "to", "day"],
    dates: "YYYY-MM-DD",
    encoding: "utf-8",
  });
  const told = shapeOf('# a title, with commas, and more, and more\n# ,"x"\nid;from, to;day\n1;2,5;3\n');
  assert.deepEqual([told?.separator, told?.header], [";", ["id", "from, to", "day"]]);
  assert.deepEqual(shapeOf("sep=;\nid;from;to\n1;TJK;AFG\n ;\n")?.header, ["id", "from", "to"]);
  assert.equal(shapeOf("id\tfrom\tto\n1\tTJK\tAFG\n")?.separator, "\t");
});

test("a first heading that begins with # is none of the comments", () => {
  for (const [text, header] of [
    ["#,from,to,day\n1,TJK,AFG,2024-01-05\n", ["#", "from", "to", "day"]],
    ["# of deaths;from;to\n3;TJK;AFG\n", ["# of deaths", "from", "to"]],
    ["# a note, of two parts\n#id,from,to\nx,TJK,AFG\n", ["#id", "from", "to"]],
    // Comments, however many parts they have.
    ["# by A, from B, on Monday\nid,from,to\n1,TJK,AFG\n", ["id", "from", "to"]],
    ["#a,b,c\n#d,e,f\nid,from,to,day\n1,TJK,AFG,x\n", ["id", "from", "to", "day"]],
    ["# note\nid,from,to\n", ["id", "from", "to"]],
  ] as const)
    assert.deepEqual(shapeOf(text)?.header, header, text);
});

test("below headings that begin with # a row with other fields is refused at its line", () => {
  for (const row of ["7,TJK,AFG,2024-01-05,extra", "7,TJK,AFG"]) {
    const fault = faultIn(`# a note\n#id,from,to,day\n${row}\n8,TJK,AFG,2024-01-05\n`);
    assert.deepEqual([fault.line, fault.text], [3, row]);
    assert.match(fault.message, /where the headings name 4/);
  }
  // What is no headings stays a comment, and so does what another separator divides.
  assert.deepEqual(shapeOf("#id,from,to,day\nid,from,to\n1,TJK,AFG\n")?.header, ["id", "from", "to"]);
  assert.deepEqual(shapeOf("#a,b,c\nid;from;to\n")?.header, ["id", "from", "to"]);
  assert.equal(shapeOf("#a,2,3\n7,TJK,AFG,x\n"), null);
});

test("of two separators it is the one by which the first row fits the headings", () => {
  for (const headings of ["Day (d,m,y);from;to", "Day (d,m,y), the last;from;to"])
    assert.equal(shapeOf(`${headings}\n1.1.2024;TJK;AFG\n`)?.separator, ";");
  assert.equal(shapeOf("id,from;to,day (d;m)\n1,TJK,AFG\n")?.separator, ",");
  assert.equal(shapeOf("id,from,to;day\n1,TJK,AFG; x\n")?.separator, ",");
});

test("what has the ids of ACLED or the precision of UCDP, and not all their columns, is nobody’s own table", () => {
  const acled = "event_id_cnty,event_date,event_type,sub_event_type,actor1,actor2\nTAJ1,2024-01-05,a,b,c,d\n";
  assert.match(faultIn(acled).message, /looks like ACLED, but it lacks time_precision\./);
  const ucdp = "id,type_of_violence,side_a,side_b,date_prec,date_start\n1,1,a,b,2,2024-01-05\n";
  assert.match(faultIn(ucdp).message, /looks like UCDP, but it lacks relid, gwnoa, gwnob, date_end\./);
});

test("what has no headings is no table", () => {
  assert.equal(shapeOf("20240105,TJK,AFG\n20240106,TJK,AFG\n"), null);
  assert.equal(shapeOf("a letter, and nothing else\n"), null);
  assert.equal(shapeOf("day,day,to\n1,2,3\n"), null);
  assert.equal(shapeOf(""), null);
});

test("a row that the end of the bytes cuts is not looked at, unless they are the whole file", () => {
  const cut = "id,from,to,day\n1,TJK,AFG,2024-01-05\n2,T";
  assert.equal(shapeOf(cut, false)?.format, "table");
  assert.equal(faultIn(cut).line, 3);
  assert.equal(shapeOf('id,from,to,day\n1,TJK,AFG,"2024', false)?.format, "table");
  assert.match(faultIn('id,from,to,day\n1,TJK,AFG,"2024').message, /not closed/);
});

test("a row that cannot be read is refused at its line, whatever the separator, and not the headings above it", () => {
  for (const separator of [",", ";", "\t"]) {
    const above = "id|from|to|day\n1|TJK|AFG|x\n2|TJK|";
    for (const [row, message] of [
      ['"a"b|x\n4|TJK|AFG|x\n', /follow a closing quotation mark/],
      ["a\0|x\n", /NUL/],
    ] as const) {
      const fault = faultIn((above + row).replaceAll("|", separator));
      assert.equal(fault.line, 3);
      assert.match(fault.message, message);
    }
  }
});

test("a file written with row names, one field more than there are headings, is refused with what to do", () => {
  const fault = faultIn("id,from,to,day\n1,77,TJK,AFG,2024-01-05\n");
  assert.equal(fault.line, 2);
  assert.match(fault.message, /5 fields where the headings name 4: a number of the row seems to stand first/);
});

test("a UCDP row without headings is known by its 49 fields and the form of its relid", () => {
  const values: Record<string, string> = { relid: "TAJ-2021-1-999-1", type_of_violence: "1" };
  const row = (over: Record<string, string>) =>
    `${UCDP_COLUMNS.map((name) => ({ ...values, ...over })[name] ?? "x").join(",")}\n`;
  const shape = shapeOf(row({}));
  assert.deepEqual([shape?.format, shape?.header, shape?.widths], ["ucdp-ged", null, [49]]);
  assert.equal(shapeOf(row({ relid: "TAJ-1" })), null);
  assert.equal(shapeOf(row({ type_of_violence: "4" })), null);
  assert.equal(shapeOf(`x,${row({})}`), null);
});

for (const [name, format, width] of [
  ["ucdp_ged/uncertainUCDP_ged231_slice_49col.csv", "ucdp-ged", 49],
  ["gdelt1_central_asia_csv/undp_2011-2012_central_asia_slice_58col_R-csv.csv", "gdelt-1-csv", 58],
] as const) {
  const sample = realSample(name);
  if (sample)
    test(`the real ${format} file is known from its first bytes, wherever they end`, () => {
      for (const end of [5_000, 20_001, sample.length]) {
        const shape = commaShape(sample.subarray(0, end), "utf-8", end === sample.length);
        assert.ok(shape !== null && !(shape instanceof EventFileFault));
        assert.deepEqual([shape.format, shape.widths, shape.header?.length], [format, [width], width]);
      }
    });
}
