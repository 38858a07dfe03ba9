/** The first characters of a text, never half of a pair that makes one: the database takes no half. `cutText("a😀", 2) // => "a"` */
export function cutText(text: string, most: number): string {
  return text.slice(0, most).replace(/[\ud800-\udbff]$/, "");
}
