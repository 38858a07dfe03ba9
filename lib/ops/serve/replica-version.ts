import pg from "pg";
import { utcAddress } from "@/lib/db/utc-address";
import { seenBy, sharedLook } from "./shared-look";

/** The primary can answer as well, so nobody waits long. */
const LOOK_LIMIT_MS = 1_000;
/** So long a replica is left alone that did not answer. */
const REST_MS = 2_000;

const LOOK = {
  name: "look at a replica",
  text: `SELECT "version", greatest("changedAt", pg_last_xact_replay_timestamp()) AS "writtenAt"
         FROM "ReadingVersion" WHERE pg_is_in_recovery()`,
};

/** How far a replica is. */
export interface ReplicaState {
  version: string;
  /** When the newest of what it holds was written on the primary. */
  writtenAt: Date;
}

export interface ReplicaVersion {
  /** null: it does not answer, or follows no primary. */
  look: () => Promise<ReplicaState | null>;
  end: () => Promise<void>;
}

/** Looks at how far a replica is, over a connection of its own. */
export function replicaVersion(url: string): ReplicaVersion {
  const pool = new pg.Pool({
    connectionString: utcAddress(url),
    max: 1,
    connectionTimeoutMillis: LOOK_LIMIT_MS,
    query_timeout: LOOK_LIMIT_MS,
    application_name: "thawline looks",
  });
  pool.on("error", () => undefined);
  let restsUntil = 0;
  const ask = sharedLook<ReplicaState | null>((see) => {
    const fail = () => {
      restsUntil = performance.now() + REST_MS;
      see(null);
    };
    pool.query<ReplicaState>(LOOK).then(({ rows }) => see(rows[0] ?? null), fail);
  });
  return {
    look: async () => (performance.now() < restsUntil ? null : await seenBy(ask)),
    end: () => pool.end(),
  };
}
