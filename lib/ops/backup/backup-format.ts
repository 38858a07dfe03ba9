import { z } from "zod";

/** Kind and version of the file; a reader refuses what it does not know. */
export const BACKUP_FORMAT = "thawline-backup-1";

/** First line of a backup. */
export const backupHeader = z.strictObject({
  format: z.literal(BACKUP_FORMAT),
  /** The newest migration of the database it was taken from. */
  schema: z.string(),
  takenAt: z.string(),
});

/** Stands before the rows of each table. */
export const tableHeader = z.strictObject({ table: z.string(), columns: z.array(z.string()) });

/** A row: each value as PostgreSQL writes it as text, null for none. */
export const rowLine = z.array(z.string().nullable());

/** Last line: without it the file was cut off. */
export const backupFooter = z.strictObject({
  rows: z.record(z.string(), z.number().int()),
  /** SHA-256 of every line above, each with its line feed. */
  sha256: z.string(),
});
