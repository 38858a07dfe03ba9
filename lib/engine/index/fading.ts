const REMEMBERED_AGES = 1 << 16;

/** How the forces of a family fade (method §2). */
export interface Fading {
  /** Days. */
  halfLife: number;
  /** What is left so many days after the last day in force, 1 … 0. */
  left: (age: number) => number;
}

/**
 * The fading 2^(−age / half-life) of a family (method §2). Every age is worked out once and remembered: a million signals
 * share a few thousand ages. `fadingOf(90).left(90) // => 0.5`
 */
export function fadingOf(halfLife: number): Fading {
  const remembered: number[] = [];
  const left = (age: number) => {
    if (age <= 0) return 1;
    if (age >= REMEMBERED_AGES) return 2 ** (-age / halfLife);
    for (let next = remembered.length; next <= age; next++) remembered.push(2 ** (-next / halfLife));
    return remembered[age] as number;
  };
  return { halfLife, left };
}
