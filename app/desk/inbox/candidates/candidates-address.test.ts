import assert from "node:assert/strict";
import { test } from "node:test";
import { candidateQuery } from "@/lib/data/candidates/candidate-query";
import { backToCandidates, candidatesAddress, queryWithin, withinOf } from "./candidates-address";

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

test("what travels with a candidate is the filter and the order, of open ones from the first page on", () => {
  const query = candidateQuery.parse({
    state: "coded",
    source: "ucdp",
    sort: "rows",
    direction: "both",
    page: "4",
  });
  assert.equal(withinOf(query), "source=ucdp&direction=both&sort=rows");
  assert.deepEqual(queryWithin(withinOf(query)), { ...query, state: "OPEN", page: 1 });
  assert.deepEqual(queryWithin("nonsense=%%%"), candidateQuery.parse({}));
});

test("a form leads back to candidates and nowhere else", () => {
  assert.equal(backToCandidates("https://elsewhere.example", { done: "1" }), "/desk/inbox/candidates?done=1");
  assert.equal(
    backToCandidates("/desk/inbox/candidates?relationship=a-b", { done: "1" }),
    "/desk/inbox/candidates?relationship=a-b&done=1",
  );
});
