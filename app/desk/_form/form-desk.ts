import type { ReactNode } from "react";
import type { TypedForm } from "@/lib/codebook/signal-form";
import { attendToForm, type DraftKept, keepDraft, submitSignalForm } from "../actions";
import type { Attention, FormState } from "../form-state";

/** Why a control holds a value that nobody has typed, by the control’s name. */
export type Suggested = ReadonlyMap<string, string>;

/** What a form is sent to, and what stands in it beside its own controls: a form that a document is coded with has others. */
export interface FormDesk {
  submit: (earlier: FormState, data: FormData) => Promise<FormState>;
  /** The page that answers without scripts, whether it still holds the form or tells why it does not; undefined: the same place of the same page. */
  address?: string;
  look: (typed: TypedForm) => Promise<Attention | null>;
  keep: (typed: TypedForm, basis: string | null) => Promise<DraftKept>;
  /** Fields that nobody sees and that are sent, and kept as a draft, with the others. */
  hidden: ReactNode;
  suggested: Suggested;
  /** What the form may repeat stands above it, not beside it. */
  panelFirst: boolean;
  /** Values to put into controls that are still as they were suggested; a new list is put in once. */
  fill: readonly { field: string; value: string }[];
  /** Somebody has changed a control themselves. */
  onTyped: (name: string) => void;
}

const NONE: Suggested = new Map();

/** The desk of a form that stands by itself. */
export const PLAIN_DESK: FormDesk = {
  submit: submitSignalForm,
  look: attendToForm,
  keep: keepDraft,
  hidden: null,
  suggested: NONE,
  panelFirst: false,
  fill: [],
  onTyped: () => {},
};
