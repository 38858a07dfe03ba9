import { formsIn, type HtmlForm } from "./html-form";
import type { Answer, Visitor } from "./visitor";

/**
 * Sends the form of a signal. A question about signals like it is answered by its own button, with the form that came back; `kept`: what a page without
 * scripts does not give back of it.
 */
export async function insist(
  coder: Visitor,
  page: string,
  form: HtmlForm,
  typed: Record<string, string>,
  kept: Record<string, string> = {},
): Promise<Answer> {
  const answer = await coder.send(page, form, { ...typed, ...kept });
  if (answer.status !== 200) return answer;
  const asked = formsIn(answer.body).find(({ values }) =>
    values.some(([name, value]) => name === "askedAbout" && value !== ""),
  );
  const intent = typed.intent === "next" ? "anyway:next" : "anyway:save";
  return asked ? coder.send(page, asked, { ...kept, intent }) : answer;
}
