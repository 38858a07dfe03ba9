import type { Touch } from "@/lib/codebook/editing/touched";

/** In which way a change of its type touches a signal. */
export const TOUCH_WORDS: Record<Touch, string> = {
  range: "outside the new range",
  default: "judged by the old usual intensity",
  mark: "mark of state violence moves",
  span: "event or status changes",
  retired: "type offered no longer",
};
