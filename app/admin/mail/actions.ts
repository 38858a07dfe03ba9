"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { answering } from "@/app/_form/answering";
import { answerForm, answeringForm } from "@/app/_form/form-answer";
import type { FormAnswer } from "@/app/_form/form-answer-shape";
import { can } from "@/lib/auth/permission";
import { currentPerson } from "@/lib/auth/who";
import { dropHeld, releaseHeld } from "@/lib/data/readership/held-mail";
import { importReturned, type ReturnedRow } from "@/lib/data/readership/import-returned";
import { RETURNED_MAX_MB } from "./returned-limit";

export type ReturnedAnswer = { problem: string | null; rows: ReturnedRow[]; turn: number };

/** Takes in mails that came back, as files. */
export const takeReturned = answering(
  async (before: ReturnedAnswer, form: FormData): Promise<ReturnedAnswer> => {
    const asker = await currentPerson();
    const refuse = (problem: string): ReturnedAnswer => ({ problem, rows: [], turn: before.turn + 1 });
    if (!can(asker, "people.manage")) return refuse("Sign in as an administrator, then send them again.");
    const files = form.getAll("files").filter((sent) => sent instanceof File && sent.size > 0) as File[];
    if (files.length === 0) return refuse("Choose one file or several first.");
    const size = files.reduce((sum, file) => sum + file.size, 0);
    if (size > RETURNED_MAX_MB * 1024 * 1024)
      return refuse(`These files have more than ${RETURNED_MAX_MB} MB together. Bring fewer at once.`);
    const read = await Promise.all(
      files.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
    );
    const rows = await importReturned(asker, read);
    revalidatePath("/admin/mail");
    return { problem: null, rows, turn: before.turn + 1 };
  },
  ({ sentence }, before): ReturnedAnswer => ({ problem: sentence, rows: [], turn: before.turn + 1 }),
);

/** Lets letters go that are held since a restore, or drops them. The page says what was done: with the last of them the form is gone. */
export const settle = answeringForm(async (earlier: FormAnswer, form: FormData): Promise<FormAnswer> => {
  const asker = await currentPerson();
  const { done, verb } =
    form.get("do") === "drop" ? { done: "dropped", verb: dropHeld } : { done: "released", verb: releaseHeld };
  let settled = 0;
  const answer = await answerForm(
    earlier,
    form,
    ({ which = "" }) => verb(asker, which),
    ({ letters }) => {
      settled = letters;
      return {};
    },
  );
  if (answer.problems.length > 0) {
    // What others there are by now is shown beside the form; where there are none, the form stays and says that.
    if (answer.values.which !== form.get("which")) revalidatePath("/admin/mail");
    return answer;
  }
  revalidatePath("/admin/mail");
  redirect(`/admin/mail?done=${done}&letters=${settled}#held`);
});
