import { type DoubleCoding, intensitySigma } from "@/lib/engine/draws/intensity-sigma";

/** Nothing has been coded twice independently, so that every σ is assumed. */
const DOUBLE_CODED: readonly DoubleCoding[] = [];

/** How far one coder's intensities of a type are off, and where that is known from (method-2 §5). */
export const typeSigma = intensitySigma(DOUBLE_CODED);
