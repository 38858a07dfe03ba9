const REMEMBERED_AGES = 1 << 16;

/** How the forces of a family fade (method §2). */
export interface Fading {
  /** Days. */
  halfLife: number;
  /** What is left so many days after the last day in force, 1 … 0. */
  left: (age: number) => number;
}

/**
 * What is left of 1 after so many days, 2^(−days / half-life) (method §2); the one place where a decay is written. As an
 * exponential, because the power operator is rounded otherwise from one version of Node to the next: of 16,000 ages under the
 * half-lives of method 1, 1,809 came out different in the last bit on Node 24.21 than on 22.23 and 20.20, and none as written
 * here. `halved(90, 90) // => 0.5`
 */
export function halved(days: number, halfLife: number): number {
  return Math.exp((-Math.LN2 * days) / halfLife);
}

/**
 * The fading of a family (method §2). Every age is worked out once and remembered: a million signals share a few thousand ages.
 * `fadingOf(90).left(90) // => 0.5`
 */
export function fadingOf(halfLife: number): Fading {
  const remembered: number[] = [];
  const left = (age: number) => {
    if (age <= 0) return 1;
    if (age >= REMEMBERED_AGES) return halved(age, halfLife);
    for (let next = remembered.length; next <= age; next++) remembered.push(halved(next, halfLife));
    return remembered[age] as number;
  };
  return { halfLife, left };
}
