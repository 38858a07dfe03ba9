import { createHash } from "node:crypto";

/**
 * The id of the job that does one thing of an outbox entry: always the same, so that it can stand in the queue once. In the form of a UUID of version 8 (RFC 9562).
 * `jobId("0198c0de-0000-7000-8000-000000000001", "pdf").length // => 36`
 */
export function jobId(entry: string, maker: string): string {
  const hex = createHash("sha256").update(`${entry} ${maker}`).digest("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
