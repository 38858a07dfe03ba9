import { type LookupAddress, lookup as resolve } from "node:dns";
import { isIPv4, isIPv6 } from "node:net";
import { addressRanges } from "@/lib/db/address-ranges";

/** Where an address may lead. */
export interface Network {
  allows: (address: string) => boolean;
  ports: readonly number[];
  /** So long a page may take. */
  ms: number;
  resolve: (host: string) => Promise<LookupAddress[]>;
}

// This machine, its neighbours, documentation, tests, many at once, and what is not given out (RFC 6890 and its successors).
const INNER_4 = addressRanges(
  "0.0.0.0/8, 10.0.0.0/8, 100.64.0.0/10, 127.0.0.0/8, 169.254.0.0/16, 172.16.0.0/12, 192.0.0.0/24, 192.0.2.0/24, 192.88.99.0/24, 192.168.0.0/16, 198.18.0.0/15, 198.51.100.0/24, 203.0.113.0/24, 224.0.0.0/4, 240.0.0.0/4",
);
/** All public addresses of the sixth version lie here … */
const GIVEN_OUT_6 = addressRanges("2000::/3");
/** … but for those that hold one of the fourth, and documentation. */
const INNER_6 = addressRanges("2001::/23, 2001:db8::/32, 2002::/16, 3fff::/20");

/** Whether an address is one of the public network, and neither this machine nor one beside it. `isPublic("192.168.0.1") // => false` */
export function isPublic(address: string): boolean {
  if (isIPv4(address)) return INNER_4 !== null && !INNER_4.check(address, "ipv4");
  if (!isIPv6(address) || !GIVEN_OUT_6 || !INNER_6) return false;
  return GIVEN_OUT_6.check(address, "ipv6") && !INNER_6.check(address, "ipv6");
}

export const PUBLIC: Network = {
  allows: isPublic,
  ports: [80, 443],
  ms: 10_000,
  resolve: (host) =>
    new Promise((done, fail) =>
      resolve(host, { all: true }, (problem, found) => (problem ? fail(problem) : done(found))),
    ),
};
