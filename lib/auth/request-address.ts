import { isIPv6 } from "node:net";

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
 * Where a request came from, as far as the rate limit cares. The last entry is the one that our own
 * server, or the proxy before it, wrote; the earlier ones are whatever the client claimed.
 */
export function requestAddress(headers: Headers): string {
  const last = headers.get("x-forwarded-for")?.split(",").at(-1)?.trim().toLowerCase() ?? "";
  const plain = last.startsWith("::ffff:") && last.includes(".") ? last.slice("::ffff:".length) : last;
  if (plain === "") return "unknown";
  if (plain === "::1") return "127.0.0.1";
  return isIPv6(plain) && !plain.includes(".") ? networkOfIpv6(plain) : plain;
}
