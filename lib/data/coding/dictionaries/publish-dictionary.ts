import { z } from "zod";
import { authorise } from "@/lib/auth/authorise";
import type { Person } from "@/lib/auth/person";
import { writeAudit } from "@/lib/data/audit";
import { databaseClock } from "@/lib/data/database-clock";
import { parseInput } from "@/lib/data/parse-input";
import type { FieldProblem, Outcome } from "@/lib/data/problems";
import { outcome, Refusal, refuse } from "@/lib/data/refusal";
import { currentCodebook } from "@/lib/data/versions/codebook-versions";
import { db, type Transaction } from "@/lib/db/client";
import { changedEntries } from "@/lib/evidence/dictionaries/changed-entries";
import type { DictionaryEntry, DictionaryKind } from "@/lib/evidence/dictionaries/dictionaries";
import { dictionaryReason, ENTRIES_MAX, entrySchemas } from "@/lib/evidence/dictionaries/dictionary-schema";
import { currentDictionaries } from "./current-dictionaries";
import { laterDictionaryWords } from "./dictionary-history";

/** What a form of one entry sends. */
export interface DictionaryChange {
  kind: DictionaryKind;
  /** The version that its author saw. */
  base: number;
  reason: string;
  /** Id of the entry that stands there and changes or goes; null: a new one. */
  id: string | null;
  /** As typed; null: the entry goes. */
  entry: Record<string, unknown> | null;
}

/**
 * Adds, changes or takes out one entry: the next version of its dictionary, with the reason. Suggestions are made from it at once; those
 * that were made keep the version that they name. Refused where another version came after the one that the author saw; sent once more
 * it is written over that one.
 */
export async function publishDictionary(
  person: Person | null,
  change: DictionaryChange,
): Promise<Outcome<{ version: number; id: string }>> {
  const { id: actorId } = authorise(person, "codebook.manage");
  return outcome(async () => {
    const { reason, entry } = checked(change);
    if (change.kind === "types" && entry) await refuseUnknownType(entry);
    return db.$transaction((tx) => write(tx, { ...change, reason, entry, actorId }));
  });
}

/** Reason and entry are read before either is refused, so that every field at fault is named at once. */
function checked({ kind, reason, entry }: DictionaryChange): {
  reason: string;
  entry: DictionaryEntry | null;
} {
  const problems: FieldProblem[] = [];
  const collect = <T>(read: () => T): T | null => {
    try {
      return read();
    } catch (problem) {
      if (!(problem instanceof Refusal)) throw problem;
      // A list is one field of the form.
      problems.push(...problem.problems.map((one) => ({ ...one, field: one.field.split(".")[0] ?? "" })));
      return null;
    }
  };
  const said = collect(() => parseInput(z.object({ reason: dictionaryReason }), { reason }));
  const read = entry && collect((): DictionaryEntry => parseInput(entrySchemas[kind], entry));
  if (!said || problems.length > 0) throw new Refusal(problems);
  return { reason: said.reason, entry: read };
}

interface Writing extends Omit<DictionaryChange, "entry"> {
  entry: DictionaryEntry | null;
  actorId: string;
}

async function write(tx: Transaction, writing: Writing): Promise<{ version: number; id: string }> {
  const { kind, base, reason, actorId } = writing;
  // Two who change at once must not both follow the same version.
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('thawline dictionary versions', 0))`;
  const { [kind]: now, versions } = await currentDictionaries(tx);
  const newest = versions[kind];
  if (newest !== base)
    throw new Refusal([{ field: "", message: await laterDictionaryWords(tx, kind, base) }], {
      base: String(newest),
    });
  const before: readonly DictionaryEntry[] = now.entries;
  const { id, entries } = withChange(before, writing);
  refuseUnknown(writing.entry, entries);
  const changes = changedEntries(before, entries);
  if (Object.values(changes).every((ids) => ids.length === 0))
    refuse("", `This says what version ${base} says, which is in use. Change something first.`);
  const version = newest + 1;
  await tx.dictionaryVersion.create({
    data: {
      kind,
      version,
      content: { entries: plain(entries) },
      note: reason,
      authorId: actorId,
      recordedAt: await databaseClock(tx),
    },
  });
  const entryOf = (list: readonly DictionaryEntry[]) => plain(list.filter((entry) => entry.id === id));
  await writeAudit(tx, {
    actorId,
    action: `dictionary.${writing.entry ? (writing.id === null ? "add" : "change") : "remove"}`,
    subject: "dictionary",
    subjectId: `${kind} ${version}`,
    before: { version: newest, entries: entryOf(before) },
    after: { version, entries: entryOf(entries), reason },
  });
  return { version, id };
}

function withChange(
  before: readonly DictionaryEntry[],
  { id, entry }: Writing,
): { id: string; entries: DictionaryEntry[] } {
  const has = (wanted: string) => before.some((one) => one.id === wanted);
  if (id !== null && !has(id)) refuse("", `“${id}” is no longer there.`);
  if (!entry) return { id: id ?? "", entries: before.filter((one) => one.id !== id) };
  if (id === null) {
    if (has(entry.id)) refuse("id", `There is an entry “${entry.id}” already.`);
    if (before.length >= ENTRIES_MAX) refuse("", `A dictionary holds ${ENTRIES_MAX} entries at most.`);
    return { id: entry.id, entries: [...before, entry] };
  }
  // Other entries and older versions name it by its id.
  return { id, entries: before.map((one) => (one.id === id ? { ...entry, id } : one)) };
}

async function refuseUnknownType({ id }: DictionaryEntry) {
  const { types } = await currentCodebook();
  if (!types.some(({ code }) => code === id)) refuse("id", `The codebook has no type “${id}”.`);
}

/** Those that an entry is not the same as must be there; nobody may be left to one that goes. */
function refuseUnknown(entry: DictionaryEntry | null, entries: readonly DictionaryEntry[]) {
  const ids = new Set(entries.map(({ id }) => id));
  for (const one of entries) {
    const missing = "notSame" in one ? one.notSame.find((other) => !ids.has(other)) : undefined;
    if (missing === undefined) continue;
    if (one.id === entry?.id) refuse("notSame", `There is no entry “${missing}”.`);
    refuse("", `“${one.id}” says that it is not “${missing}”: take that out first.`);
  }
}

/** A copy that a JSON column takes. */
function plain(entries: readonly DictionaryEntry[]) {
  return entries.map((entry) => ({ ...entry }));
}
