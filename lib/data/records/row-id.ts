import { createHash } from "node:crypto";
import { ID_MAX } from "@/lib/codebook/limits";
import type { SignalFields } from "@/lib/codebook/signal-schema";
import { slugOfSignal } from "@/lib/data/signals/signal-slug";
import { canonical } from "./canonical";

const HASHED = 12;

/**
 * The id of a row that has none of its own: its first day, the words of its title, and what it says as a number, so that the same row is the same signal whenever it is
 * sent. `rowId("tajikistan-afghanistan", fields) // => "2025-03-01-border-post-opened-1f0c9a3b77de"`
 */
export function rowId(relationship: string, fields: SignalFields): string {
  const said = createHash("sha256")
    .update(`${relationship} ${canonical(fields)}`)
    .digest("hex")
    .slice(0, HASHED);
  const words = slugOfSignal(fields.start, fields.title)
    .slice(0, ID_MAX - HASHED - 1)
    .replace(/-+$/, "");
  return `${words}-${said}`;
}
