"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { answering } from "@/app/_form/answering";
import type { FormProblem } from "@/app/_ui/error-summary";
import { currentPerson } from "@/lib/auth/who";
import { publishWeek } from "@/lib/data/weeks/weekly-publish";

export interface PublishState {
  problems: FormProblem[];
}

/** The last word on a week: after this nobody changes it any more. */
export const publish = answering(
  async (slug: string, week: string, _before: PublishState, form: FormData): Promise<PublishState> => {
    const person = await currentPerson();
    if (form.get("sure") !== "yes")
      return {
        problems: [{ field: "sure", message: "Say that you have read it: it cannot be changed afterwards." }],
      };
    const seen = { version: Number(form.get("version")) || 0, hash: String(form.get("hash") ?? "") };
    const published = await publishWeek(person, slug, week, seen);
    if (!published.ok) return { problems: published.problems };
    revalidatePath(`/${slug}/weeks`);
    redirect(`/${slug}/weeks/${week}`);
  },
  ({ sentence }) => ({ problems: [{ field: "", message: sentence }] }),
);
