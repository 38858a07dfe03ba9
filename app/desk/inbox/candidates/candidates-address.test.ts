import assert from "node:assert/strict";
import { test } from "node:test";
import { candidateQuery, queryInState } from "@/lib/data/candidates/candidate-query";
import { backToCandidates, candidatesAddress, openWithin, queryWithin, withinOf } from "./candidates-address";

test("an address tells what is not at its default, and is read back as the same list", () => {
  const query = candidateQuery.parse({
    state: "discarded",
    family: "none",
    from: "2 Mar 2021",
    q: "a & b",
    page: "3",
  });
  const address = candidatesAddress("a-b", query);
  assert.equal(
    address,
    "/desk/inbox/candidates?relationship=a-b&state=discarded&family=none&from=2021-03-02&q=a+%26+b&page=3",
  );
  assert.deepEqual(
    candidateQuery.parse(Object.fromEntries(new URLSearchParams(address.split("?")[1]))),
    query,
  );
  assert.equal(candidatesAddress("a-b", candidateQuery.parse({})), "/desk/inbox/candidates?relationship=a-b");
});

test("what travels with a candidate is the list that it was opened from, from the first page on", () => {
  const query = candidateQuery.parse({
    ...{ state: "coded", source: "ucdp", sort: "rows", direction: "both", moved: "yes", page: "4" },
  });
  assert.equal(withinOf(query), "state=coded&source=ucdp&direction=both&moved=yes&sort=rows");
  assert.deepEqual(queryWithin(withinOf(query)), { ...query, page: 1 });
  const long = candidateQuery.parse({ q: `${"گفتگو".repeat(39)} مرز`, sort: "rows" });
  assert.deepEqual(queryWithin(withinOf(long)), long, "whatever letters its search is in");
  assert.equal(withinOf(candidateQuery.parse({ page: "2" })), "");
  assert.deepEqual(queryWithin("nonsense=%%%"), candidateQuery.parse({}));
});

test("the next candidate is an open one under the same filters", () => {
  const within = "state=coded&source=ucdp&moved=yes&sort=rows";
  assert.equal(openWithin(within), "source=ucdp&sort=rows");
  assert.equal(openWithin("source=ucdp"), "source=ucdp");
});

test("since they were decided nothing has come of candidates that nobody has decided", () => {
  const open = candidateQuery.parse({ moved: "yes", source: "ucdp" });
  assert.equal(open.moved, undefined);
  assert.equal(
    candidatesAddress("a-b", open),
    "/desk/inbox/candidates?relationship=a-b&source=ucdp",
    "its address says nothing of it",
  );
  const coded = candidateQuery.parse({ moved: "yes", state: "coded", page: "3" });
  assert.equal(coded.moved, "yes");
  const { moved: _moved, ...others } = coded;
  assert.deepEqual(queryInState(coded, "OPEN"), { ...others, state: "OPEN", page: 1 });
  assert.deepEqual(queryInState(coded, "DISCARDED"), { ...coded, state: "DISCARDED", page: 1 });
});

test("a form leads back to candidates and nowhere else", () => {
  assert.equal(backToCandidates("https://elsewhere.example", { done: "1" }), "/desk/inbox/candidates?done=1");
  assert.equal(
    backToCandidates("/desk/inbox/candidates?relationship=a-b", { done: "1" }),
    "/desk/inbox/candidates?relationship=a-b&done=1",
  );
});
