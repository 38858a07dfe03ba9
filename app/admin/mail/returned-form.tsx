"use client";

import { useActionState } from "react";
import { Button } from "@/app/_ui/button";
import { InputField } from "@/app/_ui/field";
import { Notice } from "@/app/_ui/notice";
import { type ReturnedAnswer, takeReturned } from "./actions";
import { RETURNED_MAX_MB } from "./returned-limit";

/** Brings mails that came back, several at once, and says of each what was made of it. */
export function ReturnedForm({ words }: { words: Record<string, string> }) {
  const [answer, submit, pending] = useActionState<ReturnedAnswer, FormData>(takeReturned, {
    problem: null,
    rows: [],
    turn: 0,
  });
  return (
    <form action={submit} className="flex max-w-3xl flex-col items-start gap-4 pt-4">
      <InputField
        name="files"
        type="file"
        multiple
        accept=".eml,message/rfc822"
        label="Saved mails"
        hint={`As .eml files, at most ${RETURNED_MAX_MB} MB together.`}
        error={answer.problem}
      />
      <Button tone="quiet" busy={pending}>
        {pending ? "One moment…" : "Take them in"}
      </Button>
      {answer.rows.length === 0 ? null : (
        <Notice>
          <ul className="list-disc pl-5" key={answer.turn}>
            {answer.rows.map((row, at) => (
              <li key={`${row.file} ${row.address} ${String(at)}`} className="wrap-anywhere">
                {row.file}
                {row.address === "" ? "" : `, ${row.address}`}
                {row.status === "" ? "" : ` (${row.status})`}: {words[row.said]}.
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </form>
  );
}
