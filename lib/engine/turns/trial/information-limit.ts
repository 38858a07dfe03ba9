import type { SignalLaw } from "./simulator";

/**
 * Kullback–Leibler divergence per week of a new law of signals from the old, in nats: what a week after the turn tells, on
 * average, to somebody who knows both laws. A week is a Poisson number of normal intensities, all of which are seen; the number
 * and the intensities speak one after the other:
 * λ₁ ln(λ₁/λ₀) − λ₁ + λ₀ + λ₁ · [ln(σ₀/σ₁) + (σ₁² + (μ₁ − μ₀)²) / 2σ₀² − ½].
 * The weekly sum alone says no more than that. `pace ½, tone 0 → pace 1, tone 2, spread 2.5 // => 0.513147`
 */
export function divergencePerWeek(after: SignalLaw, before: SignalLaw): number {
  const paces = after.pace * Math.log(after.pace / before.pace) - after.pace + before.pace;
  const distance = (after.tone - before.tone) ** 2;
  const tones =
    Math.log(before.spread / after.spread) + (after.spread ** 2 + distance) / (2 * before.spread ** 2) - 0.5;
  return paces + after.pace * tones;
}

/**
 * Weeks that the quickest of all detectors needs on average, to first order, to notice a change when it may raise one false alarm in
 * so many weeks (Lorden 1971): ln(weeks between false alarms) ÷ divergence per week. `quiet → warm, 1,040 weeks // => 13.54`
 */
export function informationLimit(
  after: SignalLaw,
  before: SignalLaw,
  weeksBetweenFalseAlarms: number,
): number {
  return Math.log(weeksBetweenFalseAlarms) / divergencePerWeek(after, before);
}
