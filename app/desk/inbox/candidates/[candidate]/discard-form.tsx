"use client";

import { useActionState } from "react";
import { NO_ANSWER } from "@/app/_form/form-answer-shape";
import { Button } from "@/app/_ui/button";
import { ErrorSummary } from "@/app/_ui/error-summary";
import { InputField } from "@/app/_ui/field";
import { REASON_MAX } from "@/lib/codebook/limits";
import { actOnCandidates } from "../actions";

/** Says why no signal comes of a candidate, and goes back to its list. */
export function DiscardForm({ id, relationship, back }: { id: string; relationship: string; back: string }) {
  const [answer, submit, busy] = useActionState(actOnCandidates, NO_ANSWER);
  const problem = answer.problems.find(({ field }) => field === "reason")?.message ?? null;
  return (
    <form action={submit} noValidate aria-label="Discard this candidate" className="mt-4">
      <ErrorSummary
        answer={answer}
        problems={answer.problems.map((one) => ({ ...one, field: one.field === "reason" ? "reason" : "" }))}
        title="Nothing was changed"
      />
      <input type="hidden" name="item" value={id} />
      <input type="hidden" name="relationship" value={relationship} />
      <input type="hidden" name="back" value={back} />
      <div className="flex flex-wrap items-end gap-x-4 gap-y-3">
        <InputField
          key={`reason ${answer.turn}`}
          name="reason"
          label="Why no signal comes of it"
          maxLength={REASON_MAX}
          defaultValue={answer.values.reason ?? ""}
          error={problem}
        />
        <Button tone="quiet" name="intent" value="discard" busy={busy}>
          Discard
        </Button>
      </div>
    </form>
  );
}
