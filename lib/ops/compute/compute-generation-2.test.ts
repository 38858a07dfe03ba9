import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { compute, rounded } from "./compute.test-kit";

/** The worked example of generation 2 (docs/method.md). */
const T1 = {
  ...{ id: "T1", family: "SECURITY", start: "2025-01-01", end: "2025-06-30", precision: "half-year" },
  ...{ intensity: -2.5, scored: true, reports: [{ reliability: "B", credibility: 2 }], occurrences: 10 },
};
const T2 = {
  ...{ id: "T2", family: "SECURITY", start: "2025-03-10", end: "2025-03-10", precision: "day" },
  ...{ intensity: -3, scored: true, reports: [{ reliability: "A", credibility: 1 }], countedIn: "T1" },
};
const O1 = {
  ...{ id: "O1", family: "TRADE", start: "2023-09-02", end: "2023-09-02", precision: "day", intensity: 4 },
  ...{ scored: true, reports: [{ reliability: "A", credibility: 1 }], opens: "O2", status: false },
};
const O2 = {
  ...{ id: "O2", family: "TRADE", start: "2023-09-02", end: null, precision: "day", intensity: 2 },
  ...{ scored: true, reports: [{ reliability: "B", credibility: 2 }] },
};
const V1 = {
  ...{ id: "V1", family: "SECURITY", start: "2025-08-01", end: "2025-08-03", precision: "day" },
  ...{ intensity: -10, scored: true, reports: [{ reliability: "A", credibility: 1 }], stateViolence: true },
};
const WORKED: object[] = [T1, T2, O1, O2, V1];

let folder = "";
before(async () => {
  folder = await mkdtemp(join(tmpdir(), "thawline-compute-2-"));
});
after(() => rm(folder, { recursive: true }));

let files = 0;
async function file(...signals: object[]) {
  files++;
  const path = join(folder, `${files}.jsonl`);
  await writeFile(path, signals.map((signal) => JSON.stringify(signal)).join("\n"));
  return path;
}

/** The refusals of a file, in order; nothing is printed. */
async function refusals(signals: object[], ...options: string[]): Promise<string[]> {
  const { code, out, err } = await compute(
    ...["--signals", await file(...signals), "--day", "2025-12-31"],
    ...options,
  );
  assert.deepEqual([code, out], [2, ""], err);
  return err.trimEnd().split("\n");
}
const GENERATION_2 = ["--generation", "2"];

/** The first cells of a row as the worked example gives them, and the names of its thin families. */
function told(row: string | undefined) {
  const cells = (row ?? "").split(",");
  return `${rounded(cells.slice(0, -1).join(","))},${cells.at(-1)}`;
}

