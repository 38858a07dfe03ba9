"use client";

import { useActionState } from "react";
import { AnsweredForm, type FormParts } from "./answered-form";
import { type FormAction, NO_ANSWER } from "./form-answer-shape";

export interface ActionFormProps extends FormParts {
  action: FormAction;
  /** The page that answers without scripts, where this one may no longer hold the form; there stands one with the same action. */
  permalink?: string;
}

/** A form that works before and without scripts: the action answers it with errors, a notice or a link. */
export function ActionForm({ action, permalink, ...parts }: ActionFormProps) {
  const [answer, submit, pending] = useActionState(action, NO_ANSWER, permalink);
  return <AnsweredForm {...parts} {...{ answer, submit, pending }} />;
}
