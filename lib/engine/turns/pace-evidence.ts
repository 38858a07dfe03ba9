/** ln Γ(i + ½) and ln i!, grown by their recurrences: exact to rounding, and every argument here is one of these. */
const halves = [0.5 * Math.log(Math.PI)];
const factorials = [0];

function grow(upTo: number): void {
  for (let next = halves.length; next <= upTo; next++) {
    halves.push((halves[next - 1] as number) + Math.log(next - 0.5));
    factorials.push((factorials[next - 1] as number) + Math.log(next));
  }
}

/**
 * Log marginal likelihood of which weeks of a stretch carry evidence, the share of such weeks being unknown (Jeffreys prior
 * Beta(½, ½)): ln B(active + ½, silent + ½) − ln π. `paceEvidence(1, 2) // => ln ⅛ = −2.0794`, of a given one week in two.
 */
export function paceEvidence(active: number, weeks: number): number {
  grow(weeks);
  return (
    (halves[active] as number) +
    (halves[weeks - active] as number) -
    (factorials[weeks] as number) -
    Math.log(Math.PI)
  );
}
