"use client";

import { useActionState } from "react";
import type { ActionFormProps } from "./action-form";
import { AnsweredForm } from "./answered-form";
import { NO_ANSWER, saysAnything } from "./form-answer-shape";

interface ConfirmFormProps extends ActionFormProps {
  ask: string;
  consequence: string;
  /** False where there is nothing left to do: it stands there only to answer whoever sent it, without scripts, from a page that still offered it. */
  offered?: boolean;
}

/**
 * A step that asks first: opened, it says what will happen and offers the button. Works without scripts: an answered form comes back open, so that errors and
 * what was typed are seen.
 */
export function ConfirmForm({
  ask,
  consequence,
  offered = true,
  action,
  permalink,
  ...parts
}: ConfirmFormProps) {
  const [answer, submit, pending] = useActionState(action, NO_ANSWER, permalink);
  if (!offered && !saysAnything(answer)) return null;
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
