import { recordLine } from "@/lib/codebook/record-format";
import { type JudgedTable, judgeTable, type TableProblem } from "@/lib/codebook/tables/judge-table";
import type { TableMapping, TableRow } from "@/lib/codebook/tables/table-mapping";
import { tableReading } from "@/lib/codebook/tables/table-reading";
import { inSlices, pauses } from "@/lib/data/readings/certainty/in-slices";
import { refuse } from "@/lib/data/refusal";
import { readLinked } from "@/lib/data/signals/link-neighbours";
import { allCodebooks } from "@/lib/data/versions/codebook-versions";
import { db, type Transaction } from "@/lib/db/client";
import { IMPORT_TIMEOUT } from "./record-import";
import { rowId } from "./row-id";
import { broughtBefore, standingOfRows } from "./sheet-standing";
import { rowsOfText } from "./sheet-text";

/** What a table is, judged against the data as they stand. */
export interface JudgedSheet {
  problems: TableProblem[];
  /** The signals that it would write, as lines of a record file. */
  content: string;
  /** Rows without an id of their own that an earlier import brought. */
  standing: number;
  /** The data version that it was judged against. */
  version: number;
}

/** Judges all rows of a kept table. Nothing is written. */
export async function judgeSheet(slug: string, text: string, mapping: TableMapping): Promise<JudgedSheet> {
  const codebooks = await allCodebooks();
  const newest = codebooks.at(-1)?.version ?? 1;
  return await db.$transaction(
    async (tx) => {
      const row = await relationshipOf(tx, slug);
      const sides = {
        sideA: { name: row.sideAName, adjective: row.sideAAdjective, code: row.sideACode },
        sideB: { name: row.sideBName, adjective: row.sideBAdjective, code: row.sideBCode },
      };
      const reading = tableReading(mapping, sides);
      const rows = () => below(rowsOfText(text), mapping.headingLine);
      const judged = await inSlices(
        judgeTable(rows(), {
          reading,
          codebooks,
          newest,
          standing: await standingOfRows(tx, rows(), reading, row.id),
          linked: await readLinked(tx, { relationshipId: row.id }),
          idOf: (fields) => rowId(slug, fields),
        }),
      );
      return { ...(await contentOf(tx, judged)), problems: judged.problems, version: row.dataVersion };
    },
    { isolationLevel: "RepeatableRead", timeout: IMPORT_TIMEOUT },
  );
}

/** The relationship that a table is for, where signals can be loaded into it. */
export async function relationshipOf(tx: Transaction, slug: string) {
  const row = await tx.relationship.findUnique({ where: { slug } });
  if (!row) return refuse("relationship", "Choose the relationship that the signals belong to.");
  if (row.archivedAt)
    return refuse("relationship", "It is archived: show it again before loading a table into it.");
  return row;
}

function* below(rows: Iterable<TableRow>, headingLine: number): Generator<TableRow> {
  for (const row of rows) if (row.line > headingLine) yield row;
}

async function contentOf(tx: Transaction, { records }: JudgedTable) {
  const before = await broughtBefore(
    tx,
    records.flatMap(({ record, ownId }) => (ownId ? [] : [record.id])),
  );
  const fresh = records.filter(({ record }) => !before.has(record.id));
  const lines: string[] = [];
  const pause = pauses();
  for (const { record } of fresh) {
    await pause();
    lines.push(recordLine("signal", record));
  }
  return { content: lines.join("\n"), standing: records.length - fresh.length };
}
