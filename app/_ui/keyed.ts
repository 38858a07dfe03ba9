/** The key of an entry of a list that is shown as it stands and may hold the same words twice. `keyed(2, "A visit") // => "2 A visit"` */
export function keyed(at: number, words: string): string {
  return `${at} ${words}`;
}
