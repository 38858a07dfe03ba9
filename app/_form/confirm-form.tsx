"use client";

import { useActionState } from "react";
import type { ActionFormProps } from "./action-form";
import { AnsweredForm } from "./answered-form";
import { NO_ANSWER, saysAnything } from "./form-answer-shape";

/**
 * A step that asks first: opened, it says what will happen and offers the button. Works without scripts: an answered form comes back open, so that errors and
 * what was typed are seen.
 */
export function ConfirmForm({
  ask,
  consequence,
  action,
  permalink,
  ...parts
}: { ask: string; consequence: string } & ActionFormProps) {
  const [answer, submit, pending] = useActionState(action, NO_ANSWER, permalink);
  return (
    <details className="max-w-xl" open={saysAnything(answer)}>
      <summary className="inline-block py-1.5 underline decoration-edge underline-offset-4">{ask}</summary>
      <div className="border-l-4 border-edge py-2 pl-4">
        <p className="mb-3 prose-text">{consequence}</p>
        <AnsweredForm {...parts} {...{ answer, submit, pending }} />
      </div>
    </details>
  );
}
