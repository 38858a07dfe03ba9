import assert from "node:assert/strict";
import { before, describe, test } from "node:test";
import { NotAuthorised } from "@/lib/auth/authorise";
import type { Person } from "@/lib/auth/person";
import { newRelationship, personOf } from "@/lib/data/signals/signals.test-kit";
import { ownTestDatabase } from "@/lib/db/test-database";
import { agreementReport } from "./agreement-report";
import { coincidenceView } from "./coincidence-view";
import { anotherPerson, codedTwiceBy } from "./double-coding.test-kit";
import { ownRecord } from "./overruled";
import { settle } from "./settling";

ownTestDatabase();

const clash = {
  title: "Fire at the river",
  family: "SECURITY",
  type: "state-clash",
  start: "2025-12-10",
  end: "2025-12-10",
  intensity: -5,
} as const;

describe("agreement of a relationship", () => {
  let editor: Person;
  let slug: string;
  let apart: Awaited<ReturnType<typeof codedTwiceBy>>;

  before(async () => {
    [editor, slug] = [await personOf("EDITOR"), await newRelationship()];
    await codedTwiceBy(slug, [{}, clash], [{ intensity: 4 }, clash]);
    apart = await codedTwiceBy(
      slug,
      [{ start: "2025-12-03", end: "2025-12-04" }],
      [{ initiator: "B" }, clash],
    );
  });

  test("tells per variable how often they agree, α, its interval and κ, and what only one of them found", async () => {
    const report = await agreementReport(editor, slug, "intensity");
    assert.deepEqual([report.documents, report.pairs, report.orphans], [2, 3, 1]);
    const of = (variable: string) => report.variables.find((one) => one.variable === variable);
    assert.deepEqual([of("family")?.percent, of("family")?.alpha, of("family")?.kappa], [1, 1, 1]);
    assert.equal(of("scored")?.alpha, null);
    assert.equal(of("scored")?.interval.undefinedResamples, 2_000);
    assert.equal(of("initiator")?.percent, 2 / 3);
    assert.ok((of("family")?.interval.undefinedResamples ?? 0) > 0);
    assert.deepEqual(of("start")?.days, { pairs: 3, same: 2, median: 0, mean: 2 / 3, furthest: 2 });
    assert.equal(of("intensity")?.kappa, null);
    assert.equal(report.worst, "initiator");
    assert.deepEqual(
      report.coders.map(({ name, pairs }) => [name.split(" and ").sort(), pairs]),
      [[["CODER", "Second"], 3]],
    );
    assert.deepEqual(
      report.types.map(({ key, pairs }) => [key, pairs]),
      [
        ["state-clash", 1],
        ["visit-high", 2],
      ],
    );
    assert.deepEqual(
      report.months.map(({ pairs }) => pairs),
      [3],
    );
    assert.match(report.months[0]?.key ?? "", /^\d{4}-\d\d$/);
  });

  test("opens the matrix down to the pairs behind a cell", async () => {
    const view = await coincidenceView(editor, slug, "initiator", { row: "A", column: "B" });
    assert.deepEqual(view.values, ["A", "B"]);
    assert.deepEqual([view.counts, view.total], [[5, 1], 6]);
    assert.deepEqual(view.rows, [
      [4, 1],
      [1, null],
    ]);
    assert.deepEqual(
      view.behind?.map(({ itemId, first, second }) => [itemId, first?.value, second?.value]),
      [[apart.itemId, "A", "B"]],
    );
    assert.equal((await coincidenceView(editor, slug, "initiator", { row: "B", column: "B" })).behind, null);
  });

  test("is for editors, and of a document that they code from themselves tells no value", async () => {
    const coder = await personOf("CODER");
    await assert.rejects(agreementReport(coder, slug, "type"), NotAuthorised);
    await assert.rejects(coincidenceView(coder, slug, "type", null), NotAuthorised);
    const other = await newRelationship();
    const coding = await anotherPerson("Codingeditor", "EDITOR");
    await codedTwiceBy(other, [{}], [{ initiator: "B", title: "Not to be seen" }], [coding, coder]);
    const view = await coincidenceView(coding, other, "initiator", { row: "A", column: "B" });
    assert.deepEqual(
      view.behind?.map(({ own, first, title }) => [own, first, title]),
      [[true, null, ""]],
    );
    assert.equal(JSON.stringify(view).includes("Not to be seen"), false);
  });

  test("of nothing is nothing", async () => {
    const report = await agreementReport(editor, await newRelationship(), "type");
    assert.deepEqual([report.documents, report.pairs, report.worst, report.coders], [0, 0, null, []]);
    assert.ok(report.variables.every(({ percent, alpha }) => percent === null && alpha === null));
  });
});

describe("what became of one’s own codings", () => {
  test("tells where and why an editor decided otherwise, what one missed, and one’s own lean", async () => {
    const slug = await newRelationship();
    const editor = await personOf("EDITOR");
    const [one, other] = [await anotherPerson("Overruled"), await anotherPerson("Taken")];
    const { itemId, first, second } = await codedTwiceBy(slug, [{}], [{ intensity: 4 }, clash], [one, other]);
    assert.deepEqual((await ownRecord(one)).overruled, []);
    const pair = { itemId, firstId: first[0] ?? "", secondId: second[0] ?? "" };
    assert.ok((await settle(editor, { ...pair, choice: "SECOND", reason: "No talks were held" })).ok);
    const orphan = { itemId, firstId: null, secondId: second[1] ?? "" };
    assert.ok((await settle(editor, { ...orphan, choice: "SECOND", reason: "In the last paragraph" })).ok);
    const record = await ownRecord(one);
    assert.equal(record.settled, 1);
    assert.deepEqual(
      record.overruled.map(({ differing, reason, editor: by }) => [differing, reason, by]),
      [[["intensity"], "No talks were held", "EDITOR"]],
    );
    assert.deepEqual(
      record.missed.map(({ title, reason }) => [title, reason]),
      [["Fire at the river", "In the last paragraph"]],
    );
    const theirs = await ownRecord(other);
    assert.deepEqual([theirs.settled, theirs.overruled, theirs.missed], [2, [], []]);
    // Defaults of codebook 1: visit-high 5, state-clash −6.
    assert.deepEqual(record.lean, { positive: { codings: 1, mean: 0 }, negative: null });
    assert.deepEqual(theirs.lean.positive, { codings: 1, mean: -1 });
    await assert.rejects(ownRecord(null), NotAuthorised);
  });
});
