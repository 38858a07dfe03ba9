"use client";

import { useEffect, useMemo, useRef } from "react";
import type { MarkedPassage } from "../carried";
import type { Paragraph } from "../paragraphs";
import { spanOfSelection } from "./selection";
import { labelOfUse } from "./spans";
import type { Span } from "./use-passages";

interface ReaderProps {
  points: readonly string[];
  paragraphs: readonly Paragraph[];
  language: string;
  rightToLeft: boolean;
  marks: readonly MarkedPassage[];
  chosen: Span | null;
  /** Words that the suggestion in the control with the focus rests on. */
  rests: Span | null;
  /** null: nothing is marked here. */
  onChoose: ((span: Span) => void) | null;
}

/** The text of a document, a sentence a line, each with its number in the margin. */
export function Reader({
  points,
  paragraphs,
  language,
  rightToLeft,
  marks,
  chosen,
  rests,
  onChoose,
}: ReaderProps) {
  const text = useRef<HTMLDivElement>(null);
  const shown = chosen ?? rests;
  useEffect(() => {
    if (shown) text.current?.querySelector("[data-shown]")?.scrollIntoView({ block: "nearest" });
  }, [shown]);
  const cuts = useMemo(
    () =>
      [...marks, chosen, rests].flatMap((span) => (span ? [span.start, span.end] : [])).sort((a, b) => a - b),
    [marks, chosen, rests],
  );
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it takes what was selected; the keyboard marks by number.
    <div
      ref={text}
      lang={language || undefined}
      dir={rightToLeft ? "rtl" : "ltr"}
      className="font-serif text-lg leading-relaxed"
      onMouseUp={() => {
        const span = text.current && spanOfSelection(text.current, window.getSelection());
        if (span) onChoose?.(span);
      }}
    >
      {paragraphs.map(({ start, sentences }) => (
        <p key={start} className="mb-4">
          {sentences.map(({ number, start: from, end: to }) => (
            <span key={number} id={`sentence-${number}`} className="relative block ps-10">
              <span className="absolute start-0 top-1 w-7 text-end font-sans text-xs text-muted select-none">
                {number}
              </span>
              {pieces(from, to, cuts).map(([at, end]) => (
                <Piece
                  key={at}
                  from={at}
                  words={points.slice(at, end).join("")}
                  marked={marks.filter((mark) => mark.start <= at && end <= mark.end)}
                  chosen={within(chosen, at, end)}
                  rests={within(rests, at, end)}
                />
              ))}{" "}
            </span>
          ))}
        </p>
      ))}
    </div>
  );
}

const within = (span: Span | null, at: number, end: number) =>
  span !== null && span.start <= at && end <= span.end;

/** A sentence cut where something begins or ends. */
function pieces(from: number, to: number, cuts: readonly number[]): [number, number][] {
  const at = [from, ...new Set(cuts.filter((cut) => cut > from && cut < to)), to];
  return at.slice(1).map((end, index) => [at[index] ?? from, end]);
}

interface PieceProps {
  from: number;
  words: string;
  marked: readonly MarkedPassage[];
  chosen: boolean;
  rests: boolean;
}

function Piece({ from, words, marked, chosen, rests }: PieceProps) {
  const look = [
    marked.length > 0 ? "bg-doubt text-ink" : "bg-transparent text-ink",
    chosen ? "underline decoration-2 underline-offset-4" : "",
    rests ? "outline-2 outline-offset-1 outline-edge" : "",
  ].join(" ");
  const shown = chosen || rests ? "" : undefined;
  if (marked.length === 0)
    return (
      <span data-from={from} data-shown={shown} className={chosen || rests ? look : undefined}>
        {words}
      </span>
    );
  return (
    <mark
      data-from={from}
      data-shown={shown}
      className={look}
      title={marked.map(({ field }) => `Marked: ${labelOfUse(field)}`).join(", ")}
    >
      {words}
    </mark>
  );
}
