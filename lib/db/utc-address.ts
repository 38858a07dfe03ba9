const UTC_OPTION = "-c TimeZone=UTC";

/**
 * The address of a server under which every connection runs in universal time. Prisma's adapter sends a moment without its
 * offset and drops the offset of what it reads, so any other zone would shift each moment. It stands in the address, because
 * options given beside an address are lost where the address has `options` of its own; those are kept, and ours comes last,
 * which is the one that holds.
 */
export function utcAddress(url: string, surroundings = process.env.PGOPTIONS): string {
  const [address = ""] = url.split("#", 1);
  const mark = address.indexOf("?");
  const query = new URLSearchParams(mark < 0 ? "" : address.slice(mark + 1));
  // Of several the driver takes the last; of none, what PGOPTIONS says.
  const own = query.getAll("options").at(-1) || surroundings;
  query.set("options", own ? `${own} ${UTC_OPTION}` : UTC_OPTION);
  return `${mark < 0 ? address : address.slice(0, mark)}?${query}`;
}
