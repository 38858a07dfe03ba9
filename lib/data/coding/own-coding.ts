import type { Person } from "@/lib/auth/person";
import type { SignalFields } from "@/lib/codebook/signal-schema";
import { NotFound } from "@/lib/data/problems";
import { recordId } from "@/lib/data/record-id";
import { refuse } from "@/lib/data/refusal";
import type { SignalPlace } from "@/lib/data/signals/signal-revising";
import type { Transaction } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import type { Writing } from "./made-of-document";

/** Beside the fields of a coding that is one more report: the signal it is one of, and the keys of the reports that are new to it. */
export interface OneMore {
  reportOf: string;
  added: string[];
}

/** Beside the fields of a coding that is a facet: the coding whose happening it tells another side of. */
interface Besides {
  besides: string;
}

/** A coding of one’s own that nothing has taken the place of. */
export interface StandingCoding {
  id: string;
  kind: "SIGNAL" | "REPORT";
  fields: SignalFields;
  signalId: string | null;
  more: OneMore | null;
}

/** The fields of a coding as they were saved; the schema of its codebook version read them then. */
export function fieldsOfCoding(kept: Prisma.JsonValue): SignalFields {
  const {
    reportOf: _,
    added: __,
    besides: ___,
    ...fields
  } = kept as unknown as SignalFields & Partial<OneMore & Besides>;
  return fields;
}

/** The coding whose happening this one tells another side of; null: none. */
export function besidesOfCoding(kept: Prisma.JsonValue): string | null {
  return (kept as unknown as Partial<Besides>).besides ?? null;
}

/** What a coding is one more report of; null: it is a signal of its own. */
export function moreOfCoding(kept: Prisma.JsonValue): OneMore | null {
  const { reportOf, added = [] } = kept as unknown as Partial<OneMore>;
  return reportOf === undefined ? null : { reportOf, added };
}

/** One’s own coding of a document, if it stands; anybody else’s is none that could be named. */
export async function ownCoding(
  tx: Transaction,
  author: Person,
  itemId: string,
  id: string,
): Promise<StandingCoding> {
  const row = await tx.coding.findFirst({
    where: { id: recordId(id, "this coding"), itemId, coderId: author.id },
    select: {
      id: true,
      kind: true,
      fields: true,
      signalId: true,
      withdrawn: true,
      replacedBy: { select: { id: true } },
    },
  });
  if (!row) throw new NotFound("this coding");
  if (row.withdrawn || row.replacedBy) refuse("", "You have changed or taken this back already.");
  const { kind, signalId } = row;
  return { id, kind, signalId, fields: fieldsOfCoding(row.fields), more: moreOfCoding(row.fields) };
}

/** The signal that a coding is in, with its newest revision; null: it is in none. Refused where somebody else has changed it since. */
export async function newestByOneself(
  { tx, author, turn }: Pick<Writing, "tx" | "author" | "turn">,
  { signalId }: Pick<StandingCoding, "signalId">,
): Promise<{ place: SignalPlace; revision: number } | null> {
  if (signalId === null) return null;
  const row = await tx.signalRevision.findFirst({
    where: { signalId },
    orderBy: { number: "desc" },
    select: {
      number: true,
      authorId: true,
      author: { select: { name: true } },
      signal: { select: { slug: true } },
    },
  });
  if (!row) throw new NotFound("the signal of this coding");
  if (row.authorId !== author.id)
    refuse(
      "",
      `${row.author?.name ?? "An import"} has changed that signal since: open it to change it further.`,
    );
  return {
    place: { relationshipId: turn.relationshipId, signalId, slug: row.signal.slug },
    revision: row.number,
  };
}
