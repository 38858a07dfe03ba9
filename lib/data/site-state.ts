import { authorise } from "@/lib/auth/authorise";
import type { Person } from "@/lib/auth/person";
import { db } from "@/lib/db/client";
import { environment } from "@/lib/db/environment";
import { addedUp, type FaultCount, faultCounts } from "@/lib/log/fault-counts";
import product from "@/package.json" with { type: "json" };
import { type BackupNote, backupWarning, nextBackup, readBackupNote, readRunningBackup } from "./backup-note";
import { type LineState, lineState } from "./readings/certainty/in-turn";

/** What the page server holds for readers. */
export interface KeptNow {
  answers: number;
  bytes: number;
  /** How often an answer was there already, and how often it had to be made. */
  hits: number;
  misses: number;
}

/** How long the answers at addresses of one pattern took, in milliseconds. */
export interface RouteTimes {
  route: string;
  count: number;
  middleMs: number;
  p95Ms: number;
  worstMs: number;
}

/** What the page server says of itself. */
export interface Serving {
  since: Date;
  kept: KeptNow;
  slowest: RouteTimes[];
  /** Those that did not befall the making of pages. */
  faults: FaultCount[];
}

/** Asks the page server what it says of itself, with so many of the slowest addresses. */
type AskServing = (most: number) => Promise<Serving>;

const shared = globalThis as typeof globalThis & { thawlineServing?: AskServing };

export function tellServing(ask: AskServing): void {
  shared.thawlineServing = ask;
}

const SLOWEST = 10;

export interface SiteState {
  version: string;
  database: { version: string; bytes: number; connections: number };
  rows: { relationships: number; signals: number; revisions: number; people: number };
  backups: {
    on: boolean;
    note: BackupNote | null;
    warning: string | null;
    /** ISO moment since when one is being taken; null: none is. */
    runningSince: string | null;
    /** null: as soon as the product looks. */
    next: Date | null;
  };
  /** Bands, sensitivities and the like, which stand in one line. */
  draws: LineState;
  faults: FaultCount[];
  /** Of the one page server that was asked. */
  server: Omit<Serving, "faults"> | null;
}

/** How the site stands, for whoever runs it. */
export async function readSiteState(person: Person | null, now: Date): Promise<SiteState> {
  authorise(person, "settings.manage");
  const { dataDir, backups } = environment();
  const [row] = await db.$queryRaw<
    (SiteState["rows"] & { version: string; bytes: number; connections: number; since: Date | null })[]
  >`SELECT current_setting('server_version') AS version,
           pg_database_size(current_database())::float8 AS bytes,
           (SELECT count(*)::int FROM pg_stat_activity WHERE datname = current_database()) AS connections,
           (SELECT count(*)::int FROM "Relationship") AS relationships,
           (SELECT count(*)::int FROM "Signal") AS signals,
           (SELECT count(*)::int FROM "SignalRevision") AS revisions,
           (SELECT count(*)::int FROM "User") AS people,
           (SELECT max(finished_at) FROM "_prisma_migrations") AS since`;
  if (!row) throw new Error("the database gave no answer");
  const { version, bytes, connections, since, ...rows } = row;
  const note = readBackupNote(dataDir);
  const serving = (await shared.thawlineServing?.(SLOWEST)) ?? null;
  return {
    version: product.version,
    database: { version, bytes, connections },
    rows,
    backups: {
      on: backups,
      note,
      warning: backups ? backupWarning(note, since ?? now, now) : null,
      runningSince: readRunningBackup(dataDir),
      next: nextBackup(note),
    },
    draws: lineState(),
    faults: addedUp([...faultCounts(), ...(serving?.faults ?? [])]),
    server: serving,
  };
}
