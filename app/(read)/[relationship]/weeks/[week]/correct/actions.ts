"use server";

import { revalidatePath } from "next/cache";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { answering } from "@/app/_form/answering";
import { siteOrigin } from "@/app/site-origin";
import { NotAuthorised } from "@/lib/auth/authorise";
import { currentPerson } from "@/lib/auth/who";
import { correctWeek, previewCorrection } from "@/lib/data/publication/correct-week";
import { arranged, parseIntent, textsOfForm } from "../edit/week-form";
import { type CorrectionState, correctionOfForm } from "./correction-form";

/** Every button of the form: it rearranges what was typed, shows what would change, or publishes the correction. */
export const correct = answering(
  async (slug: string, week: string, before: CorrectionState, form: FormData): Promise<CorrectionState> => {
    const person = await currentPerson();
    const { what, at } = parseIntent(form.get("intent"));
    const state = stateSent(before, form);
    const { seen, fields, texts } = state;
    if (what === "up" || what === "down" || what === "remove")
      return { ...state, texts: { ...texts, points: arranged(texts.points, what, at) } };
    let waits = false;
    const sent = { seen, fields, texts, origin: siteOrigin(await headers()) };
    try {
      if (what !== "publish") {
        const found = await previewCorrection(person, slug, week, sent);
        if (!found.ok) return { ...state, problems: found.problems };
        const { changes, material, edition } = found;
        return { ...state, changes, material, shown: edition.inputsHash, focus: "changes" };
      }
      const published = await correctWeek(person, slug, week, {
        ...sent,
        shown: String(form.get("shown") ?? ""),
      });
      if (!published.ok) return { ...state, problems: published.problems };
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

const stateSent = (before: CorrectionState, form: FormData): CorrectionState => ({
  answer: before.answer + 1,
  seen: Number(form.get("seen")) || 0,
  fields: correctionOfForm(form),
  texts: textsOfForm(form),
  problems: [],
  changes: null,
  shown: "",
  material: null,
  focus: null,
});
