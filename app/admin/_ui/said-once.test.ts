import assert from "node:assert/strict";
import { test } from "node:test";
import { saidOnce } from "./said-once";

const between = "Version 3 came in between.";

test("what came in between is told by the preview, save where the refusal tells it", () => {
  assert.deepEqual(saidOnce({ between }, [{ field: "reason", message: "Say why." }]), { between });
  assert.deepEqual(saidOnce({ between }, [{ field: "", message: between }]), { between: null });
  assert.equal(saidOnce(null, [{ field: "", message: between }]), null);
});
