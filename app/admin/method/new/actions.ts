"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { answerForm, answeringForm, typedValues } from "@/app/_form/form-answer";
import type { Person } from "@/lib/auth/person";
import { currentPerson } from "@/lib/auth/who";
import { methodInput } from "@/lib/codebook/method-form";
import { type MethodPreview, previewMethod } from "@/lib/data/versions/method-preview";
import { createMethodVersion } from "@/lib/data/versions/method-writing";
import { baseSent } from "../../_ui/base-sent";
import { saidOnce } from "../../_ui/said-once";
import { firstAnswer, type VersionAnswer } from "../../_ui/version-answer";
import { withPanel } from "./panel-sent";

type Answer = VersionAnswer<MethodPreview>;

/** One form with two buttons: a look at the effect, and the new version itself. Nothing typed is ever lost. */
export const send = answeringForm(async (earlier: Answer, sent: FormData): Promise<Answer> => {
  const asker = await currentPerson();
  const { form, problem } = await withPanel(sent);
  const { intent = "preview", scripted, ...values } = typedValues(form);
  const base = baseSent(values.base, earlier.base);
  const now: Answer = { ...firstAnswer(base, values), intent, turn: earlier.turn + 1 };
  if (problem) return { ...now, problems: [problem] };
  if (intent !== "publish") return previewed(asker, now, form);
  let made: number | null = null;
  const answer = await answerForm(
    earlier,
    form,
    () => createMethodVersion(asker, { ...methodInput(values), base, reason: values.reason ?? "" }),
    ({ version }) => {
      made = version;
      return {};
    },
  );
  if (made !== null) {
    revalidatePath("/", "layout");
    const goTo = `/admin/method?written=${made}`;
    if (!scripted) redirect(goTo);
    return { ...now, goTo };
  }
  // What was refused is shown with its effect on what is in use now, which may be a version that came in between.
  const shown = await previewed(asker, now, form);
  return { ...shown, problems: answer.problems, preview: saidOnce(shown.preview, answer.problems) };
});

async function previewed(asker: Person | null, now: Answer, form: FormData): Promise<Answer> {
  let preview: MethodPreview | null = null;
  const { problems } = await answerForm(
    now,
    form,
    () => previewMethod(asker, methodInput(now.values), now.base),
    (found) => {
      preview = found.preview;
      return {};
    },
  );
  const shown = preview as MethodPreview | null;
  return { ...now, problems, preview: shown, base: shown?.against ?? now.base };
}
