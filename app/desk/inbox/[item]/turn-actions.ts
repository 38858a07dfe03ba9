"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { answerForm, answeringForm } from "@/app/_form/form-answer";
import type { FormAnswer } from "@/app/_form/form-answer-shape";
import { currentPerson } from "@/lib/auth/who";
import { isolate } from "@/lib/codebook/isolate";
import { typedDayAsIso } from "@/lib/codebook/typed-day";
import { withdrawCoding } from "@/lib/data/coding/own-codings";
import { describeItem } from "@/lib/data/inbox/describing";
import { finishItem, reopenItem } from "@/lib/data/inbox/finishing";
import { correctText } from "@/lib/data/inbox/text-correction";
import { takeItem } from "@/lib/data/inbox/turns";
import { nextAddress } from "./save-item";

const itemOf = (form: FormData) => String(form.get("item") ?? "");
const shownAnew = (itemId: string) => revalidatePath(`/desk/inbox/${itemId}`);

/** Takes the document, or takes it up again. */
export const takeTurn = answeringForm(async (earlier: FormAnswer, form: FormData): Promise<FormAnswer> => {
  const person = await currentPerson();
  const itemId = itemOf(form);
  const answer = await answerForm(
    earlier,
    form,
    () => takeItem(person, itemId),
    () => ({}),
  );
  shownAnew(itemId);
  return answer;
});

/** Opens a document again that one has finished. */
export const reopenTurn = answeringForm(async (earlier: FormAnswer, form: FormData): Promise<FormAnswer> => {
  const person = await currentPerson();
  const itemId = itemOf(form);
  const answer = await answerForm(
    earlier,
    form,
    () => reopenItem(person, itemId),
    () => ({}),
  );
  shownAnew(itemId);
  return answer;
});

/** Done, nothing to code, or doubtful: the turn ends and the next document comes. */
export const finishTurn = answeringForm(async (earlier: FormAnswer, form: FormData): Promise<FormAnswer> => {
  const person = await currentPerson();
  const itemId = itemOf(form);
  const answer = await answerForm(
    earlier,
    form,
    ({ state, reason, version }) => finishItem(person, itemId, { state, reason, version }),
    () => ({}),
  );
  if (answer.problems.length > 0) return answer;
  redirect(await nextAddress(person, String(form.get("relationship") ?? ""), itemId));
});

/** Corrects what the document says of itself. */
export const describe = answeringForm(async (earlier: FormAnswer, form: FormData): Promise<FormAnswer> => {
  const person = await currentPerson();
  const itemId = itemOf(form);
  const answer = await answerForm(
    earlier,
    form,
    ({ title, publisher, address, published = "", language, version }) =>
      describeItem(
        person,
        itemId,
        { title, publisher, address, published: typedDayAsIso(published), language },
        Number(version),
      ),
    () => ({ notice: "What the document says of itself is corrected." }),
  );
  shownAnew(itemId);
  return answer;
});

/** Corrects the text that was read from the document. */
export const correct = answeringForm(async (earlier: FormAnswer, form: FormData): Promise<FormAnswer> => {
  const person = await currentPerson();
  const itemId = itemOf(form);
  const answer = await answerForm(
    earlier,
    form,
    ({ text, reason, number }) => correctText(person, itemId, { text, reason, number }),
    () => ({
      notice: "The text is corrected. Passages that were marked are found again where they still stand.",
    }),
  );
  shownAnew(itemId);
  return answer;
});

/** Takes back what one has made of the document. */
export const takeBack = answeringForm(async (earlier: FormAnswer, form: FormData): Promise<FormAnswer> => {
  const person = await currentPerson();
  const itemId = itemOf(form);
  const answer = await answerForm(
    earlier,
    form,
    ({ coding = "" }) => withdrawCoding(person, itemId, coding),
    ({ title }) => ({ notice: `Taken back: ${isolate(title)}.` }),
  );
  shownAnew(itemId);
  return answer;
});
