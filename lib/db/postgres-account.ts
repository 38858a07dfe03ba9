import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { ConfigurationError } from "./environment";

/** The account under which PostgreSQL runs. */
export interface PostgresAccount {
  uid: number;
  gid: number;
  name: string;
  /** Words before a program that lend the account what it lacks; empty where it can reach everything by itself. */
  through: string[];
}

const PREFERRED = ["postgres", "thawline", "node", "nobody"];

/**
 * PostgreSQL refuses to run as root. As root we lend it another account; null: run as ourselves.
 * The account must reach the binaries and the folder that will hold the data. Where the project lies in a folder closed
 * to others, such as /root, the account is lent the one capability that lets it pass: it may read, not write.
 */
export function postgresAccount(mustReach: string[]): PostgresAccount | null {
  if (process.platform === "win32" || process.getuid?.() !== 0) return null;
  const known = accounts();
  const candidates = PREFERRED.flatMap((name) => known.find((account) => account.name === name) ?? []);
  const able = candidates.find((account) => mustReach.every((place) => canReach(account, place)));
  if (able) return able;
  const helped = candidates
    .map((account) => ({ ...account, through: withPassage(account) }))
    .find((account) => mustReach.every((place) => canReach(account, place)));
  if (helped) return helped;
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
      return /^\d+$/.test(uid) && /^\d+$/.test(gid)
        ? [{ name, uid: Number(uid), gid: Number(gid), through: [] }]
        : [];
    });
}

/**
 * setpriv stands in every Linux distribution's util-linux. Without no_setuid_fixup the capability would not count where
 * PostgreSQL asks with access() whether its own programs can be run.
 */
function withPassage({ uid, gid }: PostgresAccount): string[] {
  const passage = ["--inh-caps=+dac_read_search", "--ambient-caps=+dac_read_search"];
  return [
    "setpriv",
    "--securebits=+no_setuid_fixup",
    `--reuid=${uid}`,
    `--regid=${gid}`,
    "--clear-groups",
    ...passage,
    "--",
  ];
}

function canReach(account: PostgresAccount, place: string): boolean {
  const [file, args, options] = asAccount(account, "/bin/sh", ["-c", 'test -x "$1"', "sh", place]);
  return spawnSync(file, args, { ...options, cwd: "/" }).status === 0;
}

/** What to spawn so that a program runs as the account. */
export function asAccount(
  account: PostgresAccount | null,
  file: string,
  args: string[],
): [string, string[], { uid?: number; gid?: number }] {
  if (!account) return [file, args, {}];
  const [helper, ...words] = account.through;
  if (helper) return [helper, [...words, file, ...args], {}];
  return [file, args, { uid: account.uid, gid: account.gid }];
}
