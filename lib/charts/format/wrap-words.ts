/**
 * Text in lines of at most `most` characters, broken at spaces; a longer word is cut, so that nothing runs out of a picture.
 * `wrapWords("one two three", 7) // => ["one two", "three"]`
 */
export function wrapWords(text: string, most: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= most)
      lines[lines.length - 1] = `${last} ${word}`;
    else for (let at = 0; at < word.length; at += most) lines.push(word.slice(at, at + most));
  }
  return lines;
}

/** The words that fit into one line, and an ellipsis where some do not. `oneLine("one two three", 7) // => "one two …"` */
export function oneLine(text: string, most: number): string {
  const [first = "", more] = wrapWords(text, most);
  return more === undefined ? first : `${first} …`;
}
