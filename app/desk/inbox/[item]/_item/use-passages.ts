import { useCallback, useState } from "react";
import { markOf } from "@/lib/evidence/selectors/mark-of";
import type { MarkedPassage } from "../carried";

export interface Span {
  start: number;
  end: number;
}

/** The passages that are marked for the form, and the one that is just being chosen. */
export function usePassages(text: string, textNumber: number, first: readonly MarkedPassage[]) {
  const [marks, setMarks] = useState<readonly MarkedPassage[]>(first);
  const [chosen, setChosen] = useState<Span | null>(null);

  const add = useCallback(
    (span: Span, field: string): MarkedPassage => {
      const mark = { ...markOf(text, span.start, span.end), field, textNumber };
      setMarks((now) => [
        ...now.filter((one) => one.field !== field || one.start !== mark.start || one.end !== mark.end),
        mark,
      ]);
      setChosen(null);
      return mark;
    },
    [text, textNumber],
  );

  return { marks, setMarks, chosen, setChosen, add };
}
