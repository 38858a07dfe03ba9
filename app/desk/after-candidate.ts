import type { Person } from "@/lib/auth/person";
import type { TypedForm } from "@/lib/codebook/signal-form";
import { nextCandidate } from "@/lib/data/candidates/next-candidate";
import type { DraftPlace } from "@/lib/data/desk/drafts";
import { candidatesAddress, openWithin, queryWithin } from "./inbox/candidates/candidates-address";

/** Where saving a candidate leads on to: the form of the next under the same filter, or the list where there is none. */
export async function afterCandidate(
  person: Person | null,
  { relationshipSlug }: DraftPlace,
  { candidate = "", within: from = "" }: TypedForm,
  saved: string,
): Promise<string> {
  const within = openWithin(from);
  const query = queryWithin(within);
  const next = await nextCandidate(person, relationshipSlug, query, candidate);
  return next === null
    ? candidatesAddress(relationshipSlug, query, { saved })
    : `/desk/${relationshipSlug}/new?${new URLSearchParams({ candidate: next, within, after: saved })}`;
}
