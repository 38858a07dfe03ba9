const WORDS = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"] as const;

/** A count as a newspaper writes it: in words below ten. `numberWords(8) // => "eight"`, `numberWords(12) // => "12"` */
export function numberWords(n: number): string {
  return WORDS[n] ?? String(n);
}

/** The same with its noun. `countWords(1, "relationship") // => "one relationship"` */
export function countWords(n: number, noun: string): string {
  return `${numberWords(n)} ${noun}${n === 1 ? "" : "s"}`;
}
