"use server";

import { revalidatePath } from "next/cache";
import { answerForm, answeringForm } from "@/app/_form/form-answer";
import type { FormAnswer } from "@/app/_form/form-answer-shape";
import { currentPerson } from "@/lib/auth/who";
import { askForDraft, rerunJob } from "@/lib/data/jobs/job-rerun";

export const rerun = answeringForm(async (earlier: FormAnswer, form: FormData): Promise<FormAnswer> => {
  const asker = await currentPerson();
  const answer = await answerForm(
    earlier,
    form,
    ({ job = "" }) => rerunJob(asker, job),
    () => ({ notice: "It is run again now." }),
  );
  revalidatePath("/admin/jobs");
  return answer;
});

export const draft = answeringForm(async (earlier: FormAnswer, form: FormData): Promise<FormAnswer> => {
  const asker = await currentPerson();
  const answer = await answerForm(
    earlier,
    form,
    (values) => askForDraft(asker, values),
    ({ week }) => ({ notice: `The draft of ${week} is asked for; it stands in the list below in a moment.` }),
  );
  revalidatePath("/admin/jobs");
  return answer;
});
