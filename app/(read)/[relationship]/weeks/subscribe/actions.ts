"use server";

import { headers } from "next/headers";
import { answerForm, answeringForm } from "@/app/_form/form-answer";
import type { FormAnswer } from "@/app/_form/form-answer-shape";
import { readerRefusal } from "@/lib/auth/reader-door";
import { requestAddress } from "@/lib/auth/request-address";
import { refused } from "@/lib/data/problems";
import { askSubscription } from "@/lib/data/readership/subscribe";

const ASKED =
  "A letter is on its way to this address. Open its link and press the button there; nothing else is sent before. If none comes within some minutes, look among unwanted mail.";

/** Asks an address whether it wants mail. What it answers is the same for every address. */
export const askForMail = answeringForm(async (earlier: FormAnswer, form: FormData): Promise<FormAnswer> => {
  const closed = await readerRefusal();
  const from = requestAddress(await headers());
  return answerForm(
    earlier,
    form,
    async (values) =>
      closed
        ? refused("", "Sign in first: this site is read by people who are known.")
        : askSubscription(values, from),
    () => ({ notice: ASKED }),
  );
});
