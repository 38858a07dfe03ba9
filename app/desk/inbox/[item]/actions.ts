"use server";

import { randomUUID } from "node:crypto";
import { redirect } from "next/navigation";
import { answering } from "@/app/_form/answering";
import type { DraftKept } from "@/app/desk/actions";
import { saveIntent } from "@/app/desk/asked-first";
import { attend } from "@/app/desk/attend";
import { changedForm } from "@/app/desk/form-intents";
import { type Attention, type FormState, formState } from "@/app/desk/form-state";
import { draftContent, placeOf, sentForm } from "@/app/desk/sent-form";
import { currentPerson } from "@/lib/auth/who";
import { typedForm } from "@/lib/codebook/signal-form";
import { discardCodingDraft, saveCodingDraft } from "@/lib/data/coding/coding-drafts";
import { findItem } from "@/lib/data/inbox/item-view";
import { renewLease, takeItem } from "@/lib/data/inbox/turns";
import { withParent } from "./facet-form";
import { type ItemReading, readingFor } from "./item-suggestions";
import { addFromItem, saveItem } from "./save-item";

/** Every button of a document’s form, with scripts or without. */
export const submitItemForm = answering(
  async (_: FormState, data: FormData): Promise<FormState> => {
    const person = await currentPerson();
    const { intent = "save", scripted, ...typed } = typedForm(data.entries());
    const changed = changedForm(typed, intent);
    if (changed) return formState(changed);
    const itemId = typed.item ?? "";
    if (intent === "preview")
      return formState(typed, {
        attention: await attend(person, placeOf(typed), await withParent(person, typed)),
      });
    const [verb, over = ""] = intent.split(":");
    if (verb === "discard") await discardCodingDraft(person, itemId);
    const answer =
      verb === "discard"
        ? formState(typed, { goTo: `/desk/inbox/${itemId}?discarded=${randomUUID()}` })
        : verb === "one-more"
          ? await addFromItem(person, typed, over)
          : await saveItem(person, typed, saveIntent(intent));
    if (answer.goTo !== null && !scripted) redirect(answer.goTo);
    return answer;
  },
  ({ signedOut, sentence }, _, data) =>
    formState(typedForm(data.entries()), { failure: sentence, signedOut }),
);

/** So much of a document says what it tells of. */
const LEAD = 1_500;

/** The live look at the form of a document: until it has a title, the document’s own says what it may repeat. */
export const lookAtItemForm = answering(
  async (sent: unknown): Promise<Attention | null> => {
    const person = await currentPerson();
    const typed = sentForm(sent);
    if (!typed) return null;
    const title = typed.title?.trim() || (typed["reports.0.title"] ?? "");
    // Whom the document names is known before its coder has written a word.
    const item = typed.text?.trim() ? null : await findItem(person, typed.item ?? "");
    const text = item ? item.text.slice(0, LEAD) : (typed.text ?? "");
    return await attend(person, placeOf(typed), await withParent(person, { ...typed, title, text }));
  },
  () => null,
);

/** Keeps the form with its passages as a draft of the document. */
export const keepItemDraft = answering(
  async (sent: unknown, basis: string | null): Promise<DraftKept> => {
    const person = await currentPerson();
    const typed = sentForm(sent);
    if (!typed) return { ok: false, signedOut: false, sentence: "The draft could not be read." };
    const kept = await saveCodingDraft(person, typed.item ?? "", draftContent(typed), basis);
    if (kept.ok || "newer" in kept) return kept;
    return { ok: false, signedOut: false, sentence: kept.problems[0]?.message ?? "" };
  },
  (fault): DraftKept => ({ ok: false, ...fault }),
);

/** What the form may hold now that a passage is marked, or the document says something else of itself. */
export const suggestAgain = answering(
  async (itemId: string, mark: { start: number; end: number } | null): Promise<ItemReading> => {
    const person = await currentPerson();
    return await readingFor(
      person,
      String(itemId),
      mark && { start: Number(mark.start), end: Number(mark.end) },
    );
  },
  () => ({ suggestions: [], facets: [] }),
);

export type TurnKept = { ok: true; leaseUntil: string } | { ok: false; sentence: string };

/** Says that the coder is still there. */
export const keepTurn = answering(
  async (itemId: string): Promise<TurnKept> => {
    const person = await currentPerson();
    const kept = await renewLease(person, String(itemId));
    return kept.ok ? kept : { ok: false, sentence: kept.problems[0]?.message ?? "" };
  },
  ({ sentence }): TurnKept => ({ ok: false, sentence }),
);

/** Takes a document that has just come; its page says why where somebody else was first. */
export const takenAddress = answering(
  async (itemId: string): Promise<string> => {
    const person = await currentPerson();
    await takeItem(person, String(itemId));
    return `/desk/inbox/${itemId}`;
  },
  () => "/desk/inbox",
);
