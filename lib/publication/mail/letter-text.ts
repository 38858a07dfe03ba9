/** How long a line of a plain letter is at most. */
const WIDTH = 72;

/** A paragraph on lines that a program for plain mail shows whole; an address is never broken. */
export function wrapped(text: string, indent = "", first = indent): string {
  const lines: string[] = [];
  let line = first;
  let empty = true;
  for (const word of text.split(/\s+/).filter(Boolean)) {
    if (!empty && line.length + 1 + word.length > WIDTH) {
      lines.push(line);
      line = indent;
      empty = true;
    }
    line += empty ? word : ` ${word}`;
    empty = false;
  }
  return [...lines, ...(empty ? [] : [line])].join("\n");
}

/** Lines of a list. `bulleted(["a"]) // => "- a"` */
export const bulleted = (items: readonly string[]): string =>
  items.map((item) => wrapped(item, "  ", "- ")).join("\n");

/** A heading, underlined. */
export const underlined = (words: string): string => `${words.toUpperCase()}\n${"-".repeat(words.length)}`;

/** A table whose columns stand beneath one another. */
export function columns(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => [...(row[at] ?? "")].length)));
  const cell = (words: string, at: number) => {
    const space = " ".repeat(Math.max(0, (widths[at] ?? 0) - [...words].length));
    return at === 0 ? words + space : space + words;
  };
  return rows.map((row) => row.map(cell).join("  ").trimEnd()).join("\n");
}

/** Parts of a letter, with a line between; empty ones are left out. */
export const parted = (parts: readonly string[]): string => `${parts.filter(Boolean).join("\n\n")}\n`;
