import type { Acknowledgement } from "@/lib/codebook/signal-schema";
import type { Credibility, Reliability } from "@/lib/engine/signals/signal";

/** One report of a signal as a point may name it. */
export interface WitnessReport {
  publisher: string;
  reliability: Reliability;
  credibility: Credibility;
  /** Reports that pass one another on are one voice. */
  voice: string;
  withdrawn: boolean;
}

/** Who says that something happened, and what the two states say of it. */
export interface Witness {
  reports: readonly WitnessReport[];
  /** What is in dispute, in the coder’s words; empty: nothing. */
  contested: string;
  acknowledgedByA: Acknowledgement;
  acknowledgedByB: Acknowledgement;
}

/** The two states of a relationship by name. */
export interface SideNames {
  a: string;
  b: string;
}
