/** How many code points a text has. `pointsIn("a𝄞") // => 2` */
export function pointsIn(text: string): number {
  let count = 0;
  for (const _ of text) count++;
  return count;
}

/** The first code points of a text, as many as are asked for. `firstPoints("a𝄞b", 2) // => "a𝄞"` */
export function firstPoints(text: string, most: number): string {
  let at = 0;
  for (const letter of text) {
    if (most-- <= 0) break;
    at += letter.length;
  }
  return text.slice(0, at);
}
