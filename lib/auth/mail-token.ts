import { createHmac, timingSafeEqual } from "node:crypto";
import { applicationSecret } from "@/lib/db/application-secret";

/** What a link in a letter lets whoever holds it do. */
export type MailPurpose = "confirm" | "manage" | "unsubscribe";

const ID_BYTES = 16;
const SIGN_BYTES = 18;
const TOKEN = /^[\w-]{46}$/;

let kept: { of: string; secret: string } | null = null;

/** Read once: a thousand letters bear two links each. */
function secretOfLinks(): string {
  const of = JSON.stringify([process.env.THAWLINE_SECRET, process.env.THAWLINE_DATA_DIR, process.cwd()]);
  if (kept?.of !== of) kept = { of, secret: applicationSecret() };
  return kept.secret;
}

/** Nothing of a link is kept: it is signed with the secret of the installation, and made anew for each letter. */
function signature(purpose: MailPurpose, id: string, turn: number): Buffer {
  const words = JSON.stringify(["mail link", purpose, id, turn]);
  return createHmac("sha256", secretOfLinks()).update(words).digest().subarray(0, SIGN_BYTES);
}

/** The secret of a link: whose it is, and our signature under what it is for. `turn` makes earlier ones of the same record stop working. */
export function mailToken(purpose: MailPurpose, id: string, turn: number): string {
  const whose = Buffer.from(id.replaceAll("-", ""), "hex");
  return Buffer.concat([whose, signature(purpose, id, turn)]).toString("base64url");
}

/** Whose link it claims to be, to be looked up and then checked; null: it can be none of ours. */
export function readMailToken(
  token: string,
): { id: string; signed: (purpose: MailPurpose, turn: number) => boolean } | null {
  if (!TOKEN.test(token)) return null;
  const bytes = Buffer.from(token, "base64url");
  const digits = bytes.subarray(0, ID_BYTES).toString("hex");
  const id = digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
  const sign = bytes.subarray(ID_BYTES);
  return {
    id,
    signed: (purpose, turn) =>
      sign.length === SIGN_BYTES && timingSafeEqual(sign, signature(purpose, id, turn)),
  };
}
