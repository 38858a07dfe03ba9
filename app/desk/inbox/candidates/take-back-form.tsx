"use client";

import { useActionState } from "react";
import { NO_ANSWER } from "@/app/_form/form-answer-shape";
import { Button } from "@/app/_ui/button";
import { ErrorSummary } from "@/app/_ui/error-summary";
import { takeBackDiscard } from "./actions";

interface TakeBackProps {
  act: string;
  /** The list that it leads to. */
  back: string;
  /** Whether it is offered beside one candidate of several that were discarded together. */
  besides?: boolean;
}

/** Takes back what one discarded. */
export function TakeBackForm({ act, back, besides = false }: TakeBackProps) {
  const [answer, submit, busy] = useActionState(takeBackDiscard, NO_ANSWER);
  return (
    <form action={submit} aria-label="Take this back" className="mt-2">
      <ErrorSummary problems={answer.problems} title="Nothing was taken back" />
      <input type="hidden" name="act" value={act} />
      <input type="hidden" name="back" value={back} />
      <Button tone="quiet" busy={busy}>
        {besides ? "Undo, for the others too" : "Undo"}
      </Button>
    </form>
  );
}
