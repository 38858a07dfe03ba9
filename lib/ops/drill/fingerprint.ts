import { rowsOf } from "./store";

/** What a restore and an upgrade must leave as it is, or bring whole. */
const TABLES = [
  ...["Relationship", "Signal", "SignalRevision", "Source", "SourceReport", "Figure", "Annotation"],
  ...["CoverageRecord", "RelationshipState", "WeeklySummary", "User"],
];

/** For each table that there is how many rows it holds and a hash of their ids and of columns that tell contents. */
export async function fingerprint(url: string): Promise<Record<string, string>> {
  const there = await rowsOf<{ name: string }>(
    url,
    `SELECT name FROM unnest($1::text[]) AS name WHERE to_regclass('"' || name || '"') IS NOT NULL`,
    [TABLES],
  );
  const parts = there.map(({ name: table }) => {
    const told =
      table === "SignalRevision"
        ? "id::text || title"
        : table === "Relationship"
          ? "id::text || name"
          : "id::text";
    return `SELECT '${table}' AS name, count(*) || ' ' || md5(COALESCE(string_agg(${told}, ',' ORDER BY id), '')) AS hash FROM "${table}"`;
  });
  const rows = await rowsOf<{ name: string; hash: string }>(url, parts.join(" UNION ALL "));
  return Object.fromEntries(rows.map(({ name, hash }) => [name, hash]));
}

/** Tables in which two fingerprints differ. `differing({ a: "1" }, { a: "2" }) // => ["a"]` */
export function differing(one: Record<string, string>, other: Record<string, string>): string[] {
  return Object.keys(one).filter((name) => one[name] !== other[name]);
}
