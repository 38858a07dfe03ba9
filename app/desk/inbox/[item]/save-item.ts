import { broughtBy } from "@/app/desk/add-to-signal";
import { onwardOf, type SaveIntent } from "@/app/desk/asked-first";
import { attend } from "@/app/desk/attend";
import { formProblems } from "@/app/desk/form-problems";
import { type FormState, formState } from "@/app/desk/form-state";
import { saveForm } from "@/app/desk/save-form";
import { placeOf } from "@/app/desk/sent-form";
import { withDaysRead } from "@/app/desk/typed-days";
import type { Person } from "@/lib/auth/person";
import { readForm, type TypedForm } from "@/lib/codebook/signal-form";
import { codeDocument } from "@/lib/data/coding/code-document";
import { finishItem } from "@/lib/data/inbox/finishing";
import { findItem } from "@/lib/data/inbox/item-view";
import { renewLease, takeNext } from "@/lib/data/inbox/turns";
import type { Outcome } from "@/lib/data/problems";
import { getRelationship } from "@/lib/data/relationships/relationships";
import { dayFromIso } from "@/lib/engine/calendar/day";
import { carriedBy } from "./carried";
import { withParent } from "./facet-form";

/** Saves the form of a document as a new signal, and stays with the document; `next`: it is done, and the next one comes. */
export async function saveItem(
  person: Person | null,
  typed: TypedForm,
  intent: SaveIntent,
): Promise<FormState> {
  const itemId = typed.item ?? "";
  const { facetOf = "", besides } = typed;
  // Its link to what was coded beside it is for the server to make: the form goes back as it came.
  const keep = (read: unknown, id: string) => {
    const input = { ...Object(read), facetOf: facetOf.trim() || null };
    return codeDocument(person, itemId, {
      ...{ ...trail(typed), kind: "SIGNAL", id, input },
      ...(besides ? { besides } : {}),
    });
  };
  await renewLease(person, itemId);
  const answer = await saveForm(person, placeOf(typed), await withParent(person, typed), intent, {
    keep,
    goTo: savedAddress(itemId, typed),
  });
  const saved = { ...answer, typed: { ...answer.typed, facetOf } };
  return onwardOf(intent) === "next" ? await onward(person, itemId, saved) : saved;
}

/** Adds what was typed to a signal that is there, as one more report of it. */
export async function addFromItem(person: Person | null, sent: TypedForm, slug: string): Promise<FormState> {
  const itemId = sent.item ?? "";
  const place = placeOf(sent);
  const { codedThrough } = await getRelationship(place.relationshipSlug);
  const typed = withDaysRead(sent, dayFromIso(codedThrough));
  const read = readForm(typed);
  const { brought, reason } = broughtBy(typed, read, slug);
  await renewLease(person, itemId);
  const added: Outcome<object> = await codeDocument(person, itemId, {
    ...trail(typed),
    kind: "REPORT",
    id: typed.id ?? "",
    slug,
    reason,
    input: brought,
  });
  if (added.ok) return formState(typed, { goTo: savedAddress(itemId, typed) });
  return formState(typed, {
    attention: await attend(person, place, typed),
    problems: formProblems(added.problems, typed, read),
  });
}

/** What was marked and what was offered, as it goes with a coding. A suggestion that was never shown is none. */
function trail(typed: TypedForm) {
  const { marks, offered } = carriedBy(typed);
  const suggestions = offered.map(({ field, origin, value }) => ({ field, origin, value }));
  const passages = marks.map(({ prefix: _, suffix: __, ...passage }) => passage);
  return { marks: passages, suggestions, ...(typed.replaces ? { replaces: typed.replaces } : {}) };
}

const savedAddress = (itemId: string, typed: TypedForm) => `/desk/inbox/${itemId}?saved=${typed.id}`;

async function onward(person: Person | null, itemId: string, saved: FormState): Promise<FormState> {
  if (saved.goTo === null) return saved;
  const item = await findItem(person, itemId);
  if (!item) return saved;
  const finished = await finishItem(person, itemId, {
    state: "DONE",
    reason: "",
    version: item.task.version,
  });
  return finished.ok ? { ...saved, goTo: await nextAddress(person, item.relationship.slug, itemId) } : saved;
}

/** Where a coder goes on: the next free document, now theirs; the inbox where there is none. */
export async function nextAddress(
  person: Person | null,
  relationshipSlug: string,
  itemId: string,
): Promise<string> {
  const next = await takeNext(person, relationshipSlug, itemId);
  return next ? `/desk/inbox/${next.itemId}` : `/desk/inbox?relationship=${relationshipSlug}&emptied=1`;
}
