"use client";

import { type ReactNode, useActionState, useEffect, useRef, useState } from "react";
import { NO_ANSWER } from "@/app/_form/form-answer-shape";
import { Button } from "@/app/_ui/button";
import { ErrorSummary } from "@/app/_ui/error-summary";
import { InputField } from "@/app/_ui/field";
import { SentRows } from "@/app/desk/inbox/row-box";
import { count } from "@/lib/charts/format/format";
import { REASON_MAX } from "@/lib/codebook/limits";
import { actOnCandidates } from "./actions";

const boxesOf = (form: HTMLFormElement | null) => [
  ...(form?.querySelectorAll<HTMLInputElement>("input[name=item]") ?? []),
];

interface ChooseFormProps {
  relationship: string;
  /** Whether the candidates are open: else they can be reopened. */
  open: boolean;
  back: string;
  /** All under this filter are chosen, of which so many were shown; null: one by one. */
  all: { under: string; seen: number } | null;
  /** The way to all under the filter, or back to one by one. */
  other: ReactNode;
  children: ReactNode;
}

/** The candidates that are chosen, and what can be done with all of them at once. */
export function ChooseForm({ relationship, open, back, all, other, children }: ChooseFormProps) {
  const [answer, submit, busy] = useActionState(actOnCandidates, NO_ANSWER);
  const form = useRef<HTMLFormElement>(null);
  const [chosen, setChosen] = useState(0);
  const recount = () => setChosen(boxesOf(form.current).filter(({ checked }) => checked).length);
  // After an answer the boxes are made anew.
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is the answer that makes them anew
  useEffect(() => recount(), [answer]);
  const problem = (field: string) => answer.problems.find((one) => one.field === field)?.message ?? null;
  const many = all?.seen.toLocaleString("en-GB");
  return (
    <form ref={form} action={submit} noValidate onChange={recount}>
      <ErrorSummary
        answer={answer}
        problems={answer.problems.map((one) => ({ ...one, field: one.field === "reason" ? "reason" : "" }))}
        title="Nothing was changed"
      />
      <input type="hidden" name="back" value={back} />
      <input type="hidden" name="relationship" value={relationship} />
      {all ? (
        <>
          <input type="hidden" name="under" value={all.under} />
          <input type="hidden" name="seen" value={all.seen} />
        </>
      ) : null}
      <SentRows value={{ ids: answer.values.items?.split(" ") ?? [], turn: answer.turn }}>
        {children}
      </SentRows>
      <fieldset className="mt-4 border-t border-rule pt-3">
        <legend className="pr-3 text-sm font-semibold">
          {all ? (
            `With all ${many} candidates under this filter`
          ) : (
            <>
              With the chosen candidates
              <span role="status" className="font-normal text-muted noscript:hidden">
                {" "}
                {chosen === 0 ? "(none is chosen)" : `(${count(chosen, "is", "are")} chosen)`}
              </span>
            </>
          )}
        </legend>
        <div className="flex flex-wrap items-end gap-x-4 gap-y-3">
          {all ? null : (
            <Button
              type="button"
              tone="quiet"
              className="noscript:hidden"
              onClick={() => {
                const boxes = boxesOf(form.current);
                const every = boxes.some(({ checked }) => !checked);
                for (const box of boxes) box.checked = every;
                recount();
              }}
            >
              All or none of this page
            </Button>
          )}
          {open ? (
            <>
              <InputField
                key={`reason ${answer.turn}`}
                name="reason"
                label="Reason"
                maxLength={REASON_MAX}
                defaultValue={answer.values.reason ?? ""}
                error={problem("reason")}
              />
              <Button tone={all ? "danger" : "quiet"} name="intent" value="discard" busy={busy}>
                {all ? `Discard all ${many}` : "Discard"}
              </Button>
            </>
          ) : (
            <Button tone="quiet" name="intent" value="reopen" busy={busy}>
              {all ? `Open all ${many} again` : "Open again"}
            </Button>
          )}
          {other}
        </div>
      </fieldset>
    </form>
  );
}
