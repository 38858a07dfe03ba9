import { type FocusEvent, useEffect, useRef } from "react";
import { isTypedIn, useLeaveWarning } from "@/app/_form/leave-warning";

/** What the form of a week's words needs of its last answer. */
interface Answered {
  answer: number;
  /** Id of the control that takes the focus; null: the one that had it. */
  focus: string | null;
  problems: readonly unknown[];
  /** Whether the words of the answer stand already. */
  kept: boolean;
}

/**
 * A form that is made anew with every answer: the focus goes where the answer says, else back to where it was, unless there are errors to be read first; and
 * it asks before it is left with words that are not kept.
 */
export function useWordsForm({ answer, focus, problems, kept }: Answered, pending: boolean) {
  const form = useRef<HTMLFormElement>(null);
  const last = useRef("");
  const refused = problems.length > 0;
  useEffect(() => {
    if (answer > 0 && !refused) document.getElementById(focus ?? last.current)?.focus();
  }, [answer, focus, refused]);
  // What is on its way is kept, or comes back.
  useLeaveWarning(() => !pending && form.current !== null && (!kept || isTypedIn(form.current)));
  const onFocus = ({ target }: FocusEvent) => {
    if (target.id !== "") last.current = target.id;
  };
  return { ref: form, onFocus };
}
