/** A value that is put before a coder; it is saved only once they have confirmed the form that it stands in. */
export interface Suggestion {
  /** Name of the form’s control: “type”, “start”, “reports.0.reliability” … */
  field: string;
  /** What the control would hold. */
  value: string;
  /** The reader or the dictionary, with its version: “dates 1”, “types 3”. */
  origin: string;
  /** Why, in words that the coder reads. */
  because: string;
  /** The words of the text that it rests on, in code points; null: none. */
  span: { start: number; end: number } | null;
}
