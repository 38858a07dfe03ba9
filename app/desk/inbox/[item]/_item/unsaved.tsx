"use client";

import { useActionState } from "react";
import { CodedText } from "@/app/_ui/coded-text";
import { ErrorSummary } from "@/app/_ui/error-summary";
import { Notice } from "@/app/_ui/notice";
import { formState } from "@/app/desk/form-state";
import { submitItemForm } from "../actions";

/** What is longest to type again. */
const WORDS = ["title", "text", "contested"];

/**
 * Why the form of a document was not saved, and the words that were typed, where it came back without scripts to a document that is no longer with its
 * coder: the form itself is not there to say so.
 */
export function Unsaved({ address }: { address: string }) {
  const [{ failure, problems, typed }] = useActionState(submitItemForm, formState({}), address);
  const told = [...(failure === null ? [] : [failure]), ...problems.map(({ message }) => message)];
  if (told.length === 0) return null;
  return (
    <>
      <ErrorSummary problems={told.map((message) => ({ field: "", message }))} />
      <Notice>
        <p>What you typed, to be copied:</p>
        {WORDS.filter((name) => typed[name]).map((name) => (
          <p key={name}>
            <CodedText text={typed[name] ?? ""} />
          </p>
        ))}
      </Notice>
    </>
  );
}
