import { promisify } from "node:util";
import { brotliCompress, constants, gunzip, gzip } from "node:zlib";
import Negotiator from "negotiator";

export type Encoding = "br" | "gzip" | "identity";

const OFFERED: Encoding[] = ["br", "gzip", "identity"];
const COMPRESSED = /^(text\/|application\/(json|problem\+json|javascript|x-ndjson)|image\/svg)/;
/** Shorter ones gain nothing. */
const SHORTEST = 860;
/** As small as a browser on a slow line is glad of, and made in a few milliseconds. */
const BROTLI_QUALITY = 5;

const inGzip = promisify(gzip);
const inBrotli = promisify(brotliCompress);
export const unpacked = promisify(gunzip);

/** What browsers send is always the same few words. */
const known = new Map<string, Encoding>();

/** The best encoding that a request takes. `encodingOf("gzip, deflate") // => "gzip"`, `encodingOf(undefined) // => "identity"` */
export function encodingOf(accepted: string | undefined): Encoding {
  if (!accepted) return "identity";
  const before = known.get(accepted);
  if (before) return before;
  const asked = new Negotiator({ headers: { "accept-encoding": accepted } });
  const found = OFFERED.find((one) => one === asked.encoding(OFFERED)) ?? "identity";
  if (known.size < 100) known.set(accepted, found);
  return found;
}

/** Whether a request takes gzip, though it may like another better. */
export const takesGzip = (accepted = ""): boolean =>
  new Negotiator({ headers: { "accept-encoding": accepted } }).encodings(["gzip"]).length > 0;

export function isCompressed(contentType: string, length: number): boolean {
  return length >= SHORTEST && COMPRESSED.test(contentType);
}

/** Compresses on a thread of its own. */
export function compressed(body: Buffer, encoding: Exclude<Encoding, "identity">): Promise<Buffer> {
  return encoding === "gzip"
    ? inGzip(body)
    : inBrotli(body, { params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY } });
}
