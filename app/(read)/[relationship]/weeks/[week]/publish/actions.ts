"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import type { FormProblem } from "@/app/_ui/error-summary";
import { NotAuthorised } from "@/lib/auth/authorise";
import { currentPerson } from "@/lib/auth/who";
import { publishWeek } from "@/lib/data/weeks/weekly-publish";

export interface PublishState {
  problems: FormProblem[];
}

/** The last word on a week: after this nobody changes it any more. */
export async function publish(
  slug: string,
  week: string,
  _before: PublishState,
  form: FormData,
): Promise<PublishState> {
  const person = await currentPerson();
  if (form.get("sure") !== "yes")
    return {
      problems: [{ field: "sure", message: "Say that you have read it: it cannot be changed afterwards." }],
    };
  const seen = { version: Number(form.get("version")) || 0, hash: String(form.get("hash") ?? "") };
  try {
    const published = await publishWeek(person, slug, week, seen);
    if (!published.ok) return { problems: published.problems };
  } catch (problem) {
    if (!(problem instanceof NotAuthorised)) throw problem;
    return { problems: [{ field: "", message: problem.message }] };
  }
  revalidatePath(`/${slug}/weeks`);
  redirect(`/${slug}/weeks/${week}`);
}
