"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { answerForm, answeringForm } from "@/app/_form/form-answer";
import type { FormAnswer } from "@/app/_form/form-answer-shape";
import { NO_ANSWER } from "@/app/_form/form-answer-shape";
import { can } from "@/lib/auth/permission";
import type { Person } from "@/lib/auth/person";
import { currentPerson } from "@/lib/auth/who";
import { formStep } from "@/lib/codebook/editing/form-steps";
import { rebase } from "@/lib/codebook/editing/rebase";
import { isTooLong, tooMany } from "@/lib/codebook/editing/too-many";
import { codebookInput, flat, rowsOf, withoutBlank } from "@/lib/codebook/editing/typed-codebook";
import { typedForm } from "@/lib/codebook/signal-form";
import { type CodebookPreview, previewCodebook } from "@/lib/data/versions/codebook-preview";
import { getCodebook, listCodebookVersions } from "@/lib/data/versions/codebook-versions";
import { publishCodebook } from "@/lib/data/versions/codebook-writing";
import { baseSent } from "../../_ui/base-sent";
import { saidOnce } from "../../_ui/said-once";
import { firstAnswer, type VersionAnswer } from "../../_ui/version-answer";

type Answer = VersionAnswer<CodebookPreview>;

/** One form with buttons for rows, for a look at the effect, and for the new version itself. Nothing typed is ever lost. */
export const send = answeringForm(async (earlier: Answer, form: FormData): Promise<Answer> => {
  const asker = await currentPerson();
  const { intent: pressed = "preview", scripted, base: seen, reason = "", ...values } = typedForm(form);
  // Who may not do this is answered by the verb, whatever was pressed.
  const intent = can(asker, "codebook.manage") ? pressed : "publish";
  const base = baseSent(seen, earlier.base);
  const now: Answer = { ...firstAnswer(base, { reason }), intent, turn: earlier.turn + 1 };
  const step = formStep(values, intent);
  if (step) {
    const problems = step.refused === null ? [] : [{ field: "", message: step.refused }];
    return { ...now, values: { ...step.typed, reason }, focus: step.focus, problems };
  }
  const typed = flat(withoutBlank(rowsOf(values)));
  if (intent !== "publish") return previewed(asker, now, typed, form);
  let made: number | null = null;
  const answer = await answerForm(
    { ...NO_ANSWER, turn: earlier.turn },
    form,
    () => publishCodebook(asker, { ...codebookInput(typed), base, reason }),
    ({ version }) => {
      made = version;
      return {};
    },
  );
  if (made !== null) {
    revalidatePath("/", "layout");
    const goTo = `/admin/codebook?written=${made}`;
    if (!scripted) redirect(goTo);
    return { ...now, goTo };
  }
  if (!can(asker, "codebook.manage"))
    return { ...now, values: { ...values, reason }, problems: answer.problems };
  // What was refused is shown with its effect on what is in use now, which may be a version that came in between.
  const shown = await previewed(asker, now, typed, form);
  // Carried over, the rows may have other numbers than those that the refusal names.
  const said = answer.problems.filter(({ field }) => field === "" || field === "reason");
  return {
    ...shown,
    problems: [...(shown.base === base ? answer.problems : said), ...shown.problems],
    preview: saidOnce(shown.preview, answer.problems),
  };
});

async function previewed(
  asker: Person | null,
  now: Answer,
  typed: Record<string, string>,
  form: FormData,
): Promise<Answer> {
  let preview: CodebookPreview | null = null;
  const carried = await carriedOver(typed, now.base);
  const values = { ...carried.typed, reason: now.values.reason ?? "" };
  if (carried.base === now.base && carried.problems.length > 0)
    return { ...now, values, problems: carried.problems };
  const answer: FormAnswer = await answerForm(
    { ...NO_ANSWER, turn: now.turn - 1 },
    form,
    () => previewCodebook(asker, codebookInput(carried.typed), now.base),
    (found) => {
      preview = found.preview;
      return {};
    },
  );
  // Where there is a preview it tells of the versions that came in between.
  const unsaid = preview === null && carried.base !== now.base ? [overtaken(carried.base)] : [];
  return {
    ...now,
    values,
    base: carried.base,
    problems: [...answer.problems, ...unsaid, ...carried.problems],
    preview,
  };
}

const overtaken = (version: number) => ({
  field: "",
  message: `Version ${version} has come since you began: what you left alone is now as it has it, and what you changed stands.`,
});

/** The form as it follows the version in use, where that is not the one that it was filled from. */
async function carriedOver(
  typed: Record<string, string>,
  base: number,
): Promise<{ typed: Record<string, string>; base: number; problems: FormAnswer["problems"] }> {
  const versions = await listCodebookVersions();
  const [newest] = versions;
  if (!newest || newest.version === base || !versions.some(({ version }) => version === base))
    return { typed, base, problems: [] };
  const [seen, live] = await Promise.all([getCodebook(base), getCodebook(newest.version)]);
  const { typed: carried, both } = rebase(typed, seen, live);
  // Rows beyond what a codebook may have are not read, so the form waits until there is room for all of it.
  if (isTooLong(carried)) {
    const room = `Version ${live.version} came in between, and with its types and rules the form would be too long: ${tooMany("types")}, ${tooMany("rules")}. Empty some of yours first.`;
    return { typed, base, problems: [{ field: "", message: room }] };
  }
  const message = `You and version ${live.version} changed the same in different ways: ${both.join(", ")}. What you typed stands in the form.`;
  return {
    typed: carried,
    base: live.version,
    problems: both.length === 0 ? [] : [{ field: "", message }],
  };
}
