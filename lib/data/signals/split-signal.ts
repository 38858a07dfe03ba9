import { authorise } from "@/lib/auth/authorise";
import type { Person } from "@/lib/auth/person";
import { partedReports } from "@/lib/codebook/parted-reports";
import type { Outcome } from "@/lib/data/problems";
import { outcome, Refusal, refuse } from "@/lib/data/refusal";
import { currentCodebook } from "@/lib/data/versions/codebook-versions";
import { db } from "@/lib/db/client";
import { fieldsOfRevision, revisionColumns } from "./signal-columns";
import { lockSignal, parseSignal, problemOfReason, reviseIn } from "./signal-revising";
import { createSignalIn } from "./signals";

/** Reports of one signal that tell of another happening. `id` is made by the form: sent twice it is done once. */
export interface Split {
  reports: readonly string[];
  title: string;
  revision: number;
  reason: string;
  id: string;
}

/** Takes reports out of a signal and makes a new one of them, coded as the first until it is edited: both or neither. */
export async function splitSignal(
  person: Person | null,
  slug: string,
  { reports, title, revision, reason, id }: Split,
): Promise<Outcome<{ slug: string }>> {
  const author = authorise(person, "signal.write");
  const problem = problemOfReason(reason);
  if (problem) return { ok: false, problems: [problem] };
  const codebook = await currentCodebook();
  return outcome(() =>
    db.$transaction(async (tx) => {
      const place = await lockSignal(tx, slug);
      const row = await tx.signalRevision.findFirstOrThrow({
        where: { signalId: place.signalId },
        orderBy: { number: "desc" },
        select: revisionColumns,
      });
      const keys = new Set(reports);
      const { stays, goes } = partedReports(fieldsOfRevision(row), keys, title);
      if (goes.reports.length === 0) refuse("reports", "Choose the reports of the other happening.");
      if (stays.reports.length === 0) refuse("reports", "One report at least stays.");
      const change = {
        kind: "EDITED",
        action: "signal.split",
        reason,
        revision,
        fields: () => stays,
      } as const;
      const left = await reviseIn(tx, author, place, codebook, change);
      if (!left.ok) throw new Refusal(left.problems);
      const parsed = parseSignal(goes, codebook);
      if (!parsed.ok) throw new Refusal(parsed.problems);
      const made = await createSignalIn(tx, author, place.relationshipId, {
        id,
        fields: parsed.fields,
        codebook,
      });
      if (!made.ok) throw new Refusal(made.problems);
      return { slug: made.slug };
    }),
  );
}
