import type { Person } from "@/lib/auth/person";
import { findType } from "@/lib/codebook/codebook";
import { type ReadForm, readForm, type TypedForm } from "@/lib/codebook/signal-form";
import {
  type ReasonsDue,
  reasonKept,
  reasonsDue,
  USUAL_GRADES,
  USUAL_INTENSITY,
} from "@/lib/codebook/usual-reasons";
import { usualPublishers } from "@/lib/data/coding/dictionaries/usual-publishers";
import { currentCodebook } from "@/lib/data/versions/codebook-versions";
import { findPublisher } from "@/lib/evidence/suggestions/suggest-report";

/** The form read as input of the schema, with the reasons that it writes itself, and which of the two somebody has to write. */
export async function readJudgedForm(
  person: Person | null,
  typed: TypedForm,
): Promise<ReadForm & { due: ReasonsDue }> {
  const [read, publishers, codebook] = [
    readForm(typed),
    await usualPublishers(person),
    await currentCodebook(),
  ];
  const { input, reportRows } = read;
  const due = reasonsDue({
    scored: input.scored === true,
    intensity: Number(input.intensity),
    usual: findType(codebook, typed.type ?? "")?.defaultIntensity ?? null,
    reports: reportRows.map((row) => {
      const cell = (name: string) => typed[`reports.${row}.${name}`] ?? "";
      const publisher = findPublisher(publishers, {
        publisher: cell("publisher"),
        address: cell("address") || null,
      });
      return {
        usual: publisher?.reliability ?? null,
        reliability: cell("reliability"),
        credibility: Number(cell("credibility") || Number.NaN),
      };
    }),
  });
  if (input.scored !== true) return { ...read, due };
  const intensityReason = reasonKept(typed.intensityReason ?? "", USUAL_INTENSITY, due.intensity);
  const gradeReason = reasonKept(typed.gradeReason ?? "", USUAL_GRADES, due.grades);
  return { ...read, input: { ...input, intensityReason, gradeReason }, due };
}
