import type { SignalType } from "@/lib/codebook/codebook";
import type { DraftPlace } from "@/lib/data/desk/drafts";
import type { KnownPublisher } from "@/lib/data/desk/known-publishers";

/** What a form stands in: its relationship, the codebook, and what is known already. */
export interface FormSetting {
  title: string;
  place: DraftPlace;
  sideA: string;
  sideB: string;
  types: readonly SignalType[];
  publishers: readonly KnownPublisher[];
  /** When the draft that the form begins with was kept; null: it begins without one. */
  draftSavedAt: string | null;
  focusTitle: boolean;
}
