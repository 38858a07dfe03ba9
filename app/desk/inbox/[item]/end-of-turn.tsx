"use client";

import { useActionState } from "react";
import { NO_ANSWER } from "@/app/_form/form-answer-shape";
import { Button } from "@/app/_ui/button";
import { ErrorSummary } from "@/app/_ui/error-summary";
import { InputField } from "@/app/_ui/field";
import { KeyHint, useShortcut } from "@/app/desk/_keys/key-hint";
import { finishTurn } from "./turn-actions";

interface EndProps {
  itemId: string;
  relationship: string;
  version: number;
}

/** The reasons that come most; whoever has another types it. */
const USUAL = {
  nothing: { reason: "It tells of nothing between the two sides.", key: "nothingToCode", state: "NOTHING" },
  doubtful: { reason: "It cannot be told whether it belongs here.", key: "doubtful", state: "DOUBTFUL" },
} as const;

/** How a document is left: done, with nothing to code, or doubtful; the next one comes by itself. */
export function EndOfTurn(props: EndProps) {
  return (
    <section aria-labelledby="end" className="mt-8 border-t border-rule pt-4">
      <h2 id="end" className="text-xl">
        When you are through with it
      </h2>
      <Done {...props} />
      <Without {...props} which="nothing" title="There is nothing to code in it" />
      <Without {...props} which="doubtful" title="It is doubtful" />
    </section>
  );
}

function Hidden({ itemId, relationship, version, state }: EndProps & { state: string }) {
  return (
    <>
      <input type="hidden" name="item" value={itemId} />
      <input type="hidden" name="relationship" value={relationship} />
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="state" value={state} />
    </>
  );
}

function Done(props: EndProps) {
  const [answer, submit, pending] = useActionState(finishTurn, NO_ANSWER);
  return (
    <form action={submit} aria-label="Done with this document" className="mt-3">
      <ErrorSummary
        answer={answer}
        problems={answer.problems.map(({ message }) => ({ field: "", message }))}
      />
      <Hidden {...props} state="DONE" />
      <Button tone="quiet" data-end="done" busy={pending} aria-keyshortcuts={useShortcut("done")}>
        Done, next document
        <KeyHint action="done" />
      </Button>
    </form>
  );
}

function Without({ which, title, ...props }: EndProps & { which: keyof typeof USUAL; title: string }) {
  const [answer, submit, pending] = useActionState(finishTurn, NO_ANSWER);
  const { reason, key, state } = USUAL[which];
  return (
    <details id={`end-${which}`} open={answer.problems.length > 0} className="mt-3">
      <summary className="py-1">
        {title}
        <KeyHint action={key} />
      </summary>
      <form action={submit} noValidate aria-label={title} className="mt-2 flex max-w-xl flex-col gap-3">
        <Hidden {...props} state={state} />
        <InputField
          id={`${which}-reason`}
          name="reason"
          label="Why"
          defaultValue={answer.values.reason ?? reason}
          error={answer.problems[0]?.message}
          autoComplete="off"
        />
        <p>
          <Button tone="quiet" busy={pending}>
            {title}, next document
          </Button>
        </p>
      </form>
    </details>
  );
}
