"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { answerForm, answeringForm } from "@/app/_form/form-answer";
import type { FormAnswer } from "@/app/_form/form-answer-shape";
import { currentPerson } from "@/lib/auth/who";
import { moveCodedThrough } from "@/lib/data/relationships/coded-through";
import { setFourEyes } from "@/lib/data/relationships/four-eyes";
import {
  archiveRelationship,
  createRelationship,
  editRelationship,
} from "@/lib/data/relationships/relationship-admin";
import { relationshipInput } from "./relationship-input";

export const create = answeringForm(async (earlier: FormAnswer, form: FormData): Promise<FormAnswer> => {
  const asker = await currentPerson();
  const verb = (values: Record<string, string>) =>
    createRelationship(asker, {
      slug: values.slug ?? "",
      codedThrough: values.codedThrough ?? "",
      ...relationshipInput(values),
    });
  let made = "";
  const answer = await answerForm(earlier, form, verb, ({ slug }) => {
    made = slug;
    return {};
  });
  if (answer.problems.length > 0) return answer;
  revalidatePath("/", "layout");
  redirect(`/admin/relationships/${made}`);
});

export const edit = answeringForm(async (earlier: FormAnswer, form: FormData): Promise<FormAnswer> => {
  const asker = await currentPerson();
  const answer = await answerForm(
    earlier,
    form,
    (values) => editRelationship(asker, values.slug ?? "", relationshipInput(values), values.seenFields),
    () => ({ notice: "The relationship is saved." }),
  );
  revalidatePath("/", "layout");
  return answer;
});

export const moveThrough = answeringForm(async (earlier: FormAnswer, form: FormData): Promise<FormAnswer> => {
  const asker = await currentPerson();
  const answer = await answerForm(
    earlier,
    form,
    ({ slug = "", codedThrough = "", seenThrough }) =>
      moveCodedThrough(asker, slug, { codedThrough }, seenThrough),
    () => ({ notice: "The day is saved." }),
  );
  revalidatePath("/", "layout");
  return answer;
});

export const changeFourEyes = answeringForm(
  async (earlier: FormAnswer, form: FormData): Promise<FormAnswer> => {
    const asker = await currentPerson();
    const answer = await answerForm(
      earlier,
      form,
      ({ slug = "", fourEyes }) => setFourEyes(asker, slug, fourEyes === "yes"),
      () => ({ notice: "The rule is saved." }),
    );
    revalidatePath("/", "layout");
    return answer;
  },
);

async function moveToArchive(archived: boolean, earlier: FormAnswer, form: FormData) {
  const asker = await currentPerson();
  const verb = async (values: Record<string, string>) => {
    await archiveRelationship(asker, values.slug ?? "", archived);
    return { ok: true as const };
  };
  const notice = archived ? "The relationship is archived." : "The relationship is shown again.";
  const answer = await answerForm(earlier, form, verb, () => ({ notice }));
  revalidatePath("/", "layout");
  return answer;
}

export const archive = answeringForm((earlier: FormAnswer, form: FormData) =>
  moveToArchive(true, earlier, form),
);

export const unarchive = answeringForm((earlier: FormAnswer, form: FormData) =>
  moveToArchive(false, earlier, form),
);
