"use client";

import { useActionState, useEffect, useMemo, useState } from "react";
import { Button } from "@/app/_ui/button";
import { ErrorSummary, type FormProblem } from "@/app/_ui/error-summary";
import { TextareaField } from "@/app/_ui/field";
import { rowsOf, type TypedCodebook } from "@/lib/codebook/editing/typed-codebook";
import { FAMILY_LABEL } from "@/lib/codebook/family";
import { CODEBOOK_REASON_MAX } from "@/lib/codebook/limits";
import { FAMILIES } from "@/lib/engine/signals/signal";
import { send } from "./actions";
import { firstAnswer } from "./codebook-answer";
import { PreviewSection } from "./preview-section";
import { RuleRow } from "./rule-row";
import { TypeRow } from "./type-row";

/** All types and rules of a codebook, a look at what a change touches, the reason, and the new version. Works without scripts too. */
export function CodebookForm({ base, start }: { base: number; start: TypedCodebook }) {
  const [answer, submit, pending] = useActionState(send, firstAnswer(base, start));
  const [typedSince, setTypedSince] = useState(0);
  const { problems, focus, turn, typed } = answer;
  // Made once an answer: a new list would take the focus with every key.
  const told = useMemo(() => named(problems, typed), [problems, typed]);
  // A row that a button made or moved gets the next keystroke.
  useEffect(() => {
    if (turn > 0 && focus) document.getElementById(focus)?.focus();
  }, [turn, focus]);
  const { types, rules } = rowsOf(typed);
  const errorOf = (path: string) => problems.find(({ field }) => field === path)?.message ?? null;
  const rows = types.map((type, at) => ({ type, at }));
  const groups = [
    ...FAMILIES.map((family) => ({
      id: family,
      title: FAMILY_LABEL[family],
      rows: rows.filter(({ type }) => !type.added && type.family === family),
    })),
    { id: "any", title: "Any family", rows: rows.filter(({ type }) => !type.added && type.family === "") },
    { id: "new", title: "New types", rows: rows.filter(({ type }) => type.added) },
  ].filter((group) => group.rows.length > 0);
  const placedRules = rules.map((rule, at) => ({ rule, at }));
  const next = answer.base + 1;
  return (
    <form
      action={submit}
      noValidate
      onInput={({ target }) => {
        if (!(target instanceof HTMLTextAreaElement && target.name === "reason")) setTypedSince(turn + 1);
      }}
      className="flex flex-col gap-8"
    >
      <ErrorSummary
        problems={told}
        title={
          answer.intent === "publish" ? "The new version was not published" : "The preview needs other words"
        }
      />
      {/* Enter in a field previews: the first button of a form is the one that it presses. */}
      <Button name="intent" value="preview" className="sr-only" tabIndex={-1} aria-hidden="true">
        Preview
      </Button>
      <input type="hidden" name="base" value={answer.base} />
      {groups.map((group) => (
        <fieldset key={group.id} className="border-t border-rule pt-4">
          <legend className="float-left w-full font-serif text-xl">{group.title}</legend>
          <div className="clear-both">
            {group.rows.map(({ type, at }) => (
              <TypeRow
                key={type.added ? `new ${at}` : type.code}
                at={at}
                type={type}
                turn={turn}
                errorOf={errorOf}
              />
            ))}
          </div>
        </fieldset>
      ))}
      <p>
        <Button tone="quiet" name="intent" value="add-type" aria-disabled={pending}>
          Add a type
        </Button>
      </p>
      <fieldset className="border-t border-rule pt-4">
        <legend className="float-left w-full font-serif text-xl">Rules</legend>
        <ol className="clear-both">
          {placedRules.map(({ rule, at }) => (
            <RuleRow key={at} at={at} last={rules.length - 1} rule={rule} errorOf={errorOf} />
          ))}
        </ol>
        <Button tone="quiet" name="intent" value="add-rule" className="mt-4" aria-disabled={pending}>
          Add a rule
        </Button>
      </fieldset>
      <p>
        <Button tone="quiet" name="intent" value="preview" aria-disabled={pending}>
          {pending ? "One moment …" : "Preview"}
        </Button>
      </p>
      <PreviewSection preview={answer.preview} stale={answer.preview !== null && typedSince > turn} />
      <div className="max-w-3xl border-t border-rule pt-4">
        <TextareaField
          name="reason"
          label="Reason"
          hint="Why the codebook changes. Every reader finds it on the page of the codebook."
          error={errorOf("reason")}
          defaultValue={answer.reason}
          maxLength={CODEBOOK_REASON_MAX}
          dir="auto"
        />
        <details className="mt-5">
          <summary className="inline-block py-1.5 underline decoration-edge underline-offset-4">
            Publish as version {next}
          </summary>
          <div className="border-l-4 border-edge py-2 pl-4">
            <p className="mb-3 prose-text">
              New signals and new wordings are coded under it at once. What is coded keeps its version, and no
              line moves until somebody codes a signal again. A version cannot be changed or taken back;
              another one can follow it.
            </p>
            <Button name="intent" value="publish" aria-disabled={pending}>
              Publish version {next} now
            </Button>
          </div>
        </details>
      </div>
    </form>
  );
}

/** In a form of many rows an error says whose it is. */
function named(problems: FormProblem[], typed: TypedCodebook): FormProblem[] {
  return problems.map(({ field, message }) => {
    const [list, at] = field.split(".");
    if (list !== "types" && list !== "rules") return { field, message };
    const name = typed[`${list}.${at}.${list === "types" ? "label" : "title"}`];
    return { field, message: `${name || (list === "types" ? "New type" : "New rule")}: ${message}` };
  });
}
