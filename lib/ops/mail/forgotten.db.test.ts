import assert from "node:assert/strict";
import { test } from "node:test";
import { db } from "@/lib/db/client";
import { ownTestDatabase } from "@/lib/db/test-database";
import { ROUNDS } from "@/lib/ops/jobs/handlers";

ownTestDatabase();

test("the jobs forget by themselves who never confirmed, also where no mail is sent any more", async () => {
  delete process.env.THAWLINE_SMTP_URL;
  const email = "stray@example.org";
  const { id } = await db.mailRequest.create({
    data: { email, wants: [], expiresAt: new Date(Date.now() - 8 * 86_400_000) },
    select: { id: true },
  });
  await db.mailDelivery.create({
    data: {
      kind: "CONFIRMATION",
      requestId: id,
      about: "a",
      address: email,
      state: "SENT",
      messageId: "a@b",
    },
  });
  const { signal } = new AbortController();
  for (const { everyMs, look } of ROUNDS) if (everyMs === 3_600_000) await look(signal);
  assert.equal(await db.mailRequest.count(), 0);
  assert.equal(await db.mailDelivery.count({ where: { address: email } }), 0);
});
