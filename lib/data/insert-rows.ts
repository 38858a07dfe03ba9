import type { Transaction } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { withLargeText } from "@/lib/db/large-text";

/** Tables that large files fill, by what a row of them holds. */
interface RowsOf {
  Signal: Prisma.SignalCreateManyInput;
  Source: Prisma.SourceCreateManyInput;
  SignalRevision: Prisma.SignalRevisionCreateManyInput;
  SourceReport: Prisma.SourceReportCreateManyInput;
  Figure: Prisma.FigureCreateManyInput;
}

/** What the library would give each row and the database does not. */
type Row<Table extends keyof RowsOf> = RowsOf[Table] & { id: string };

/** A statement's text stays within a few megabytes. */
const CHUNK = 2_000;

/**
 * Inserts rows as one text for each two thousand, which PostgreSQL takes apart by the types of the table: a parameter for each value costs ten times as
 * long. All rows name the same columns. With `once` a row that breaks a unique rule is left out.
 */
export async function insertRows<Table extends keyof RowsOf>(
  tx: Transaction,
  table: Table,
  rows: readonly Row<Table>[],
  once = false,
): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const into = Prisma.raw(`"${table}"`);
  const columns = Prisma.raw(
    Object.keys(first)
      .map((name) => `"${name}"`)
      .join(", "),
  );
  const conflict = once ? Prisma.sql`ON CONFLICT DO NOTHING` : Prisma.empty;
  for (let from = 0; from < rows.length; from += CHUNK)
    await withLargeText(
      JSON.stringify(rows.slice(from, from + CHUNK)),
      (text) => tx.$executeRaw`
        INSERT INTO ${into} (${columns})
        SELECT ${columns} FROM json_populate_recordset(NULL::${into}, ${text}::json)
        ${conflict}`,
    );
}
