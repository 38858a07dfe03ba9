"use client";

import { useActionState, useEffect } from "react";
import { Button, ButtonLink } from "@/app/_ui/button";
import { ErrorSummary } from "@/app/_ui/error-summary";
import { Notice } from "@/app/_ui/notice";
import { ConflictView } from "./conflict-view";
import type { WeekFormState } from "./week-form";
import { type SignalChoice, WordFields } from "./word-fields";

/** The words of a draft. Every button posts the whole form, so that it works without scripts too. */
export function EditForm({
  action,
  first,
  choices,
  titles,
  base,
  frozen,
}: {
  action: (state: WeekFormState, form: FormData) => Promise<WeekFormState>;
  first: WeekFormState;
  /** Signals that held a share of the week’s change, the largest first. */
  choices: SignalChoice[];
  titles: Record<string, string>;
  base: string;
  /** Its facts are frozen: they can be taken in anew. */
  frozen: boolean;
}) {
  const [state, post, pending] = useActionState(action, first);
  const { texts, problems, focus, answer } = state;
  useEffect(() => {
    if (answer > 0 && focus) document.getElementById(focus)?.focus();
  }, [answer, focus]);
  return (
    // A new answer brings new words: the fields start from them.
    <form key={answer} action={post} className="grid max-w-3xl gap-5" aria-label="Draft">
      <ErrorSummary problems={problems} title="The draft was not kept" />
      {state.saved ? <Notice>{state.saved}</Notice> : null}
      {state.conflict ? <ConflictView conflict={state.conflict} titles={titles} /> : null}
      {/* Enter in a field keeps the draft: the first button of a form is its default. */}
      <button type="submit" name="intent" value="save" tabIndex={-1} aria-hidden="true" className="sr-only" />
      <input type="hidden" name="version" value={state.conflict?.version ?? state.version} />
      <input type="hidden" name="rows" value={texts.points.length} />
      <WordFields {...{ texts, problems, choices, titles }} />
      <div className="flex flex-wrap gap-3 border-t border-rule pt-4">
        <Button name="intent" value="save" disabled={pending}>
          {state.conflict ? "Keep mine instead" : "Keep draft"}
        </Button>
        <Button tone="quiet" name="intent" value="numbers">
          Draft anew from the numbers
        </Button>
        {frozen ? (
          <Button tone="quiet" name="intent" value="newer">
            Take in what was coded since
          </Button>
        ) : null}
        <ButtonLink href={`${base}/preview`}>Preview</ButtonLink>{" "}
        <ButtonLink href={`${base}/publish`}>Publish …</ButtonLink>
      </div>
    </form>
  );
}
