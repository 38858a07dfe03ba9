import { request as requestPlain } from "node:http";
import { request as requestSecure } from "node:https";
import { isIP, type LookupFunction } from "node:net";
import { promisify } from "node:util";
import { brotliDecompress, gunzip, inflate } from "node:zlib";
import { webAddress } from "@/lib/evidence/documents/text/web-address";
import { type Network, PUBLIC } from "./public-network";

export const FETCH_MAX_MB = 10;
const MAX_BYTES = FETCH_MAX_MB * 1024 * 1024;
const MAX_REDIRECTS = 3;

export type Fetched =
  | { ok: true; address: string; mediaType: string | null; bytes: Uint8Array }
  | { ok: false; message: string };

/** Why an address is not fetched, in words for whoever asked. */
class NotFetched extends Error {}

/**
 * Fetches a page whose host an administrator has allowed: whether they have is for the caller to ask. It goes to the public network alone, whatever the
 * name resolves to at that moment, follows no redirect to another host, and takes at most ten seconds and ten megabytes.
 */
export async function fetchAddress(address: string, network: Network = PUBLIC): Promise<Fetched> {
  try {
    return await followed(address, network, AbortSignal.timeout(network.ms));
  } catch (problem) {
    if (problem instanceof NotFetched) return { ok: false, message: problem.message };
    const late = problem instanceof Error && ["TimeoutError", "AbortError"].includes(problem.name);
    const message = late
      ? "The page did not come within ten seconds: try again later, or paste its text."
      : "The page could not be fetched: look whether it opens in your browser, and paste its text.";
    return { ok: false, message };
  }
}

interface Answer {
  status: number;
  location: string | undefined;
  mediaType: string | null;
  bytes: Uint8Array;
}

async function followed(address: string, network: Network, signal: AbortSignal): Promise<Fetched> {
  let url = checked(address, network);
  const { hostname } = url;
  for (let redirects = 0; redirects <= MAX_REDIRECTS; redirects++) {
    const { status, location, mediaType, bytes } = await ask(url, network, signal);
    if (location === undefined) {
      if (status === 200) return { ok: true, address: url.href, mediaType, bytes };
      throw new NotFetched(
        `The page answered with ${status}: look whether it opens in your browser, and paste its text.`,
      );
    }
    if (!URL.canParse(location, url)) throw new NotFetched("The page leads on to an address that is none.");
    const next = new URL(location, url);
    if (next.hostname !== hostname)
      throw new NotFetched(
        `The page leads on to another host, ${next.hostname}: bring that address, if you trust it.`,
      );
    url = checked(next.href, network);
  }
  throw new NotFetched("The page leads on and on: open it in your browser, and paste its text.");
}

function checked(address: string, { allows, ports }: Network): URL {
  const kept = webAddress(address);
  if (kept === null) throw new NotFetched("Only addresses that begin with http:// or https:// are fetched.");
  const url = new URL(kept);
  const port = Number(url.port) || (url.protocol === "https:" ? 443 : 80);
  if (!ports.includes(port)) throw new NotFetched("Only the usual ports of the web are asked.");
  if (isIP(url.hostname) !== 0 && !allows(url.hostname)) throw inner();
  return url;
}

const inner = () => new NotFetched("The address leads into an inner network: it is not fetched.");

function ask(url: URL, network: Network, signal: AbortSignal): Promise<Answer> {
  const request = url.protocol === "https:" ? requestSecure : requestPlain;
  const headers = {
    "user-agent": "Thawline",
    accept: "text/html,application/pdf,text/plain,*/*;q=0.5",
    "accept-encoding": "identity",
  };
  return new Promise((resolve, reject) => {
    // A connection of its own: one that is kept open would not be looked up again.
    const sent = request(url, { agent: false, signal, headers, lookup: lookupIn(network) }, (response) => {
      const { statusCode: status = 0, headers: told } = response;
      const location = status >= 300 && status < 400 ? told.location : undefined;
      const parts: Buffer[] = [];
      let length = 0;
      const tooLarge = () => response.destroy(large());
      if (Number(told["content-length"] ?? 0) > MAX_BYTES) return tooLarge();
      response.on("data", (part: Buffer) => {
        length += part.length;
        if (length > MAX_BYTES) return tooLarge();
        parts.push(part);
      });
      response.on("error", reject);
      response.on("end", () => {
        unpacked(Buffer.concat(parts), told["content-encoding"]).then(
          (bytes) => resolve({ status, location, mediaType: told["content-type"] ?? null, bytes }),
          reject,
        );
      });
    });
    sent.on("error", reject);
    sent.end();
  });
}

const large = () =>
  new NotFetched(`The page is larger than ${FETCH_MAX_MB} MB: save the part that matters, and bring that.`);

/** Looks a host up at the moment of connecting, and connects to just what was found: a name that changes meanwhile leads nowhere else. */
const lookupIn =
  (network: Network): LookupFunction =>
  (host, options, done) => {
    network.resolve(host).then(
      (found) => {
        const [first] = found;
        if (!first || !found.every(({ address }) => network.allows(address))) return done(inner(), "", 4);
        return options.all ? done(null, found) : done(null, first.address, first.family);
      },
      (problem: NodeJS.ErrnoException) => done(problem, "", 4),
    );
  };

const UNPACK: Record<string, (packed: Buffer, options: { maxOutputLength: number }) => Promise<Buffer>> = {
  gzip: promisify(gunzip),
  "x-gzip": promisify(gunzip),
  deflate: promisify(inflate),
  br: promisify(brotliDecompress),
};

/** Some pack what they were asked not to. */
async function unpacked(bytes: Buffer, encoding = "identity"): Promise<Uint8Array> {
  const unpack = UNPACK[encoding.trim().toLowerCase()];
  if (!unpack) return new Uint8Array(bytes);
  try {
    return new Uint8Array(await unpack(bytes, { maxOutputLength: MAX_BYTES }));
  } catch (problem) {
    throw problem instanceof RangeError ? large() : problem;
  }
}
