/** Words as a sentence begins. `sentenceOf("an exchange of fire") // => "An exchange of fire"` */
export function sentenceOf(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
