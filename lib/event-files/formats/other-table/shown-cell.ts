/** A cell as it was meant: a spreadsheet and our own export put an apostrophe before a text that could be run as a formula. `shownCell("'-5") // => "-5"` */
export const shownCell = (text: string) => text.replace(/^'(?=[=+\-@])/, "");
