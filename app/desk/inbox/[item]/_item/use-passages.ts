import { useCallback, useState } from "react";
import type { MarkedPassage } from "../carried";

export interface Span {
  start: number;
  end: number;
}

/** The passages that are marked for the form, and the one that is just being chosen. */
export function usePassages(points: readonly string[], textNumber: number, first: readonly MarkedPassage[]) {
  const [marks, setMarks] = useState<readonly MarkedPassage[]>(first);
  const [chosen, setChosen] = useState<Span | null>(null);

  const add = useCallback(
    (span: Span, field: string): MarkedPassage => {
      const exact = points.slice(span.start, span.end).join("");
      const mark = { field, textNumber, exact, start: span.start, end: span.end };
      setMarks((now) => [
        ...now.filter((one) => one.field !== field || one.start !== mark.start || one.end !== mark.end),
        mark,
      ]);
      setChosen(null);
      return mark;
    },
    [points, textNumber],
  );

  return { marks, setMarks, chosen, setChosen, add };
}
