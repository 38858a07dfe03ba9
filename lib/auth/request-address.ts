import { type BlockList, isIP, isIPv6 } from "node:net";
import { environment } from "@/lib/db/environment";
import { PEER_HEADER } from "./asked-path-header";

/** Four groups of an IPv6 address: one household or office gets a whole /64, so it counts as one. */
function networkOfIpv6(address: string): string {
  const [head = "", tail] = address.split("::");
  const before = head === "" ? [] : head.split(":");
  const after = tail ? tail.split(":") : [];
  const zeros = tail === undefined ? 0 : 8 - before.length - after.length;
  const groups = [...before, ...Array<string>(Math.max(0, zeros)).fill("0"), ...after];
  return `${groups.slice(0, 4).join(":")}::/64`;
}

/**
 * An address in one form, without the port that some proxies add; empty where the text is none.
 * `plainAddress("[::FFFF:203.0.113.7]:4711") // => "203.0.113.7"`
 */
function plainAddress(text: string): string {
  const typed = text.trim().toLowerCase();
  const bare = /^\[([^\]]+)\](?::\d+)?$/.exec(typed)?.[1] ?? /^([\d.]+):\d+$/.exec(typed)?.[1] ?? typed;
  const mapped = /^::ffff:([\d.]+)$/.exec(bare)?.[1];
  const plain = mapped ?? bare.replace(/%.*$/, "");
  return isIP(plain) === 0 ? "" : plain;
}

const isAmong = (list: BlockList, address: string) => list.check(address, isIPv6(address) ? "ipv6" : "ipv4");

/** Whether the other end of a connection is one of the proxies that are believed. */
export function isTrustedPeer(peer: string, proxies: BlockList): boolean {
  const plain = plainAddress(peer);
  return plain !== "" && isAmong(proxies, plain);
}

/** The address behind the proxies; the peer itself where it is none of them or they name nobody. */
function addressBehind(peer: string, forwarded: string | null, proxies: BlockList | null): string {
  if (proxies === null || forwarded === null || peer === "" || !isAmong(proxies, peer)) return peer;
  const chain = forwarded.split(",").map(plainAddress);
  // Each proxy adds whom it heard; what stands before the last stranger is whatever that one claimed.
  const stranger = chain.findLast((address) => address === "" || !isAmong(proxies, address));
  return stranger || peer;
}

/**
 * Where a request came from, as far as the rate limit cares: the other end of the connection, as our own server saw it. Only a peer that is named in
 * THAWLINE_TRUSTED_PROXIES is believed about whom it passes on.
 */
export function requestAddress(headers: Headers): string {
  const peer = plainAddress(headers.get(PEER_HEADER) ?? "");
  const address = addressBehind(peer, headers.get("x-forwarded-for"), environment().trustedProxies);
  if (address === "") return "unknown";
  if (address === "::1") return "127.0.0.1";
  return isIPv6(address) ? networkOfIpv6(address) : address;
}
