import { can } from "@/lib/auth/permission";
import { readerRefusal } from "@/lib/auth/reader-door";
import { currentPerson } from "@/lib/auth/who";
import { exportRecords } from "@/lib/data/records/record-export";
import { findRelationship } from "@/lib/data/relationships/relationships";

/** The relationship in the record format: what an administrator can import again. */
export async function GET(_request: Request, { params }: { params: Promise<{ relationship: string }> }) {
  const refusal = await readerRefusal();
  if (refusal) return refusal;
  const found = await findRelationship((await params).relationship);
  if (!found) return new Response("There is no such relationship.\n", { status: 404 });
  const text = await exportRecords(found.slug, { internal: can(await currentPerson(), "internal.read") });
  return new Response(text, {
    headers: {
      "content-type": "application/jsonl; charset=utf-8",
      "content-disposition": `attachment; filename="${found.slug}.jsonl"`,
      "cache-control": "private, no-cache",
    },
  });
}
