import type { Touch } from "@/lib/codebook/editing/touched";

/** In which way a change of its type touches a signal. */
export const TOUCH_WORDS: Record<Touch, string> = {
  range: "outside the new range",
  default: "judged by the old usual intensity",
  mark: "the mark of state violence moves",
  span: "event or status changes",
  retired: "its type is offered no longer",
};
