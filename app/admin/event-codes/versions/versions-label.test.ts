import assert from "node:assert/strict";
import { test } from "node:test";
import { versionsLabel } from "./versions-label";

test("versions before are told of only where there are some", () => {
  assert.deepEqual([1, 2].map(versionsLabel), ["Version 1, the first", "Version 2 and those before it"]);
});
