import { BlockList, isIP } from "node:net";

const BITS = { ipv4: 32, ipv6: 128 };

/** `family("::1") // => "ipv6"`, null where the text is no address. */
function family(text: string): "ipv4" | "ipv6" | null {
  const version = isIP(text);
  if (version === 0 || text.includes("%")) return null;
  return version === 4 ? "ipv4" : "ipv6";
}

/**
 * Addresses and CIDR ranges, parted by commas, as a list to look an address up in; null where one of them is neither, or is a range of every
 * address there is, which would name nobody.
 * `addressRanges("127.0.0.1, 10.0.0.0/8")?.check("10.1.2.3") // => true`
 */
export function addressRanges(text: string): BlockList | null {
  const list = new BlockList();
  for (const entry of text.split(",").map((part) => part.trim())) {
    const [address = "", size, ...rest] = entry.split("/");
    const kind = family(address);
    if (kind === null || rest.length > 0) return null;
    if (size === undefined) {
      list.addAddress(address, kind);
      continue;
    }
    if (!/^[1-9]\d{0,2}$/.test(size) || Number(size) > BITS[kind]) return null;
    list.addSubnet(address, Number(size), kind);
  }
  return list;
}
