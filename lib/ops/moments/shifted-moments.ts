import type pg from "pg";

/** Moments of one column that stand by the same time off the truth. */
export interface ShiftedMoments {
  table: string;
  column: string;
  rows: number;
  /** Stored minus true; below 0: early. */
  minutes: number;
}

const QUARTER_MS = 15 * 60_000;
// Every zone of today is whole quarters off; a row's id and its moment are made within moments of each other.
const SLACK_MS = 3 * 60_000;

// An id made by the client holds the time of its making, in universal time; the version stands in its 13th digit.
const MADE_MS = `('x' || left(replace(id::text, '-', ''), 12))::bit(48)::bigint`;
const quarters = (column: string) =>
  `round((extract(epoch FROM "${column}") * 1000 - ${MADE_MS}) / ${QUARTER_MS})::int`;
const isShifted = (column: string) => `substr(id::text, 15, 1) = '7' AND ${quarters(column)} <> 0
  AND abs(extract(epoch FROM "${column}") * 1000 - ${MADE_MS} - ${quarters(column)} * ${QUARTER_MS}::bigint) < ${SLACK_MS}`;

/** Columns that the client fills with its own clock in the statement that makes the id; a waiting import keeps its id and renews its moment. */
async function provenColumns(client: pg.ClientBase): Promise<{ table: string; column: string }[]> {
  const { rows } = await client.query<{ table: string; column: string }>(`
    SELECT c.relname AS table, a.attname AS column
    FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
      JOIN pg_attribute i ON i.attrelid = c.oid AND i.attname = 'id' AND i.atttypid = 'uuid'::regtype
    WHERE c.relkind = 'r' AND c.relname <> 'ImportDraft' AND c.relnamespace = current_schema()::regnamespace
      AND a.attname IN ('at', 'createdAt') AND a.atttypid = 'timestamptz'::regtype AND NOT a.attisdropped
    ORDER BY c.relname COLLATE "C"`);
  return rows;
}

/**
 * Moments that an earlier version wrote through connections in another zone. They are known by their row's id, which tells
 * when it was made; what the database's own clock wrote was never shifted.
 */
export async function shiftedMoments(client: pg.ClientBase): Promise<ShiftedMoments[]> {
  const found: ShiftedMoments[] = [];
  for (const { table, column } of await provenColumns(client)) {
    const { rows } = await client.query<{ rows: number; minutes: number }>(`
      SELECT count(*)::int AS rows, ${quarters(column)} * 15 AS minutes
      FROM "${table}" WHERE ${isShifted(column)} GROUP BY 2 ORDER BY 2`);
    for (const row of rows) found.push({ table, column, ...row });
  }
  return found;
}

/** Puts right what `shiftedMoments` finds, and notes it in the audit log; all of it or nothing. */
export async function mendShiftedMoments(client: pg.ClientBase): Promise<ShiftedMoments[]> {
  await client.query("BEGIN");
  try {
    const found = await shiftedMoments(client);
    for (const { table, column } of new Map(found.map((one) => [one.table, one])).values()) {
      // Its owner may lift the guard of an append-only table inside a transaction, which nobody else sees.
      await client.query(`ALTER TABLE "${table}" DISABLE TRIGGER USER`);
      await client.query(`UPDATE "${table}" SET "${column}" = "${column}" - ${quarters(column)} * interval '15 minutes'
        WHERE ${isShifted(column)}`);
      await client.query(`ALTER TABLE "${table}" ENABLE TRIGGER USER`);
    }
    if (found.length > 0)
      await client.query(
        `INSERT INTO "AuditEvent" (id, action, subject, "subjectId", after) VALUES (gen_random_uuid(), 'moments.mend', 'database', '', $1)`,
        [JSON.stringify(found)],
      );
    await client.query("COMMIT");
    return found;
  } catch (error) {
    await client.query("ROLLBACK");
    throw error;
  }
}
