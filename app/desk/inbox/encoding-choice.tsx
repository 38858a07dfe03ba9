"use client";

import { type FormEvent, useState } from "react";
import { Button } from "@/app/_ui/button";
import type { EncodingQuestion } from "@/lib/data/inbox/bringing";
import { languageName } from "@/lib/evidence/documents/language/names";
import type { Piece } from "./added-piece";
import { addWaiting } from "./adding-actions";

interface EncodingChoiceProps {
  asks: EncodingQuestion;
  name: string;
  relationship: string;
  priority: string;
  /** What the choice is sent to where no scripts are. */
  submit: (form: FormData) => void;
  onChosen: (by: Piece) => void;
}

/** The beginning of a file in each encoding that it may be in; the file itself need not be sent again. */
export function EncodingChoice({
  asks,
  name,
  relationship,
  priority,
  submit,
  onChosen,
}: EncodingChoiceProps) {
  const [busy, setBusy] = useState(false);
  async function choose(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    onChosen(await addWaiting(new FormData(event.currentTarget)));
    setBusy(false);
  }
  return (
    <ul className="mt-2">
      {asks.previews.map(({ encoding, label, preview, language }) => (
        <li key={encoding} className="mb-3 border-l-4 border-edge pl-3">
          <form action={submit} onSubmit={choose}>
            <input type="hidden" name="relationship" value={relationship} />
            <input type="hidden" name="priority" value={priority} />
            <input type="hidden" name="file" value={asks.file} />
            <input type="hidden" name="name" value={name} />
            <input type="hidden" name="encoding" value={encoding} />
            <p className="text-sm text-muted">
              {label}
              {language === "" ? "" : `, as ${languageName(language)}`}
            </p>
            <p
              dir="auto"
              lang={language || undefined}
              className="my-1 font-serif break-words whitespace-pre-line"
            >
              {preview}
            </p>
            <Button tone="quiet" busy={busy}>
              Read it as {encoding}
            </Button>
          </form>
        </li>
      ))}
    </ul>
  );
}
