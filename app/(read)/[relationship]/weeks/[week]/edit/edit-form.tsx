"use client";

import { useActionState } from "react";
import { Button } from "@/app/_ui/button";
import { ErrorSummary } from "@/app/_ui/error-summary";
import { Notice } from "@/app/_ui/notice";
import { ConflictView } from "./conflict-view";
import { DraftAnew } from "./draft-anew";
import { useWordsForm } from "./use-words-form";
import type { WeekFormState } from "./week-form";
import { type SignalChoice, WordFields } from "./word-fields";

/** The words of a draft. Every button posts the whole form, so that it works without scripts too. */
export function EditForm({
  action,
  first,
  choices,
  titles,
  frozen,
}: {
  action: (state: WeekFormState, form: FormData) => Promise<WeekFormState>;
  first: WeekFormState;
  /** Signals that held a share of the week’s change, the largest first. */
  choices: SignalChoice[];
  titles: Record<string, string>;
  /** Its facts are frozen: they can be taken in anew. */
  frozen: boolean;
}) {
  const [state, post, pending] = useActionState(action, first);
  const { texts, problems, conflict, answer } = state;
  const form = useWordsForm(state, pending);
  return (
    // A new answer brings new words: the fields start from them.
    <form key={answer} action={post} aria-label="Draft" className="max-w-3xl" {...form}>
      {/* Nothing is typed or pressed while an answer is on its way: it would be lost, or stand in its own way. */}
      <fieldset disabled={pending} className="grid min-w-0 gap-5">
        <ErrorSummary problems={problems} title="The draft was not kept" />
        {state.saved ? <Notice>{state.saved}</Notice> : null}
        {conflict ? <ConflictView {...{ conflict, titles }} /> : null}
        {/* Enter in a field keeps the draft: the first button of a form is its default. */}
        <button
          type="submit"
          name="intent"
          value="save"
          tabIndex={-1}
          aria-hidden="true"
          className="sr-only"
        />
        <input type="hidden" name="version" value={conflict?.version ?? state.version} />
        <input type="hidden" name="rows" value={texts.points.length} />
        <WordFields {...{ texts, problems, choices, titles }} />
        <div className="flex flex-wrap gap-3 border-t border-rule pt-4">
          <Button id="keep" name="intent" value="save">
            {conflict ? "Keep mine instead" : "Keep draft"}
          </Button>
          {frozen && !conflict ? (
            <Button id="newer" tone="quiet" name="intent" value="newer">
              Take in what was coded since
            </Button>
          ) : null}
          {conflict ? null : (
            <>
              <Button id="preview" tone="quiet" name="intent" value="preview">
                Keep and preview
              </Button>
              <Button id="publish" tone="quiet" name="intent" value="publish">
                Keep and publish …
              </Button>
            </>
          )}
        </div>
        <DraftAnew />
      </fieldset>
    </form>
  );
}
