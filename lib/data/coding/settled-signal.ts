import type { Person } from "@/lib/auth/person";
import type { Codebook } from "@/lib/codebook/codebook";
import type { SignalFields } from "@/lib/codebook/signal-schema";
import { Refusal, refuse } from "@/lib/data/refusal";
import { addReportIn } from "@/lib/data/signals/add-report";
import { createSignalIn, newSignalFields } from "@/lib/data/signals/signals";
import type { Transaction } from "@/lib/db/client";
import type { CodingPair } from "./coding-pairs";
import type { SampleCoding } from "./sample-coding";
import type { SampleItem } from "./sample-items";

export type Choice = "FIRST" | "SECOND" | "OTHER" | "NEITHER";

/** What is about to be settled, within one transaction that holds the locks of relationship and document. */
export interface Settling {
  tx: Transaction;
  editor: Person;
  item: SampleItem;
  codebook: Codebook;
  reason: string;
}

/** The signal that came of a pair, or that was given one more report. */
export interface MadeOfPair {
  fields: SignalFields;
  signalId: string;
  slug: string;
}

/** Writes what an editor took of a pair; `signalId` is for a signal of its own. A third is always one: it is typed whole. */
export async function makeOfPair(
  settling: Settling,
  { first, second }: CodingPair,
  choice: Exclude<Choice, "NEITHER">,
  typed: unknown,
  signalId: string,
): Promise<MadeOfPair> {
  // What the editor typed themselves nobody else has seen.
  if (choice === "OTHER") return newSignal(settling, typed, signalId, false);
  const taken = choice === "FIRST" ? first : second;
  if (!taken) refuse("choice", "There is no such coding: take the other, a third or neither.");
  return taken.more ? oneMoreReport(settling, taken) : newSignal(settling, taken.fields, signalId, true);
}

async function newSignal(
  { tx, editor, item, codebook }: Settling,
  input: unknown,
  id: string,
  seenByTwo: boolean,
): Promise<MadeOfPair> {
  const parsed = newSignalFields(input, codebook);
  if (!parsed.ok) throw new Refusal(parsed.problems);
  const { fields } = parsed;
  const created = await createSignalIn(tx, editor, item.relationshipId, { id, fields, codebook, seenByTwo });
  if (!created.ok) throw new Refusal(created.problems);
  return { fields, signalId: id, slug: created.slug };
}

/** The signal may have been revised since it was coded: what the coder brought goes beside. */
async function oneMoreReport(
  { tx, editor, item, codebook, reason }: Settling,
  { fields, more }: SampleCoding,
): Promise<MadeOfPair> {
  const signal = await tx.signal.findFirst({
    where: { slug: more?.reportOf ?? "", relationshipId: item.relationshipId },
    select: {
      id: true,
      slug: true,
      revisions: {
        orderBy: { number: "desc" },
        take: 1,
        select: { number: true, text: true, contested: true },
      },
    },
  });
  const [now] = signal?.revisions ?? [];
  if (!signal || !now)
    refuse("choice", "The signal that it is a report of is gone: take a third or neither.");
  const { id: signalId, slug } = signal;
  const added = await addReportIn(
    tx,
    editor,
    { relationshipId: item.relationshipId, signalId, slug },
    codebook,
    {
      reports: broughtReports(fields, more?.added ?? []),
      figures: fields.figures,
      facts: fields.facts,
      text: behind(now.text, fields.text),
      contested: behind(now.contested, fields.contested),
      revision: now.number,
      reason,
    },
  );
  if (!added.ok) throw new Refusal(added.problems.map(({ message }) => ({ field: "choice", message })));
  return { fields, signalId, slug };
}

/** The reports that were new; of a report that brought figures alone all of them, of which those that are there add nothing. */
function broughtReports({ reports }: SignalFields, added: readonly string[]): SignalFields["reports"] {
  const fresh = reports.filter(({ key }) => added.includes(key));
  return fresh.length > 0 ? fresh : reports;
}

/** What a text says behind another that it begins with. */
function behind(there: string, whole: string): string {
  return whole.startsWith(there) ? whole.slice(there.length).replace(/^[\n; ]+/, "") : "";
}
