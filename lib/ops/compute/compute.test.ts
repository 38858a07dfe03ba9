import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { compute, computeByNpm, rounded } from "./compute.test-kit";

const WORKED = [
  '{"id":"S1","family":"DIPLOMATIC","start":"2025-11-15","end":"2025-11-18","precision":"day","intensity":6,"scored":true,"reports":[{"reliability":"B","credibility":2},{"reliability":"C","credibility":2,"group":null}]}',
  '{"id":"S2","family":"SECURITY","start":"2025-11-26","end":"2025-11-26","precision":"day","intensity":-8,"scored":true,"reports":[{"reliability":"A","credibility":2,"withdrawn":null}]}',
  '{"id":"S3","family":"DIPLOMATIC","start":"2025-12-02","end":"2025-12-02","precision":"day","intensity":5,"scored":true,"reports":[{"reliability":"A","credibility":1,"published":"2025-12-02"},{"reliability":"B","credibility":2,"withdrawn":false}]}',
  '{"id":"S4","family":"DIPLOMATIC","start":"2021-08-15","end":null,"precision":"day","intensity":-2,"scored":true,"reports":[{"reliability":"A","credibility":1}]}',
  "",
  '{"id":"S5","family":"TRADE","start":"2023-09-02","end":null,"precision":"day","intensity":2,"scored":true,"reports":[{"reliability":"B","credibility":2}],"retractions":[]}',
  '{"id":"S6","family":"RHETORIC","start":"2025-11-27","end":"2025-11-27","precision":"day","intensity":-4,"scored":true,"reports":[{"reliability":"A","credibility":1}],"endPublished":null}',
];
const HEADER = "day,index,warming,cooling,DIPLOMATIC,RHETORIC,TRADE,ENERGY,SECURITY";

let folder = "";
before(async () => {
  folder = await mkdtemp(join(tmpdir(), "thawline-compute-"));
});
after(() => rm(folder, { recursive: true }));

async function file(name: string, text: string) {
  await writeFile(join(folder, name), text);
  return join(folder, name);
}
const signals = (lines: string[]) => file("signals.jsonl", lines.join("\n"));
const line = (over: object) => JSON.stringify({ ...JSON.parse(WORKED[1] ?? ""), ...over });

