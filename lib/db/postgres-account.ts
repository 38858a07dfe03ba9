import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { ConfigurationError } from "./environment";

/** The account under which PostgreSQL runs. */
export interface PostgresAccount {
  uid: number;
  gid: number;
  name: string;
}

const PREFERRED = ["postgres", "thawline", "node", "nobody"];

/**
 * PostgreSQL refuses to run as root. As root we lend it another account; null: run as ourselves.
 * The account must be able to reach the binaries and the folder that will hold the data.
 */
export function postgresAccount(mustReach: string[]): PostgresAccount | null {
  if (process.platform === "win32" || process.getuid?.() !== 0) return null;
  const known = accounts();
  const candidates = PREFERRED.flatMap((name) => known.find((account) => account.name === name) ?? []);
  const able = candidates.find((account) => mustReach.every((place) => canReach(account, place)));
  if (able) return able;
  throw new ConfigurationError(
    `PostgreSQL does not run as root, and no other account can read ${mustReach.join(" and ")}: ` +
      "move the project to a folder that everyone may enter (such as /opt), run it as an ordinary user, or set DATABASE_URL to a PostgreSQL server.",
  );
}

function accounts(): PostgresAccount[] {
  return readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .flatMap((line) => {
      const [name = "", , uid = "", gid = ""] = line.split(":");
      return /^\d+$/.test(uid) && /^\d+$/.test(gid) ? [{ name, uid: Number(uid), gid: Number(gid) }] : [];
    });
}

function canReach({ uid, gid }: PostgresAccount, place: string): boolean {
  return spawnSync("/bin/sh", ["-c", 'test -x "$1"', "sh", place], { uid, gid, cwd: "/" }).status === 0;
}
