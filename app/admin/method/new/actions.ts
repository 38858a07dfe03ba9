"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { answerForm, typedValues } from "@/app/_form/form-answer";
import type { FormAnswer } from "@/app/_form/form-answer-shape";
import type { Person } from "@/lib/auth/person";
import { currentPerson } from "@/lib/auth/who";
import { methodInput } from "@/lib/codebook/method-form";
import { type MethodPreview, previewMethod } from "@/lib/data/versions/method-preview";
import { createMethodVersion } from "@/lib/data/versions/method-writing";
import { baseSent } from "../../_ui/base-sent";
import { firstAnswer, type MethodAnswer } from "./method-answer";
import { withPanel } from "./panel-sent";

/** One form with two buttons: a look at the effect, and the new version itself. Nothing typed is ever lost. */
export async function send(earlier: MethodAnswer, sent: FormData): Promise<MethodAnswer> {
  const asker = await currentPerson();
  const { form, problem } = await withPanel(sent);
  if (problem)
    return {
      ...firstAnswer(baseSent(typedValues(form).base, earlier.base)),
      problems: [problem],
      values: typedValues(form),
      turn: earlier.turn + 1,
    };
  if (form.get("intent") !== "publish") return previewed(asker, earlier, form);
  let made: number | null = null;
  const answer = await answerForm(
    earlier,
    form,
    (values) =>
      createMethodVersion(asker, {
        ...methodInput(values),
        base: baseSent(values.base, earlier.base),
        reason: values.reason ?? "",
      }),
    ({ version }) => {
      made = version;
      return {};
    },
  );
  if (made !== null) {
    revalidatePath("/", "layout");
    redirect(`/admin/method?written=${made}`);
  }
  // What was refused is shown with its effect on what is in use now, which may be a version that came in between.
  const { preview, base } = await previewed(asker, earlier, form);
  return { ...answer, preview: preview && { ...preview, between: null }, base };
}

async function previewed(asker: Person | null, earlier: MethodAnswer, form: FormData): Promise<MethodAnswer> {
  let preview: MethodPreview | null = null;
  let values: FormAnswer["values"] = {};
  const seen = baseSent(typedValues(form).base, earlier.base);
  const answer = await answerForm(
    earlier,
    form,
    (typed) => {
      values = typed;
      return previewMethod(asker, methodInput(typed), seen);
    },
    (found) => {
      preview = found.preview;
      return {};
    },
  );
  const shown = preview as MethodPreview | null;
  return { ...answer, values, preview: shown, base: shown?.against ?? seen };
}
