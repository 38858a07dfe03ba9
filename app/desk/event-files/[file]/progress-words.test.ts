import assert from "node:assert/strict";
import { test } from "node:test";
import { progressWords } from "./progress-words";

const far = (bytesRead: number, forMs: number | null, rowsRead = 0) =>
  progressWords({ bytesRead, rowsRead, rowsKept: 0, forMs }, 100_000_000);

test("how far reading is has rate and remaining time once they can be told", () => {
  assert.deepEqual(far(0, null), { head: "It waits for its turn …", rate: "" });
  assert.deepEqual(far(10_000_000, 1_000), { head: "10 % read", rate: "" });
  assert.deepEqual(far(50_000_000, 10_000, 200_000), {
    head: "50 % read, about 10 seconds to go",
    rate: "20,000 rows and 5.0 MB a second.",
  });
  assert.equal(far(50_000_000, 95_000).head, "50 % read, about 2 minutes to go");
  assert.equal(far(1_000_000, 100_000).head, "1 % read, about 3 hours to go");
  assert.equal(far(99_999_999, 10_000_000).head, "99 % read, about 1 second to go");
  assert.equal(far(100_000_000, 10_000).head, "All is read; it is being taken in …");
});
