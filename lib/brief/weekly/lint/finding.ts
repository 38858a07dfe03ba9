/** What is wrong with the words of a summary, and what to do. */
export interface Finding {
  /** “headline”, “points.2.says”; empty: the whole of it. */
  field: string;
  rule:
    | "points"
    | "source"
    | "figure"
    | "sign"
    | "number"
    | "sureness"
    | "passive"
    | "picture"
    | "length"
    | "word";
  /** `"stops"`: it is not published like this; `"advises"`: an editor decides. */
  severity: "stops" | "advises";
  message: string;
}
