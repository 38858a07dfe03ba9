const REMEMBERED_AGES = 1 << 16;

/** What is left of a force so many days after its last day in force, 1 … 0. */
export type Fading = (age: number) => number;

/**
 * The fading factor 2^(−age / half-life) of a family (method §2). Every age is worked out once and remembered:
 * a million signals share a few thousand ages. `fadingOf(90)(90) // => 0.5`
 */
export function fadingOf(halfLife: number): Fading {
  const remembered: number[] = [];
  return (age) => {
    if (age <= 0) return 1;
    if (age >= REMEMBERED_AGES) return 2 ** (-age / halfLife);
    for (let next = remembered.length; next <= age; next++) remembered.push(2 ** (-next / halfLife));
    return remembered[age] ?? 0;
  };
}
