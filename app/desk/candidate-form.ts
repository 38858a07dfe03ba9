import type { TypedForm } from "@/lib/codebook/signal-form";
import type { CandidateView } from "@/lib/data/candidates/candidate-view";
import { sourceOfCandidate } from "@/lib/data/candidates/source-of-candidate";
import { formOfCandidate } from "@/lib/event-files/proposals/form-of-candidate";

/**
 * What a new signal begins with that is coded from a candidate: its fields, those of its reports that were chosen, else the first, and which candidate it is, under which filter.
 * Each report has to be read, titled and graded, so that not all of forty are asked for.
 */
export function candidateForm(
  candidate: CandidateView,
  chosen: readonly number[],
  within: string,
): TypedForm {
  const { fields, source, id, restricted } = candidate;
  const reports = fields.reports.filter((_, at) => chosen.includes(at));
  const told = { ...fields, restricted, reports: reports.length > 0 ? reports : fields.reports.slice(0, 1) };
  return { ...formOfCandidate(told, sourceOfCandidate(source)), candidate: id, within };
}
