"use client";

import { useActionState } from "react";
import { Button } from "@/app/_ui/button";
import { ErrorSummary } from "@/app/_ui/error-summary";
import { TextareaField } from "@/app/_ui/field";
import { Link } from "@/app/_ui/link";
import { Notice } from "@/app/_ui/notice";
import type { ReasonState } from "./reason-actions";

interface ReasonFormProps {
  action: (state: ReasonState, data: FormData) => Promise<ReasonState>;
  slug: string;
  revision: number;
  to?: number;
  verb: string;
  tone: "primary" | "danger";
  back: string;
  /** It may be left empty. */
  optional?: boolean;
}

/** Voids, restores or approves a signal; the reason stands in its history. */
export function ReasonForm({ action, slug, revision, to, verb, tone, back, optional }: ReasonFormProps) {
  const [state, submit, busy] = useActionState(action, { reason: "", problems: [], failure: null });
  return (
    <form action={submit} noValidate className="max-w-2xl">
      <ErrorSummary problems={state.problems} title="Nothing was changed" />
      {state.failure ? (
        <Notice tone="problem">
          <p>{state.failure}</p>
        </Notice>
      ) : null}
      <input type="hidden" name="slug" value={slug} />
      <input type="hidden" name="revision" value={revision} />
      {to === undefined ? null : <input type="hidden" name="to" value={to} />}
      <TextareaField
        name="reason"
        label="Reason"
        hint={`It stands in the history of the signal.${optional ? " It may stay empty." : ""}`}
        defaultValue={state.reason}
        error={state.problems.find(({ field }) => field === "reason")?.message}
        rows={3}
      />
      <p className="mt-4 flex flex-wrap items-center gap-4">
        <Button tone={tone} busy={busy}>
          {verb}
        </Button>
        <Link href={back}>Leave it as it is</Link>
      </p>
    </form>
  );
}