describe("compute by generation 2, from files alone", { concurrency: 2 }, () => {
  test("one row a day, with state violence, the standing share and the thin families", async () => {
    const { code, out } = await compute(
      ...["--signals", await file(...WORKED), ...GENERATION_2],
      ...["--from", "2023-09-01", "--to", "2025-12-31"],
    );
    assert.equal(code, 0);
    const [header, ...rows] = out.trimEnd().split("\n");
    assert.equal(
      header,
      "day,index,warming,cooling,DIPLOMATIC,RHETORIC,TRADE,ENERGY,SECURITY,violence,standing,thin",
    );
    const on = (day: string) => told(rows.find((row) => row.startsWith(day)));
    assert.equal(rows[0], "2023-09-01,,,,,,,,,,,");
    for (const row of [
      "2023-09-02,4.822691,4.822691,0.000000,,,32.151274,,,0.000000,1.356382,",
      "2024-01-01,2.463098,2.463098,0.000000,,,16.420651,,,0.000000,1.393519,TRADE",
      "2025-03-31,-10.619266,1.402145,-12.021411,,,9.347630,,-48.085643,0.000000,1.402145,TRADE",
      "2025-06-30,-10.408336,1.402145,-11.810480,,,9.347630,,-47.241922,0.000000,1.402145,TRADE",
      "2025-08-03,-19.282724,1.402145,-20.684868,,,9.347630,,-82.739473,-68.226179,1.402145,TRADE",
      "2025-12-31,-3.737660,1.402145,-5.139805,,,9.347630,,-20.559220,-14.625744,1.402145,TRADE SECURITY",
    ])
      assert.equal(on(row.slice(0, 10)), row);
  });

  test("shares of one day, with what is counted in and what was opened", async () => {
    const { out } = await compute(
      ...["--signals", await file(...WORKED), ...GENERATION_2],
      ...["--day", "2025-08-03", "--shares"],
    );
    const [header, ...rows] = out.trimEnd().split("\n");
    assert.equal(header, "id,share");
    assert.deepEqual(rows.map(rounded), [
      "T1,-5.263210",
      "T2,-0.811467",
      "O1,0.000000",
      "O2,1.402145",
      "V1,-14.610191",
    ]);
  });

  test("what is not known yet takes nothing off", async () => {
    const published = [{ reliability: "B", credibility: 2, published: "2025-07-01" }];
    const path = await file({ ...T2, reports: published }, T1, O1, { ...O2, reports: published });
    const row = async (...options: string[]) =>
      (await compute("--signals", path, ...GENERATION_2, "--day", "2025-12-31", ...options)).out.split(
        "\n",
      )[1];
    const alone = await file(T1, { ...O1, opens: null });
    const { out } = await compute("--signals", alone, ...GENERATION_2, "--day", "2025-12-31");
    assert.equal(await row("--known-on", "2025-06-30"), out.split("\n")[1]);
    assert.notEqual(await row("--known-on", "2025-07-01"), out.split("\n")[1]);
  });

  test("a field of generation 2 is refused without the option, rightly spelt or not, whatever its value", async () => {
    const bare = { ...V1, stateViolence: undefined };
    const problems = await refusals([
      T1,
      { ...T2, countedIn: null },
      O1,
      V1,
      { ...bare, id: "a", counted_in: "T1", Status: true },
      { ...bare, id: "b", note: "passed over" },
    ]);
    const last = "a field of generation 2; add --generation 2";
    assert.deepEqual(problems, [
      `line 1: occurrences: is ${last}`,
      `line 2: countedIn: is ${last}`,
      `line 3: opens: is ${last}`,
      `line 3: status: is ${last}`,
      `line 4: stateViolence: is ${last}`,
      `line 5: counted_in: is not read; the field is called countedIn, ${last}`,
      `line 5: Status: is not read; the field is called status, ${last}`,
    ]);
  });

  test("fields that say what cannot be are named, each with its line and reason", async () => {
    const problems = await refusals(
      [
        { ...T1, end: null, status: false },
        { ...T1, id: "b", countedIn: "T1", opens: "O2", endPublished: "2025-07-01", status: true },
        { ...T1, id: "c", occurrences: 0 },
        { ...T1, id: "d", occurrences: 1.5 },
        { ...V1, id: "e", family: "TRADE" },
        { ...V1, id: "f", intensity: 3 },
        { ...O2, id: "g", opens: "O2", countedIn: "T1" },
        { ...O1, id: "h", intensity: 0 },
        { ...O1, id: "i", reports: [] },
        { ...O1, id: "j", reports: [], scored: false },
        { ...O1, id: "k", status: "yes", opens: 4 },
        { ...O1, id: "l", counted_in: "T1" },
      ],
      ...GENERATION_2,
    );
    assert.deepEqual(problems, [
      "line 1: status: what happened has a last day; only what stands has none",
      "line 1: end: a tally has a last day",
      "line 2: occurrences: a status stands once; only an event can happen several times",
      "line 2: endPublished: the end of a tally is not published apart",
      "line 2: countedIn: a tally is not one of another tally",
      "line 2: opens: several happenings open no status; name the one that did",
      "line 3: occurrences: must be a whole number of 1 or more",
      "line 4: occurrences: must be a whole number of 1 or more",
      "line 5: stateViolence: is true, but the family is not SECURITY",
      "line 6: stateViolence: is true, but the intensity is above 0",
      "line 7: countedIn: only an event is one of a tally",
      "line 7: opens: only an event opens a status",
      "line 8: opens: an event of intensity 0 opens nothing",
      "line 9: reports: is empty: a scored signal has a report at least",
      "line 11: opens: must be an id of the file or null",
      "line 11: status: must be true or false",
      "line 12: counted_in: is not read; the field is called countedIn",
    ]);
  });

  test("links that do not hold are named, each with its line and reason", async () => {
    const event = { ...T2, countedIn: null };
    const problems = await refusals(
      [
        ...WORKED,
        { ...event, id: "unknown", countedIn: "T9", opens: "O9" },
        { ...event, id: "itself", countedIn: "itself", opens: "itself" },
        { ...event, id: "single", countedIn: "T2" },
        { ...event, id: "family", family: "TRADE", countedIn: "T1" },
        { ...event, id: "sign", intensity: 3, countedIn: "T1" },
        { ...event, id: "late", start: "2025-07-01", end: "2025-07-01", countedIn: "T1" },
        { ...event, id: "no status", opens: "T2" },
        { ...event, id: "other family", opens: "O2" },
        { ...O1, id: "other sign", intensity: -4 },
        { ...O1, id: "later", start: "2023-09-03", end: "2023-09-03" },
        { ...O1, id: "second" },
        { ...event, id: "here", countedIn: "there" },
        { ...event, id: "there", countedIn: "here" },
      ],
      ...GENERATION_2,
    );
    assert.deepEqual(problems, [
      "line 6: countedIn: no signal “T9” in this file",
      "line 6: opens: no signal “O9” in this file",
      "line 7: countedIn: links to itself",
      "line 7: opens: links to itself",
      "line 8: countedIn: “T2” tells of one happening; only a tally counts others",
      "line 9: countedIn: “T1” is of another family",
      "line 10: countedIn: “T1” pulls the other way",
      "line 11: countedIn: it starts on 2025-07-01, outside the days of “T1”, 2025-01-01 to 2025-06-30",
      "line 12: opens: “T2” is an event; only a status can be opened",
      "line 13: opens: “O2” is of another family",
      "line 13: opens: “O2” was opened by “O1”; a status has one opener",
      "line 14: opens: “O2” pulls the other way",
      "line 14: opens: “O2” was opened by “O1”; a status has one opener",
      "line 15: opens: “O2” stands since 2023-09-02, before this event of 2023-09-03",
      "line 15: opens: “O2” was opened by “O1”; a status has one opener",
      "line 16: opens: “O2” was opened by “O1”; a status has one opener",
      "line 17: countedIn: “there” tells of one happening; only a tally counts others",
      "line 18: countedIn: “here” tells of one happening; only a tally counts others",
    ]);
  });

  test("the generation is that of the option: another value and a method file that names another are refused", async () => {
    const { code, err } = await compute(
      ...["--signals", await file(O2), "--day", "2025-12-31", "--generation", "3"],
    );
    assert.equal(code, 2);
    assert.match(err, /--generation: must be 1 or 2/);
    const same = { DIPLOMATIC: 1, RHETORIC: 1, TRADE: 1, ENERGY: 1, SECURITY: 1 };
    const method = await file({ weights: same, halfLives: same, kappa: same, generation: 2 });
    const problems = await refusals([O2], "--method", method);
    assert.match(problems.join(), /generation: is 2, and what is asked for is generation 1/);
    const taken = await compute(
      ...["--signals", await file(O2), "--method", method, "--day", "2025-12-31", ...GENERATION_2],
    );
    assert.match(taken.out, /^2025-12-31,16\.186/m);
  });

  test("a scored signal without a report passes under generation 1 as ever, and adds nothing", async () => {
    const { code, out } = await compute(
      ...["--signals", await file({ ...O2, reports: [] }), "--day", "2025-12-31"],
    );
    assert.deepEqual([code, out.split("\n")[1]], [0, "2025-12-31,,,,,,,,"]);
  });
});