describe("compute, from files alone", { concurrency: 2 }, () => {
  test("a file of records, which an import reads, is refused in one sentence", async () => {
    const path = await signals([
      '{"record":"relationship","slug":"a-b"}',
      line({ record: "signal" }),
      line({ id: "" }),
    ]);
    const { code, out, err } = await compute("--signals", path, "--day", "2025-12-07");
    assert.deepEqual([code, out], [2, ""]);
    assert.match(err, /^the signals file is in the record format.*\n$/);
  });

  test("one row a day, empty where there is no figure", async () => {
    const path = await file("worked.jsonl", `\uFEFF${WORKED.join("\r\n")}\r\n`);
    const asked = ["--signals", path, "--from", "2021-08-14", "--to", "2025-12-07"];
    const { code, out } = await computeByNpm(...asked);
    assert.deepEqual(await compute(...asked), { code, out, err: "" });
    const rows = out.trimEnd().split("\n");
    assert.equal(code, 0);
    assert.equal(rows[0], HEADER);
    assert.equal(rows[1], "2021-08-14,,,,,,,,");
    assert.equal(rows.length, 1 + 1577);
    assert.equal(
      rounded(rows.at(-1)),
      "2025-12-07,1.853468,19.811641,-19.475471,49.908607,-27.821659,9.347630,,-41.392037",
    );
    const index = Number(rows.at(-1)?.split(",")[1]);
    assert.ok(Math.abs(index - 1.85346828869343) < 1e-13, "full precision");
  });

  test("shares of one day, one row a signal, ids quoted where CSV needs it", async () => {
    const path = await file("shares.jsonl", [...WORKED, line({ id: 'a "b", c', scored: false })].join("\n"));
    const { out } = await compute("--signals", path, "--day", "2025-12-07", "--shares");
    const [header, ...rows] = out.trimEnd().split("\n");
    assert.equal(header, "id,share");
    assert.equal(rows.pop(), '"a ""b"", c",0');
    assert.deepEqual(rows.map(rounded), [
      "S1,8.573109",
      "S2,-10.348009",
      "S3,10.952444",
      "S4,-4.552971",
      "S5,1.402145",
      "S6,-4.173249",
    ]);
  });

  test("as known on a day, under another method", async () => {
    const method = {
      weights: { DIPLOMATIC: 2, RHETORIC: 0, TRADE: 2, ENERGY: 0, SECURITY: 0 },
      halfLives: { DIPLOMATIC: 10, RHETORIC: 10, TRADE: 10, ENERGY: 10, SECURITY: 10 },
      kappa: { DIPLOMATIC: 5, RHETORIC: 5, TRADE: 5, ENERGY: 5, SECURITY: 5 },
    };
    const { out } = await compute(
      ...["--signals", await file("known.jsonl", WORKED.join("\n"))],
      ...["--method", await file("method.json", JSON.stringify(method))],
      ...["--known-on", "2025-11-26", "--day", "2025-12-07"],
    );
    const diplomatic = 100 * Math.tanh((-2 + 6 * 0.7265625 * 2 ** -1.9) / 5);
    const trade = 100 * Math.tanh(1.125 / 5);
    const cells = (out.split("\n")[1] ?? "").split(",");
    assert.ok(Math.abs(Number(cells[1]) - (diplomatic + trade) / 2) < 1e-9, cells[1]);
    assert.equal(cells[5], "", "a remark of the day after is not known");
  });

  test("every bad line is named with its field and reason, and nothing is printed", async () => {
    const path = await signals([
      WORKED[0] ?? "",
      line({ id: "b", start: "2025-02-30" }),
      "{ not json",
      line({ id: "c", intensity: 6.3, family: "TRADES" }),
      line({ id: "S1" }),
      line({ id: "d", end: "2025-11-25" }),
      line({ id: "e", reports: [{ reliability: "G", credibility: 7 }] }),
      line({ id: "f", end: undefined, retractions: [{ start: "2025-12-01", r: 0.3 }] }),
      "[]",
      line({ id: "g", end_published: "2025-12-01", note: "a\u2028b, passed over" }),
    ]);
    const { code, out, err } = await compute("--signals", path, "--from", "2025-11-01", "--to", "2025-12-31");
    assert.equal(code, 2);
    assert.equal(out, "");
    for (const problem of [
      "line 2: start: 2025-02-30 is no day of the calendar",
      "line 3: is not JSON",
      "line 4: family: must be one of DIPLOMATIC, RHETORIC, TRADE, ENERGY, SECURITY",
      "line 4: intensity: must be in steps of 0.5",
      "line 5: id: is used on line 1 already",
      "line 6: end: is before the start",
      "line 7: reports.0.reliability: must be one of A, B, C, D, E, F",
      "line 7: reports.0.credibility: must be a whole number from 1 to 6",
      "line 8: end: is missing: a day written YYYY-MM-DD, or null while in force",
      "line 8: retractions.0.r: must be 1 or 0.5",
      "line 9: must be a JSON object",
      "line 10: end_published: is not read; the field is called endPublished",
    ])
      assert.ok(err.split("\n").includes(problem), `${problem}\n---\n${err}`);
  });

  test("options and method files that cannot be used are named, and nothing is printed", async () => {
    const path = await file("good.jsonl", WORKED.join("\n"));
    const half = await file("half.json", '{"weights":{"DIPLOMATIC":1},"halfLives":{}}');
    const zero = await file(
      "zero.json",
      JSON.stringify({
        weights: { DIPLOMATIC: 0, RHETORIC: 0, TRADE: 0, ENERGY: 0, SECURITY: 0 },
        halfLives: { DIPLOMATIC: 1, RHETORIC: 1, TRADE: 1, ENERGY: 1, SECURITY: 1 },
        kappa: { DIPLOMATIC: 1, RHETORIC: 1, TRADE: 1, ENERGY: 1, SECURITY: 1 },
      }),
    );
    const refused: [string[], RegExp][] = [
      [["--signals", path, "--from", "2025-12-07", "--to", "2025-12-01"], /--to is before --from/],
      [["--signals", path, "--from", "2025-12-07"], /give --from and --to, or --day/],
      [["--signals", path, "--day", "2025-W49"], /--day: “2025-W49” is not a day/],
      [["--day", "2025-12-07", "--sharse"], /sharse/],
      [["--signals", join(folder, "none"), "--day", "2025-12-07"], /cannot be read/],
      [["--signals", path, "--method", half, "--day", "2025-12-07"], /weights\.RHETORIC: is missing/],
      [["--signals", path, "--method", zero, "--day", "2025-12-07"], /all 0/],
    ];
    for (const [args, reason] of refused) {
      const { code, out, err } = await compute(...args);
      assert.deepEqual([code, out], [2, ""], args.join(" "));
      assert.match(err, reason);
    }
  });

  test("a hundred thousand lines and a range of 500 years are read and written", async () => {
    const many = Array.from({ length: 100_000 }, (_, at) => line({ id: `s${at}` }));
    const path = await file("many.jsonl", many.join("\n"));
    const { code, out } = await compute("--signals", path, "--from", "1700-01-01", "--to", "2199-12-31");
    assert.equal(code, 0);
    assert.equal(out.trimEnd().split("\n").length, 1 + 182_621);
    assert.match(out, /^2025-11-26,-25,0,-25,,,,,-100$/m);
  });
});
