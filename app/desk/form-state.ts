import type { FormProblem } from "@/app/_ui/error-summary";
import type { MergeRow } from "@/lib/brief/revisions/field-merge";
import { shownDay } from "@/lib/charts/format/shown-day";
import type { TypedForm } from "@/lib/codebook/signal-form";
import type { ReasonsDue } from "@/lib/codebook/usual-reasons";
import type { LikelyDuplicate } from "@/lib/data/desk/likely-duplicates";
import type { Preview } from "@/lib/data/desk/preview";

/** What the live look at the form found: dates read from words, reports older than them, likely duplicates, effect on the index. */
export interface Attention {
  dates: ReadDates | null;
  /** What the words leave open, for a person to choose. */
  open: OpenDates | null;
  /** Rows of reports that came out before the first day of the signal. */
  early: number[];
  /** Which of the two reasons somebody has to write; the form writes the other itself. */
  due: ReasonsDue;
  likely: LikelyDuplicate[];
  preview: Preview | null;
}

/** Days that the date in the words of the source was read as, as the form's controls take them. */
export interface ReadDates {
  start: string;
  end: string;
  inForce: boolean;
  precision: string;
  basis: string;
  /** “26 Nov 2025, to the day” */
  inWords: string;
}

/** Days that words may mean, and why they do not say which. */
export interface OpenDates {
  why: string;
  candidates: ReadDates[];
}

/** What stands now beside what the second editor sent. */
export interface ConflictView {
  current: number;
  author: string;
  voided: boolean;
  rows: MergeRow[];
}

/** What a press of save goes on to. */
export type Onward = "save" | "next";

/** Everything that the form shows beside its codebook; goes to the server and back without scripts too. */
export interface FormState {
  typed: TypedForm;
  problems: FormProblem[];
  /** A sentence about the whole form: nothing was saved, and why. */
  failure: string | null;
  /** The session has ended: nothing typed is lost, sign in and go on. */
  signedOut: boolean;
  /** Signals to look at before saving; null: no question. */
  asked: LikelyDuplicate[] | null;
  /** What is rarely meant, asked in the same question. */
  warnings: string[];
  /** What was pressed when it was asked. */
  onward: Onward;
  conflict: ConflictView | null;
  attention: Attention | null;
  /** Address to go to: it is saved. */
  goTo: string | null;
}

const DAY = /^(start|end|endPublished|reports\.\d+\.(published|withdrawnOn))$/;

/** The form with its days as they are written everywhere; what is no day stays as it was typed. */
function withDaysShown(typed: TypedForm): TypedForm {
  return Object.fromEntries(
    Object.entries(typed).map(([name, text]) => [name, DAY.test(name) ? shownDay(text) : text]),
  );
}

/** The dates with their days as they are written everywhere. */
export function datesShown(dates: ReadDates): ReadDates {
  return { ...dates, start: shownDay(dates.start), end: shownDay(dates.end) };
}

export function formState(typed: TypedForm, change: Partial<FormState> = {}): FormState {
  return {
    typed: withDaysShown(typed),
    problems: [],
    failure: null,
    signedOut: false,
    asked: null,
    warnings: [],
    onward: "save",
    conflict: null,
    attention: null,
    goTo: null,
    ...change,
  };
}
