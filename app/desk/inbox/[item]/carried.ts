import { z } from "zod";
import type { TypedForm } from "@/lib/codebook/signal-form";
import type { TextMark } from "@/lib/evidence/selectors/text-mark";
import type { Suggestion } from "@/lib/evidence/suggestions/suggestion";

/** A passage that was marked for the form. */
export interface MarkedPassage extends TextMark {
  /** The control that it speaks for; empty: the whole. */
  field: string;
  /** Number of the text that it was marked in. */
  textNumber: number;
}

const count = z.number().int().min(0);
const marksShape = z.array(
  z.object({
    field: z.string(),
    textNumber: count,
    exact: z.string(),
    prefix: z.string(),
    suffix: z.string(),
    start: count,
    end: count,
  }),
);
const offeredShape = z.array(
  z.object({
    field: z.string(),
    value: z.string(),
    origin: z.string(),
    because: z.string(),
    span: z.object({ start: count, end: count }).nullable(),
  }),
);

/** What the form of a document carries beside its controls, each as one hidden field. */
export interface Carried {
  marks: MarkedPassage[];
  /** What was put before the coder. */
  offered: Suggestion[];
  /** Names of controls that the coder has confirmed, changed or emptied. */
  settled: string[];
}

/** Reads what a form carries; what cannot be read is nothing. */
export function carriedBy(typed: TypedForm): Carried {
  return {
    marks: marksShape.safeParse(json(typed.marks)).data ?? [],
    offered: offeredShape.safeParse(json(typed.offered)).data ?? [],
    settled: (typed.settled ?? "").split(" ").filter(Boolean),
  };
}

/** What a form carries, as its hidden fields. */
export function carriedFields({ marks, offered, settled }: Carried): TypedForm {
  return { marks: JSON.stringify(marks), offered: JSON.stringify(offered), settled: settled.join(" ") };
}

function json(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? "[]");
  } catch {
    return [];
  }
}
