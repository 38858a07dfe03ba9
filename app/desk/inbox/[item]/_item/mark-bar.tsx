"use client";

import { useEffect, useRef, useState } from "react";
import { Button } from "@/app/_ui/button";
import { CodedText } from "@/app/_ui/coded-text";
import type { Paragraph } from "../paragraphs";
import { movedBy, readSentences, USES } from "./spans";
import type { Span } from "./use-passages";

interface MarkBarProps {
  points: readonly string[];
  paragraphs: readonly Paragraph[];
  chosen: Span | null;
  /** It was called by a key: the number of a sentence comes next. */
  byKey: boolean;
  onChoose: (span: Span | null) => void;
  onUse: (span: Span, field: string) => void;
  onClose: () => void;
}

/** What the passage that is chosen is used for; by keyboard it is chosen here too. */
export function MarkBar({ points, paragraphs, chosen, byKey, onChoose, onUse, onClose }: MarkBarProps) {
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState("");
  useEffect(() => {
    if (byKey) input.current?.focus();
  }, [byKey]);

  function pressed(event: React.KeyboardEvent) {
    if (event.key === "Escape") {
      event.preventDefault();
      return onClose();
    }
    if (event.key === "Enter" && event.target === input.current) {
      event.preventDefault();
      const read = readSentences(typed, paragraphs);
      const span = chosen ?? read?.span;
      if (span) onUse(span, read?.field ?? "");
      return;
    }
    const moved = chosen && event.shiftKey ? movedBy(event, chosen, paragraphs, points) : null;
    if (!moved) return;
    event.preventDefault();
    onChoose(moved);
  }

  const words = chosen ? points.slice(chosen.start, chosen.end).join("") : "";
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the fields and buttons within.
    <div className="sticky bottom-0 mt-4 border border-edge bg-paper p-3" onKeyDown={pressed}>
      <div className="flex flex-wrap items-end gap-3">
        <label className="flex flex-col gap-1 text-sm font-semibold">
          Sentence
          <input
            ref={input}
            className="control w-28"
            value={typed}
            autoComplete="off"
            aria-describedby="mark-hint"
            onChange={(event) => {
              setTyped(event.currentTarget.value);
              const read = readSentences(event.currentTarget.value, paragraphs);
              onChoose(read?.span ?? null);
            }}
          />
        </label>
        <fieldset className="flex flex-wrap items-center gap-2">
          <legend className="mb-1 text-sm font-semibold">Use it as</legend>
          {USES.map(({ letter, field, label }) => (
            <Button
              key={letter}
              type="button"
              tone="quiet"
              disabled={chosen === null}
              onClick={() => chosen && onUse(chosen, field)}
            >
              {label}
            </Button>
          ))}
          <Button type="button" tone="quiet" onClick={onClose}>
            Cancel
          </Button>
        </fieldset>
      </div>
      <p id="mark-hint" className="mt-2 text-sm text-muted">
        A number, or two: 12-14, then <kbd>Enter</kbd>. A letter before it says what for: d date, t text, f
        figure. <kbd>Shift</kbd> with the arrows moves the end by words and sentences, with <kbd>Ctrl</kbd>{" "}
        too the beginning.
      </p>
      <p aria-live="polite" className="mt-1 text-sm">
        {words ? (
          <>
            Chosen:{" "}
            <CodedText text={words.length > 200 ? `${words.slice(0, 100)} … ${words.slice(-60)}` : words} />
          </>
        ) : typed ? (
          "No sentence has this number."
        ) : null}
      </p>
    </div>
  );
}
