import assert from "node:assert/strict";
import { test } from "node:test";
import { CODEBOOK_1 } from "@/lib/codebook/codebook-1";
import { CODEBOOK_2 } from "@/lib/codebook/codebook-2";
import { codebookChanges } from "@/lib/codebook/editing/codebook-changes";
import { changesLead } from "./changes-headline";

test("the rest is said to be words only where words differ", () => {
  const types = CODEBOOK_2.types.map((type) =>
    type.code === "summit" ? { ...type, defaultIntensity: 6.5 } : type,
  );
  assert.match(
    changesLead(codebookChanges(CODEBOOK_2, { ...CODEBOOK_2, types })),
    /^Of the types of both versions differ: a usual intensity\. The rules are the same\./,
  );
  assert.match(
    changesLead(codebookChanges(CODEBOOK_1, CODEBOOK_2)),
    /a mark of state violence; the rest is words\./,
  );
});
