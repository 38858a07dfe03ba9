import assert from "node:assert/strict";
import { before, describe, test } from "node:test";
import { newRelationship, personOf } from "@/lib/data/signals/signals.test-kit";
import { db } from "@/lib/db/client";
import { ownTestDatabase } from "@/lib/db/test-database";
import { currentMapping, lockMapping } from "./current-mapping";
import type { MappingChange } from "./mapping-change";
import { TABLE_HELD } from "./next-version";
import { publishMapping } from "./publish-mapping";
import { putBackMapping } from "./put-back-mapping";

ownTestDatabase();

const WORDS = { "beside others": "turbine", alone: "sluice" } as const;

describe("the next version of the table of codes", () => {
  before(async () => {
    await newRelationship();
  });
  for (const how of ["beside others", "alone"] as const)
    test(`is refused before long while somebody holds the table ${how}, and goes through afterwards`, async () => {
      const admin = await personOf("ADMIN");
      const { version: base } = await db.$transaction(currentMapping);
      const said = { base, reason: "Tried." };
      const change: MappingChange = { kind: "word", entry: { in: "words", word: WORDS[how] } };
      await db.$transaction(
        async (tx) => {
          await lockMapping(tx, how);
          const refused = { ok: false, problems: [{ field: "", message: TABLE_HELD }] };
          assert.deepEqual(await publishMapping(admin, { ...said, change }), refused);
          assert.deepEqual(await putBackMapping(admin, { ...said, version: 1 }), refused);
        },
        { timeout: 30_000 },
      );
      assert.equal(await db.eventMapping.count(), base);
      const made = await publishMapping(admin, { ...said, change });
      assert.deepEqual(made, { ok: true, version: base + 1, proposed: 0 });
    });
});
