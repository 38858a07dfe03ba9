import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { strToU8 } from "fflate";
import { PackageProblem } from "@/lib/publication/package/package-problem";
import { unzipped } from "@/lib/publication/package/zip";
import { goldenPackages, packed, withSnapshot } from "./golden-package.test-kit";
import { reproduced } from "./reproduced";
import { exchangedFile, told, zip } from "./told.test-kit";

const all = goldenPackages();
const one = all[3];
assert.ok(one);
const files = unzipped(packed(one));

const exchanged = (path: string, text: string, sealed: boolean) => exchangedFile(files, path, text, sealed);

test("every week that version 1 published comes out identical from its package", () => {
  assert.equal(all.length, 13);
  for (const data of all) assert.deepEqual(reproduced(packed(data)), [], data.head.week);
});

test("a digit that is changed in any file is told", () => {
  assert.ok(files.size >= 10);
  const names = [...files.keys()].filter((path) => path !== "datapackage.json");
  fc.assert(
    fc.property(fc.constantFrom(...names), fc.nat(), fc.integer({ min: 1, max: 9 }), (path, place, by) => {
      const text = files.get(path) ?? "";
      const digits = [...text.matchAll(/\d/g)];
      const at = digits[place % digits.length]?.index ?? 0;
      const changed = `${text.slice(0, at)}${(Number(text[at]) + by) % 10}${text.slice(at + 1)}`;
      assert.notDeepEqual(told(exchanged(path, changed, false)), [], `${path} at ${at}`);
    }),
    { numRuns: 40 },
  );
});

test("a number that is changed with its checksum is told by its name", () => {
  const change = (path: string, from: string | RegExp, to: string) => {
    const text = files.get(path) ?? "";
    const changed = text.replace(from, to);
    assert.notEqual(changed, text, path);
    return told(exchanged(path, changed, true));
  };
  const { now } = one.snapshot.index;
  assert.deepEqual(change("summary.json", `"now": ${now}`, `"now": ${now}1`), [
    `index.now: the package says ${now}1, computed is ${now}`,
  ]);
  const graded = change("reports.csv", /,B,2,/g, ",C,4,").join("\n");
  assert.match(graded, /^hash of the inputs: the package says [0-9a-f]{64}, computed is/);
  assert.match(graded, /\nindex\.csv, line \d+: the package says 20/);
  assert.match(change("shares.csv", /,new\r\n/, ",unchanged\r\n").join("\n"), /^shares\.csv, line \d+: /);
  const line = (files.get("index.csv") ?? "").split("\r\n").at(-2) ?? "";
  assert.match(
    change(
      "index.csv",
      line,
      line.replace(/\d(?=,)/, (digit) => String((Number(digit) + 1) % 10)),
    ).join(),
    /^index\.csv, line \d+: the package says 20/,
  );
  assert.match(change("method.json", '"arrow": 2', '"arrow": 99').join("\n"), /hash of the inputs|arrow: /);
  assert.match(
    change("edition.json", '"trackedFrom": "20', '"trackedFrom": "19').join("\n"),
    /index\.csv|tension/,
  );
});

test("a wrong number is told in every part of the summary", () => {
  const { snapshot } = one;
  const wrong = (part: Parameters<typeof withSnapshot>[1]) => told(packed(withSnapshot(one, part)))[0] ?? "";
  assert.match(wrong({ stage: "close" }), /^stage: the package says close/);
  assert.match(wrong({ arrow: { ...snapshot.arrow, way: "down" } }), /^arrow: /);
  assert.match(wrong({ tension: 0.5 }), /^tension: /);
  assert.match(wrong({ rest: { ...snapshot.rest, share: 1 } }), /^rest\.share: /);
  const [family, ...families] = snapshot.families;
  assert.ok(family);
  assert.match(
    wrong({ families: [{ ...family, evidence: 9 }, ...families] }),
    /^DIPLOMATIC\.evidence: the package says 9/,
  );
  const [point, ...points] = snapshot.points;
  assert.ok(point);
  assert.match(wrong({ points: [{ ...point, share: 9 }, ...points] }), /^point 1: the package says 9/);
});

test("a line of a signal that is not there is told of the file in which it stands", () => {
  const file = "retractions.csv";
  const text = `${(files.get(file) ?? "").split("\r\n")[0]}\r\nnobody,1,2025-01-01,1\r\n`;
  assert.deepEqual(told(exchanged(file, text, true)), ["retractions.csv: there is no signal “nobody”."]);
});

test("of an earlier week the method version is compared, and the package says that what it was published as is not", () => {
  const week = "2025-W40";
  const data = (methodVersion: number) => ({
    ...withSnapshot(one, {
      earlier: {
        ...{ since: week, codedAsOf: "2025-10-06T01:00:00.000Z", signals: [], others: 0 },
        weeks: [{ week, frozen: null, now: null, difference: null, methodVersion }],
      },
    }),
    inputs: { ...one.inputs, earlier: { weeks: [{ week, methodVersion: 1 }], added: [], signals: [] } },
  });
  const line = `earlier week ${week}, method version: the package says 2, computed is 1`;
  assert.ok(told(packed(data(2))).includes(line));
  assert.doesNotMatch(told(packed(data(1))).join("\n"), /method version/);
  const readme = (bytes: Uint8Array) => unzipped(bytes).get("README.md") ?? "";
  assert.match(readme(packed(data(1))), /Not computed again is as what earlier weeks were published/);
  assert.doesNotMatch(readme(packed(one)), /Not computed again/);
});

test("what is no package of ours is refused in a sentence", () => {
  const refusal = (bytes: Uint8Array) => {
    assert.throws(() => reproduced(bytes), PackageProblem);
    return told(bytes)[0] ?? "";
  };
  assert.match(refusal(strToU8("day,index\r\n")), /not a ZIP file/);
  assert.match(refusal(packed(one).slice(0, 5_000)), /not a ZIP file|damaged/);
  assert.match(refusal(zip(new Map([["a.csv", "a"]]))), /no datapackage\.json/);
  assert.match(refusal(zip(new Map([["../a.csv", "a"]]))), /a name that no file/);
  assert.match(refusal(zip(new Map([["folder/a.csv", "a"]]))), /a name that no file/);
  const many = new Map(Array.from({ length: 41 }, (_, at) => [`${at}.csv`, "a"] as const));
  assert.match(refusal(zip(many)), /more than a data package/);
  assert.match(refusal(zip(new Map([["datapackage.json", '{"resources":[]}']]))), /not what a data package/);
  const without = new Map(files);
  without.delete("signals.csv");
  assert.match(refusal(zip(without)), /signals\.csv is missing/);
  assert.deepEqual(told(zip(new Map(files).set("more.csv", "a"))), [
    "more.csv: the descriptor does not name it",
  ]);
});

test("a file that says less than it unpacks to is cut to what it says, and told", () => {
  const bytes = zip(new Map(files).set("README.md", "x".repeat(5_000_000)));
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 0; at < bytes.length - 28; at++)
    if (view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 24, true) === 5_000_000)
      view.setUint32(at + 24, 1000, true);
  assert.match(told(bytes).join(), /README\.md: the descriptor says \d+ bytes, there are 1000|damaged/);
});
