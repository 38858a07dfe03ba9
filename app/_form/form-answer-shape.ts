/** What an action tells the form that called it. */
export interface FormAnswer {
  problems: { field: string; message: string }[];
  /** As typed, so that nothing is typed twice; passwords are left out. */
  values: Record<string, string>;
  /** What was done, in a sentence. */
  notice: string | null;
  /** An address that is shown this once. */
  link: string | null;
  /** Rises with every answer: the form takes new starting values. */
  turn: number;
}

export const NO_ANSWER: FormAnswer = { problems: [], values: {}, notice: null, link: null, turn: 0 };

/** Whether an answer has something to read: problems, a notice or a link. `saysAnything(NO_ANSWER) // => false` */
export const saysAnything = ({ problems, notice, link }: FormAnswer): boolean =>
  problems.length > 0 || notice !== null || link !== null;

export type FormAction = (earlier: FormAnswer, form: FormData) => Promise<FormAnswer>;
