"use client";

import { useActionState } from "react";
import { Button } from "@/app/_ui/button";
import { InputField } from "@/app/_ui/field";
import { Notice } from "@/app/_ui/notice";
import { IMPORT_MAX_MB } from "@/lib/codebook/limits";
import { type CheckAnswer, checkFile } from "./actions";

export function ImportForm() {
  const [answer, submit, pending] = useActionState<CheckAnswer, FormData>(checkFile, { state: "idle" });
  return (
    <form action={submit} className="flex max-w-3xl flex-col items-start gap-4">
      <InputField
        name="file"
        type="file"
        accept=".jsonl,application/jsonl,application/x-ndjson,text/plain"
        required
        onChange={({ currentTarget }) => {
          const size = currentTarget.files?.[0]?.size ?? 0;
          // The server would cut a larger request off, without a word about the file.
          currentTarget.setCustomValidity(
            size > IMPORT_MAX_MB * 1024 * 1024 ? `A file of at most ${IMPORT_MAX_MB} MB.` : "",
          );
        }}
        label="Record file"
        hint={`JSON Lines, the relationship on the first line, at most ${IMPORT_MAX_MB} MB.`}
        error={answer.state === "refused" ? "The file cannot be loaded; the reasons are listed below." : null}
      />
      <Button busy={pending}>{pending ? "Checking …" : "Check the file"}</Button>
      {answer.state === "refused" ? <Problems answer={answer} /> : null}
    </form>
  );
}

function Problems({ answer }: { answer: Extract<CheckAnswer, { state: "refused" }> }) {
  return (
    <Notice tone="problem">
      <p className="font-semibold">
        {answer.fileName === "" ? "Nothing was checked." : `${answer.fileName} cannot be loaded.`}
      </p>
      <ul className="mt-2 list-disc pl-5">
        {answer.errors.map((error) => (
          <li key={`${error.line} ${error.field} ${error.message}`}>
            {error.line > 0 ? `Line ${error.line}` : null}
            {error.field === "" ? null : `${error.line > 0 ? ", " : ""}${error.field}`}
            {error.line > 0 || error.field !== "" ? ": " : null}
            {error.message}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
