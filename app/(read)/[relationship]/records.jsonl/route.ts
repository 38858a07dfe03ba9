import { can } from "@/lib/auth/permission";
import { currentPerson } from "@/lib/auth/who";
import { exportRecords } from "@/lib/data/records/record-export";
import { readingRoute } from "../reading-route";

/** The relationship in the record format: what an administrator can import again. */
export const GET = readingRoute(async (_request, relationship) => {
  const text = await exportRecords(relationship.slug, { internal: can(await currentPerson(), "internal.read") });
  return new Response(text, {
    headers: {
      "content-type": "application/jsonl; charset=utf-8",
      "content-disposition": `attachment; filename="${relationship.slug}.jsonl"`,
      "cache-control": "private, no-cache",
    },
  });
});
