/** A cell as it was meant, without spaces around it: spreadsheets, other programs and our own files put an apostrophe before a text that could be run as a formula. `shownCell("'-5 ") // => "-5"` */
export const shownCell = (text: string) => text.trim().replace(/^'(?=[=+\-@])/, "");
