"use server";

import { revalidatePath } from "next/cache";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { answering } from "@/app/_form/answering";
import { siteOrigin } from "@/app/site-origin";
import { NotAuthorised } from "@/lib/auth/authorise";
import type { Person } from "@/lib/auth/person";
import { currentPerson } from "@/lib/auth/who";
import {
  type CorrectionPreview,
  correctWeek,
  previewCorrection,
  type SentCorrection,
} from "@/lib/data/publication/correct-week";
import { findStanding } from "@/lib/data/publication/newest-edition";
import { parseIntent, rearranged, textsOfForm } from "../edit/week-form";
import { type CorrectionState, correctionOfForm } from "./correction-form";

/** Every button of the form: it rearranges what was typed, shows what would change, or publishes the correction. */
export const correct = answering(
  async (slug: string, week: string, before: CorrectionState, form: FormData): Promise<CorrectionState> => {
    const person = await currentPerson();
    const intent = parseIntent(form.get("intent"));
    const state = stateSent(before, form);
    const { seen, fields, texts } = state;
    const moved = rearranged(texts, intent, "assessment");
    if (moved) return { ...state, ...moved, newer: before.newer };
    let waits = false;
    const sent = { seen, fields, texts, origin: siteOrigin(await headers()) };
    try {
      if (intent.what !== "publish") {
        const found = await previewCorrection(person, slug, week, sent);
        if (!found.ok) return await refusedWith(person, slug, week, state, sent, found);
        return { ...state, ...shownOf(found), focus: "changes" };
      }
      const published = await correctWeek(person, slug, week, {
        ...sent,
        shown: String(form.get("shown") ?? ""),
      });
      if (!published.ok) return await refusedWith(person, slug, week, state, sent, published);
      waits = published.waits;
    } catch (problem) {
      // Signed out meanwhile: the words stay in the form.
      if (!(problem instanceof NotAuthorised)) throw problem;
      return {
        ...state,
        problems: [{ field: "", message: `${problem.message} Your words are still here.` }],
      };
    }
    revalidatePath(`/${slug}/weeks`);
    redirect(`/${slug}/weeks/${week}/desk?done=${waits ? "proposed" : "corrected"}`);
  },
  ({ sentence }, _slug, _week, before, form) => ({
    ...stateSent(before, form),
    problems: [{ field: "", message: sentence }],
  }),
);

/** What a correction changes, as the form shows it. */
const shownOf = ({ changes, material, edition }: CorrectionPreview) => ({
  changes,
  material,
  shown: edition.inputsHash,
});

/**
 * The form with why it was refused. Where another edition was published meanwhile it goes on from that one, with what that says and what this correction
 * would change of it, so that the next press is made knowingly.
 */
async function refusedWith(
  person: Person | null,
  slug: string,
  week: string,
  state: CorrectionState,
  sent: SentCorrection,
  { problems, now }: { problems: CorrectionState["problems"]; now?: Record<string, string> },
): Promise<CorrectionState> {
  const newer = now === undefined ? null : await findStanding(person, slug, week);
  if (!newer) return { ...state, problems };
  // What the page around the form says of its edition is no longer so.
  revalidatePath(`/${slug}/weeks/${week}/correct`);
  const seen = newer.number;
  // Whoever was told that the week is withdrawn is told that it stands again, unless its editor decides otherwise.
  const fields = { ...state.fields, ...(newer.kind === "WITHDRAWAL" && { material: true }) };
  const against = await previewCorrection(person, slug, week, { ...sent, fields, seen });
  const told = { ...state, seen, fields, newer };
  if (against.ok) return { ...told, problems, ...shownOf(against) };
  return { ...told, problems: [...problems, ...against.problems] };
}

const stateSent = (before: CorrectionState, form: FormData): CorrectionState => ({
  answer: before.answer + 1,
  seen: Number(form.get("seen")) || 0,
  fields: correctionOfForm(form),
  newer: null,
  texts: textsOfForm(form),
  kept: false,
  problems: [],
  changes: null,
  shown: "",
  material: null,
  focus: null,
});
