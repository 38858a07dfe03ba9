"use client";

import { useEffect, useId, useRef, useState } from "react";
import { announce } from "./announcements";
import { Button } from "./button";

/** A text to take along: it can be selected without scripts, and copied with one press where there are any. */
export function CopyField({
  label,
  note,
  text,
  lines = 1,
}: {
  label: string;
  note?: string;
  text: string;
  lines?: number;
}) {
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [scripted, setScripted] = useState(false);
  const [outcome, setOutcome] = useState("");
  useEffect(() => setScripted(true), []);
  const copy = async () => {
    let words = "Copied";
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      // Browsers give the clipboard to https alone.
      field.current?.focus();
      field.current?.select();
      words = "Selected: copy it with Ctrl+C";
    }
    setOutcome(words);
    announce(`${label}: ${words}.`);
  };
  return (
    <div>
      <label htmlFor={id} className="text-sm font-semibold">
        {label}
      </label>
      {note ? (
        <p id={`${id}-note`} className="text-sm text-muted">
          {note}
        </p>
      ) : null}
      <div className="mt-1 flex flex-wrap items-start gap-2">
        <textarea
          ref={field}
          id={id}
          aria-describedby={note ? `${id}-note` : undefined}
          readOnly
          rows={lines}
          value={text}
          className="control min-w-0 grow basis-64 font-sans text-sm break-all"
        />
        {scripted ? (
          <Button type="button" tone="quiet" onClick={copy}>
            Copy<span className="sr-only"> {label.toLowerCase()}</span>
          </Button>
        ) : null}
        <span aria-hidden="true" className="self-center text-sm text-muted">
          {outcome}
        </span>
      </div>
    </div>
  );
}
