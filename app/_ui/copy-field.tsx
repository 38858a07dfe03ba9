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
  const [copied, setCopied] = useState(false);
  useEffect(() => setScripted(true), []);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setCopied(true);
      announce(`${label}: copied.`);
    } catch {
      // Browsers give the clipboard to https alone: the text stands selected, ready for the keys.
      field.current?.focus();
      field.current?.select();
    }
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
          className="control min-w-0 grow basis-64 field-sizing-content text-sm wrap-anywhere"
        />
        {scripted ? (
          <Button type="button" tone="quiet" onClick={copy}>
            {copied ? "Copied" : "Copy"}
            <span className="sr-only"> {label.toLowerCase()}</span>
          </Button>
        ) : null}
      </div>
    </div>
  );
}
