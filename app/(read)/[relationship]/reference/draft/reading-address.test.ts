import assert from "node:assert/strict";
import { test } from "node:test";
import { PROPOSED, readingQuery, typedAlong } from "./reading-address";

function sent(...entries: [string, string][]): FormData {
  const form = new FormData();
  for (const [name, value] of entries) form.append(name, value);
  return form;
}

const PROPOSAL = JSON.stringify({ unit: "", source: "", "name-0": "Tonnes", "as-0": "new" });

test("a table is read as was chosen, and what was typed comes along whatever it was read as before", () => {
  const query = readingQuery(
    sent(
      ["step", "week"],
      ["value", "2"],
      ["intent", "read"],
      ["draft", "1"],
      ["step", "month"],
      ["value", "1"],
      ["as-0", "wheat-sold"],
      ["name-0", "Tonnes"],
      ["unit", "tonnes"],
      ["source", ""],
      [PROPOSED, PROPOSAL],
    ),
  );
  assert.deepEqual(Object.fromEntries(query), {
    ...{ value: "2", step: "week" },
    ...{ unit: "tonnes", "as-0": "wheat-sold" },
  });
});

test("of trade another commodity is another series: its name and what becomes of it do not come along", () => {
  const form = sent(
    ["commodity", "27"],
    ["as-0", "sold"],
    ["name-0", "Coal"],
    ["unit", "t"],
    [PROPOSED, PROPOSAL],
  );
  assert.equal(readingQuery(form).toString(), "commodity=27&unit=t");
});

test("a field that was emptied stays empty, with the form that saves and without it", () => {
  const proposed = JSON.stringify({ source: "UN Comtrade" });
  assert.deepEqual(typedAlong(sent(["source", ""], [PROPOSED, proposed])), { source: "" });
  assert.deepEqual(typedAlong(sent(["source", ""], ["sheet", "1"])), { source: "" });
});

test("where nobody can tell what was proposed, all that stands there comes along", () => {
  for (const proposed of ["", "null", "{"])
    assert.deepEqual(typedAlong(sent(["unit", "t"], [PROPOSED, proposed])), { unit: "t" });
});
