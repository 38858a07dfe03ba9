import assert from "node:assert/strict";
import { test } from "node:test";
import { BUILT_IN_NAMES } from "@/lib/evidence/names/built-in-names";
import { likelyTwin } from "./likely-twin";
import { compared, type Told } from "./told-signal";

const TOLD: Told = {
  id: "",
  title: "",
  text: "",
  family: "TRADE",
  type: "",
  start: "2022-01-01",
  end: null,
  precision: "year",
  intensity: 0,
  occurrences: 1,
  addresses: [],
  facetOf: null,
  duplicateOf: null,
  countedIn: null,
  opens: null,
};
const twin = (one: string, other: string) =>
  likelyTwin(
    compared({ ...TOLD, type: "delivery", title: one }, BUILT_IN_NAMES),
    compared({ ...TOLD, id: "there", type: "context", title: other }, BUILT_IN_NAMES),
  );

test("a number of three telling digits in both is asked about in other words, a round one is not", () => {
  const asked = twin(
    "The south buys flour, cement, wheat and fuel with 111 million somoni",
    "Cargo that crossed the bridge through the whole of last year filled some 111 lorries",
  );
  assert.match(asked?.because ?? "", /the same day, the same family, 111/);
  assert.equal(
    twin(
      "The south buys flour, cement, wheat and fuel with 100 million somoni",
      "Cargo that crossed the bridge through the whole of last year filled some 100 lorries",
    ),
    null,
  );
});
