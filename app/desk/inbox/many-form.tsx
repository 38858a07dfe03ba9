"use client";

import { type ReactNode, useActionState, useEffect, useRef, useState } from "react";
import { NO_ANSWER } from "@/app/_form/form-answer-shape";
import { Button } from "@/app/_ui/button";
import { ErrorSummary } from "@/app/_ui/error-summary";
import { InputField, SelectField } from "@/app/_ui/field";
import { count } from "@/lib/charts/format/format";
import { REASON_MAX } from "@/lib/codebook/limits";
import type { InboxView } from "@/lib/data/inbox/inbox-query";
import { actOnMany } from "./actions";
import { PRIORITIES } from "./priorities";
import { SentRows } from "./row-box";

/** Ids of the controls that a refusal may name. */
const CONTROLS: Record<string, string> = { priority: "many-priority", reason: "reason" };

const boxesOf = (form: HTMLFormElement | null) => [
  ...(form?.querySelectorAll<HTMLInputElement>("input[name=item]") ?? []),
];

/** The rows that are chosen, and what can be done with all of them at once. */
export function ManyForm({ view, back, children }: { view: InboxView; back: string; children: ReactNode }) {
  const [answer, submit, busy] = useActionState(actOnMany, NO_ANSWER);
  const form = useRef<HTMLFormElement>(null);
  const [chosen, setChosen] = useState(0);
  // After an answer the boxes are made anew.
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is the answer that makes them anew
  useEffect(() => recount(), [answer]);
  const recount = () => setChosen(boxesOf(form.current).filter(({ checked }) => checked).length);
  const problem = (field: string) => answer.problems.find((one) => one.field === field)?.message ?? null;
  const finished = view === "DONE" || view === "NOTHING" || view === "DOUBTFUL";
  return (
    <form ref={form} action={submit} noValidate onChange={recount}>
      <ErrorSummary
        answer={answer}
        problems={answer.problems.map(({ field, message }) => ({ field: CONTROLS[field] ?? "", message }))}
        title="Nothing was changed"
      />
      <input type="hidden" name="back" value={back} />
      <SentRows value={{ ids: answer.values.items?.split(" ") ?? [], turn: answer.turn }}>
        {children}
      </SentRows>
      <fieldset className="mt-4 border-t border-rule pt-3">
        <legend className="pr-3 text-sm font-semibold">
          With the chosen documents
          <span role="status" className="font-normal text-muted noscript:hidden">
            {" "}
            {chosen === 0 ? "(none is chosen)" : `(${count(chosen, "is", "are")} chosen)`}
          </span>
        </legend>
        <div className="flex flex-wrap items-end gap-x-4 gap-y-3">
          <Button
            type="button"
            tone="quiet"
            className="noscript:hidden"
            onClick={() => {
              const boxes = boxesOf(form.current);
              const all = boxes.some(({ checked }) => !checked);
              for (const box of boxes) box.checked = all;
              recount();
            }}
          >
            All or none
          </Button>
          {view === "REMOVED" ? (
            <Button tone="quiet" name="intent" value="restore" busy={busy}>
              Put back on the desk
            </Button>
          ) : (
            <>
              <SelectField
                key={`priority ${answer.turn}`}
                name="priority"
                label="Priority"
                options={PRIORITIES}
                defaultValue={answer.values.priority ?? "3"}
                error={problem("priority")}
                id="many-priority"
                className="w-auto"
              />
              <Button tone="quiet" name="intent" value="priority" busy={busy}>
                Set the priority
              </Button>
              {finished ? (
                <Button tone="quiet" name="intent" value="reopen" busy={busy}>
                  Open again
                </Button>
              ) : (
                <>
                  <InputField
                    key={`reason ${answer.turn}`}
                    name="reason"
                    label="Reason"
                    maxLength={REASON_MAX}
                    defaultValue={answer.values.reason ?? ""}
                    error={problem("reason")}
                  />
                  <Button tone="quiet" name="intent" value="nothing" busy={busy}>
                    Nothing to code
                  </Button>
                  <Button tone="quiet" name="intent" value="doubtful" busy={busy}>
                    Doubtful
                  </Button>
                </>
              )}
              <Button tone="danger" name="intent" value="remove" busy={busy}>
                Remove
              </Button>
            </>
          )}
        </div>
      </fieldset>
    </form>
  );
}
