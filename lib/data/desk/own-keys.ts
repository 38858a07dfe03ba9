import { isDeepStrictEqual } from "node:util";
import { authorise } from "@/lib/auth/authorise";
import type { Person } from "@/lib/auth/person";
import { type KeyMap, keyMap } from "@/lib/codebook/keys/desk-keys";
import { readOwnKeys } from "@/lib/codebook/keys/own-keys";
import { writeAudit } from "@/lib/data/audit";
import type { Outcome } from "@/lib/data/problems";
import { db } from "@/lib/db/client";

/** What is kept, read anew: an action or a key that is known no more is the usual one again. */
const kept = (keys: unknown) =>
  readOwnKeys(typeof keys === "object" && keys !== null ? { ...keys } : {}).keys;

/** The keys of a person at the desk. */
export async function ownKeys(person: Person | null): Promise<KeyMap> {
  const { id } = authorise(person, "signal.write");
  const row = await db.ownKeys.findUnique({ where: { userId: id }, select: { keys: true } });
  return keyMap(kept(row?.keys));
}

/** Keeps the keys that somebody wrote down for each action; empty: the usual ones. */
export async function saveOwnKeys(
  person: Person | null,
  typed: Record<string, unknown>,
): Promise<Outcome<object>> {
  const { id } = authorise(person, "signal.write");
  const { keys, problems } = readOwnKeys(typed);
  if (problems.length > 0) return { ok: false, problems };
  await db.$transaction(async (tx) => {
    const row = await tx.ownKeys.findUnique({ where: { userId: id }, select: { keys: true } });
    const before = kept(row?.keys);
    if (isDeepStrictEqual(before, keys)) return;
    await tx.ownKeys.upsert({ where: { userId: id }, create: { userId: id, keys }, update: { keys } });
    await writeAudit(tx, {
      actorId: id,
      action: "person.keys",
      subject: "person",
      subjectId: id,
      before,
      after: keys,
    });
  });
  return { ok: true };
}
