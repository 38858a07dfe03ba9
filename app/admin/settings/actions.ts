"use server";

import { revalidatePath } from "next/cache";
import { answerForm, answeringForm } from "@/app/_form/form-answer";
import type { FormAnswer } from "@/app/_form/form-answer-shape";
import { currentPerson } from "@/lib/auth/who";
import { changeSettings } from "@/lib/data/settings";

export const save = answeringForm(async (earlier: FormAnswer, form: FormData): Promise<FormAnswer> => {
  const asker = await currentPerson();
  const answer = await answerForm(
    earlier,
    form,
    // A box that is not ticked is not sent.
    ({ readersSignIn, fetchHosts = "", houseAddress = "", houseModel = "", ...close }) =>
      changeSettings(asker, {
        readersSignIn: readersSignIn === "yes",
        ...{ fetchHosts, houseAddress, houseModel },
        closeWeekday: close.closeWeekday,
        closeTime: close.closeTime,
        closeZone: close.closeZone,
      }),
    () => ({ notice: "The settings are saved." }),
  );
  revalidatePath("/", "layout");
  return answer;
});
