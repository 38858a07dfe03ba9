import { createHash } from "node:crypto";

/** Length in bytes of UTF-8, and SHA-256 in hexadecimal digits. `measured("a").bytes // => 1` */
export function measured(text: string): { bytes: number; sha256: string } {
  const bytes = Buffer.from(text, "utf8");
  return { bytes: bytes.length, sha256: createHash("sha256").update(bytes).digest("hex") };
}
