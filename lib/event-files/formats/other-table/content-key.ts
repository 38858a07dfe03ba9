const OFFSET = 0xcbf29ce484222325n;
const PRIME = 0x100000001b3n;
/** Between two fields, so that “a”, “bc” is not “ab”, “c”. */
const BETWEEN = "\u001f";

/**
 * What a row without an id is called by: FNV-1a of 64 bits over the letters of its fields. The same fields are the same row.
 * Source: Fowler, Noll, Vo, draft-eastlake-fnv; here over UTF-16 units.
 * `contentKey(["a"]) // => "af63dc4c8601ec8c"`
 */
export function contentKey(fields: readonly string[]): string {
  const text = fields.join(BETWEEN);
  let hash = OFFSET;
  for (let at = 0; at < text.length; at++)
    hash = BigInt.asUintN(64, (hash ^ BigInt(text.charCodeAt(at))) * PRIME);
  return hash.toString(16).padStart(16, "0");
}
