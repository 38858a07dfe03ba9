import assert from "node:assert/strict";
import { test } from "node:test";
import type { CodeScheme } from "@/lib/event-files/rows/event-row";
import { labelledCodes } from "./labelled-codes";

const entry = (scheme: CodeScheme, code: string) => ({ scheme, code, family: null, type: null });

test("codes are told by scheme and code, with what they mean, twice where GDELT has it otherwise", () => {
  const codes = [entry("own", "z"), entry("PLOVER", "CONSULT"), entry("CAMEO", "101"), entry("CAMEO", "036")];
  const found = labelledCodes(codes);
  assert.deepEqual(
    found.map(({ code }) => code),
    ["036", "101", "CONSULT", "z"],
  );
  assert.equal(found[0]?.label, "says that it will meet or negotiate");
  assert.match(found[1]?.label ?? "", /\S; in GDELT: \S/);
  assert.equal(found[3]?.label, "");
});
