import { createHmac, timingSafeEqual } from "node:crypto";
import { applicationSecret } from "@/lib/db/application-secret";
import { environment } from "@/lib/db/environment";

/** What a link in a letter lets whoever holds it do. */
export type MailPurpose = "confirm" | "manage" | "unsubscribe";

const ID_BYTES = 16;
const SIGN_BYTES = 18;
const TOKEN = /^[\w-]{46}$/;

interface LinkSecrets {
  current: string;
  former: readonly string[];
}

let kept: { of: string; secrets: LinkSecrets } | null = null;

/** Read once: a thousand letters bear two links each. */
function linkSecrets(): LinkSecrets {
  const { THAWLINE_SECRET, THAWLINE_SECRET_FORMER, THAWLINE_DATA_DIR } = process.env;
  const of = JSON.stringify([THAWLINE_SECRET, THAWLINE_SECRET_FORMER, THAWLINE_DATA_DIR, process.cwd()]);
  if (kept?.of !== of)
    kept = { of, secrets: { current: applicationSecret(), former: environment().formerSecrets } };
  return kept.secrets;
}

/** Nothing of a link is kept: it is signed with the secret of the installation, and made anew for each letter. */
function signature(secret: string, purpose: MailPurpose, id: string, turn: number): Buffer {
  const words = JSON.stringify(["mail link", purpose, id, turn]);
  return createHmac("sha256", secret).update(words).digest().subarray(0, SIGN_BYTES);
}

/** The secret of a link: whose it is, and our signature under what it is for. `turn` makes earlier ones of the same record stop working. */
export function mailToken(purpose: MailPurpose, id: string, turn: number): string {
  const whose = Buffer.from(id.replaceAll("-", ""), "hex");
  return Buffer.concat([whose, signature(linkSecrets().current, purpose, id, turn)]).toString("base64url");
}

const MARK_DIGITS = 16;
const markOf = (secret: string) =>
  createHmac("sha256", secret).update("mark of the secret").digest("hex").slice(0, MARK_DIGITS);

/** Names the secret that signs links now, and tells nothing of it. */
export const linkSecretMark = (): string => markOf(linkSecrets().current);

/** Names every secret whose links are taken here. */
export function knownLinkSecretMarks(): string[] {
  const { current, former } = linkSecrets();
  return [current, ...former].map(markOf);
}

/** Whose link it claims to be, to be looked up and then checked, also under a former secret; null: it can be none of ours. */
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
    signed: (purpose, turn) => {
      const { current, former } = linkSecrets();
      return (
        sign.length === SIGN_BYTES &&
        [current, ...former].some((secret) => timingSafeEqual(sign, signature(secret, purpose, id, turn)))
      );
    },
  };
}
