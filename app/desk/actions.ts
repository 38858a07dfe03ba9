"use server";

import { redirect } from "next/navigation";
import { answering } from "@/app/_form/answering";
import type { Person } from "@/lib/auth/person";
import { requirePerson } from "@/lib/auth/require-person";
import { currentPerson } from "@/lib/auth/who";
import { type TypedForm, typedForm } from "@/lib/codebook/signal-form";
import { type DraftPlace, discardDraft, saveDraft } from "@/lib/data/desk/drafts";
import { LINK_KINDS, type LinkAmong, type SignalChoice, searchSignals } from "@/lib/data/desk/signal-search";
import { addToSignal } from "./add-to-signal";
import { saveIntent } from "./asked-first";
import { attend } from "./attend";
import { changedForm } from "./form-intents";
import { type Attention, type FormState, formState } from "./form-state";
import { saveForm } from "./save-form";
import { saveMerge } from "./save-merge";
import { draftContent, placeOf, sentForm } from "./sent-form";

/** Every button of the signal form, with scripts or without. */
export const submitSignalForm = answering(
  async (_: FormState, data: FormData): Promise<FormState> => {
    const person = await currentPerson();
    const { intent = "save", scripted, ...typed } = typedForm(data.entries());
    const answer = await answerTo(person, typed, intent);
    if (answer.goTo !== null && !scripted) redirect(answer.goTo);
    return answer;
  },
  ({ signedOut, sentence }, _, data) =>
    formState(typedForm(data.entries()), { failure: sentence, signedOut }),
);

async function answerTo(person: Person | null, typed: TypedForm, intent: string): Promise<FormState> {
  const changed = changedForm(typed, intent);
  if (changed) return formState(changed);
  const place = placeOf(typed);
  if (intent === "preview") return formState(typed, { attention: await attend(person, place, typed) });
  if (intent === "discard" || intent === "take-theirs") {
    await discardDraft(person, place);
    return formState(typed, {
      goTo:
        intent === "discard" && place.signalSlug === ""
          ? "/desk"
          : `/${place.relationshipSlug}/signals/${place.signalSlug}`,
    });
  }
  const [verb, over] = intent.split(":");
  if (verb === "one-more") return await addToSignal(person, place, typed, over ?? "");
  if (verb === "merge") return await saveMerge(person, place, typed, Number(over));
  // “Mine over theirs” names the revision that was shown, so that a third editor's is not overwritten unseen.
  const basis = verb === "overwrite" ? { ...typed, revision: over ?? "" } : typed;
  return await saveForm(person, place, basis, saveIntent(intent));
}

/** The live look while typing; null where it cannot be had just now. */
export const attendToForm = answering(
  async (sent: unknown): Promise<Attention | null> => {
    const person = await currentPerson();
    const typed = sentForm(sent);
    if (!typed) return null;
    return await attend(person, placeOf(typed), typed);
  },
  () => null,
);

export type DraftKept =
  | { ok: true; savedAt: string }
  | { ok: false; newer: string }
  | { ok: false; signedOut: boolean; sentence: string };

/** Keeps the form as a draft. */
export const keepDraft = answering(
  async (sent: unknown, basis: string | null): Promise<DraftKept> => {
    const person = await currentPerson();
    const typed = sentForm(sent);
    if (!typed) return { ok: false, signedOut: false, sentence: "The draft could not be read." };
    const kept = await saveDraft(person, placeOf(typed), draftContent(typed), basis);
    if (kept.ok || "newer" in kept) return kept;
    return { ok: false, signedOut: false, sentence: kept.problems[0]?.message ?? "" };
  },
  (fault): DraftKept => ({ ok: false, ...fault }),
);

/** Signals to link with, by words. */
export const findChoices = answering(
  async (place: DraftPlace, words: string, among: LinkAmong): Promise<SignalChoice[]> => {
    const person = await currentPerson();
    const kind = LINK_KINDS.find((known) => known === among.kind) ?? "any";
    return await searchSignals(
      person,
      String(place.relationshipSlug),
      String(words).slice(0, 400),
      String(place.signalSlug) || null,
      { kind, family: String(among.family) },
    );
  },
  () => [],
);

/** Throws a draft away from the list of drafts. */
export async function dropDraft(data: FormData): Promise<void> {
  await discardDraft(await requirePerson("signal.write"), placeOf(typedForm(data.entries())));
  redirect("/desk");
}
