import { type Query, queryText } from "@/app/admin/_ui/list-address";
import { candidateForm } from "@/app/desk/candidate-form";
import type { Before } from "@/app/desk/form-start";
import type { Person } from "@/lib/auth/person";
import { type CandidateView, findCandidate } from "@/lib/data/candidates/candidate-view";

/** The candidate that the address names, and what a form begins with that is coded from it, with the signal that it is to be added to: nothing where it is decided already. null: it names none of this relationship. */
export async function candidateAsked(
  person: Person,
  relationshipId: string,
  query: Query,
): Promise<{ candidate: CandidateView; before: Before | null } | null> {
  const candidate = await findCandidate(person, queryText(query, "candidate"));
  if (candidate?.relationship.id !== relationshipId) return null;
  if (candidate.state !== "OPEN") return { candidate, before: null };
  const reports = [query.report ?? []].flat().map(Number);
  const typed = candidateForm(candidate, reports, queryText(query, "within"));
  const twin = queryText(query, "twin");
  return { candidate, before: { kind: "candidate", typed: twin === "" ? typed : { ...typed, twin } } };
}
