import { isDeepStrictEqual } from "node:util";
import { authorise } from "@/lib/auth/authorise";
import type { Person } from "@/lib/auth/person";
import { isolate } from "@/lib/codebook/isolate";
import { withBrought } from "@/lib/codebook/more-reports";
import type { SignalFields } from "@/lib/codebook/signal-schema";
import { NotFound, type Outcome } from "@/lib/data/problems";
import { outcome, Refusal, refuse } from "@/lib/data/refusal";
import { currentCodebook } from "@/lib/data/versions/codebook-versions";
import { db, type Transaction } from "@/lib/db/client";
import { fieldsOfRevision, revisionColumns } from "./signal-columns";
import { lockSignal, problemOfReason, reviseIn } from "./signal-revising";

/** One happening that was coded twice: the signal that stays, with the revisions of both that were looked at. */
export interface Merge {
  into: string;
  revision: number;
  intoRevision: number;
  reason: string;
}

/** Both signals as a merge would leave them. */
export function merged(one: SignalFields, into: { slug: string; fields: SignalFields }) {
  const { reports, figures, facts } = one;
  const kept = withBrought(into.fields, { reports, figures, facts, relays: null, text: "", contested: "" });
  const duplicate: SignalFields = { ...one, duplicateOf: into.slug, facetOf: null, scored: false };
  return { kept: kept.fields, added: kept.added, duplicate };
}

/** Makes a signal the duplicate of another and brings its reports, figures and facts over: both or neither. */
export async function mergeSignals(
  person: Person | null,
  slug: string,
  { into, revision, intoRevision, reason }: Merge,
): Promise<Outcome<{ slug: string }>> {
  const author = authorise(person, "signal.write");
  const problem = problemOfReason(reason);
  if (problem) return { ok: false, problems: [problem] };
  const codebook = await currentCodebook();
  return outcome(() =>
    db.$transaction(async (tx) => {
      const { relationshipId } = await lockSignal(tx, slug);
      const [one, other] = [
        await standing(tx, relationshipId, slug),
        await standing(tx, relationshipId, into),
      ];
      if (!one) throw new NotFound(`the signal “${slug}”`);
      if (!other || other.signalId === one.signalId)
        refuse("into", "There is no other signal of this name in this relationship.");
      const { kept, duplicate } = merged(one.fields, { slug: into, fields: other.fields });
      const change = { kind: "EDITED", action: "signal.merge" } as const;
      const write = async (
        slugOf: string,
        signalId: string,
        seen: number,
        why: string,
        fields: SignalFields,
      ) => {
        const saved = await reviseIn(tx, author, { relationshipId, signalId, slug: slugOf }, codebook, {
          ...change,
          reason: why,
          revision: seen,
          fields: () => fields,
        });
        if (saved.ok) return;
        const told = saved.problems.map(({ message }) => `“${isolate(fields.title)}”: ${message}`);
        throw new Refusal(told.map((message) => ({ field: "", message })));
      };
      // First it counts no more, so that its reports never count twice.
      await write(slug, one.signalId, revision, reason, duplicate);
      if (!isDeepStrictEqual(kept, other.fields))
        await write(into, other.signalId, intoRevision, reason, kept);
      return { slug: into };
    }),
  );
}

async function standing(tx: Transaction, relationshipId: string, slug: string) {
  const row = await tx.signalRevision.findFirst({
    where: { signal: { slug, relationshipId } },
    orderBy: { number: "desc" },
    select: { ...revisionColumns, signalId: true },
  });
  return row && { signalId: row.signalId, number: row.number, fields: fieldsOfRevision(row) };
}
