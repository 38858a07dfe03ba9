import type { Credibility, Reliability } from "@/lib/engine/signals/signal";

/** What stands as the reason where nothing leaves the usual: written by the form, which says so. */
export const USUAL_INTENSITY = "As the codebook has it.";
export const USUAL_GRADES = "The publisher’s usual grade.";

/**
 * What one report says of itself, before anybody has confirmed or doubted it. 1 says that others bear it out, 4 to 6 that something speaks
 * against it or that nobody can tell: each is a finding, and has its reason.
 */
const USUAL_CREDIBILITIES: readonly number[] = [2, 3] satisfies Credibility[];

/** Which of the two reasons somebody has to write. */
export interface ReasonsDue {
  intensity: boolean;
  grades: boolean;
}

/** A signal as far as its reasons go; as typed, so that any of it may be missing. */
export interface Judged {
  scored: boolean;
  intensity: number;
  /** The usual intensity of its type; null: no type is chosen. */
  usual: number | null;
  /** `usual`: the grade that the publisher has in the dictionary, else was given last; null: it was never graded. */
  reports: readonly { usual: Reliability | null; reliability: string; credibility: number }[];
}

/**
 * Only what leaves the usual needs a reason: an intensity other than the type's, a grade other than the publisher's usual one, the first
 * grade of a publisher that nobody knows, a credibility beside 2 and 3.
 * `reasonsDue({ scored: true, intensity: 4, usual: 5, reports: [] }) // => { intensity: true, grades: false }`
 */
export function reasonsDue(judged: Judged): ReasonsDue {
  const { scored, intensity, usual, reports } = judged;
  if (!scored) return { intensity: false, grades: false };
  const graded = reports.filter(({ reliability }) => reliability !== "");
  return {
    intensity: usual !== null && !Number.isNaN(intensity) && intensity !== usual,
    grades: graded.some(
      ({ usual, reliability, credibility }) =>
        usual !== reliability || (!Number.isNaN(credibility) && !USUAL_CREDIBILITIES.includes(credibility)),
    ),
  };
}

/**
 * A reason as it is kept: what was written; where nothing was and none is due, that it is the usual. What the form wrote itself once is no
 * reason for something else.
 */
export function reasonKept(written: string, usual: string, due: boolean): string {
  const own = written.trim() === usual ? "" : written.trim();
  return own === "" && !due ? usual : own;
}
