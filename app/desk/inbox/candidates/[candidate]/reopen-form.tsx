"use client";

import { useActionState } from "react";
import { NO_ANSWER } from "@/app/_form/form-answer-shape";
import { Button } from "@/app/_ui/button";
import { ErrorSummary } from "@/app/_ui/error-summary";
import { actOnCandidates } from "../actions";

/** Puts a candidate before coders again. */
export function ReopenForm({ id, relationship, back }: { id: string; relationship: string; back: string }) {
  const [answer, submit, busy] = useActionState(actOnCandidates, NO_ANSWER);
  return (
    <form action={submit} aria-label="Open this candidate again" className="mt-2">
      <ErrorSummary problems={answer.problems} title="Nothing was changed" />
      <input type="hidden" name="item" value={id} />
      <input type="hidden" name="relationship" value={relationship} />
      <input type="hidden" name="back" value={back} />
      <Button tone="quiet" name="intent" value="reopen" busy={busy}>
        Open again
      </Button>
    </form>
  );
}
