/** Where two are level in every line, the comma is the decimal sign. */
const SEPARATORS = [";", "\t", ","];

/** So many lines tell how a file is separated. */
const LOOKED_AT = 20;

/** “sep=;”: how a spreadsheet is told what separates the cells. It is no row. */
const SAID = /^sep=([;,\t])(?=\n|$)/i;

/** The separator that the first line of a CSV text says; null: it says none. `separatorSaid("sep=;\na;b") // => ";"` */
export const separatorSaid = (text: string): string | null => SAID.exec(text)?.[1] ?? null;

/**
 * What separates the cells of a CSV text: of comma, semicolon and tab the one that its first line holds most of, quoted cells left out; where two are
 * level there, as with decimal commas in a heading, the one that the lines after it hold more of. Another that every line holds equally often goes
 * before one that they do not: commas of a title or a heading. A comma where there is none.
 * `separatorOf('"a, b, c";d\n1;2') // => ";"`, `separatorOf("a;b (x, y, z)\n1;2,5") // => ";"`
 */
export function separatorOf(text: string, comments: boolean): string {
  const lines = linesOf(text, comments);
  const found = fullest(lines);
  const even = SEPARATORS.filter((one) => one !== found && isEven(lines, one, found));
  return isEven(lines, found, found) || !even[0] ? found : even[0];
}

/** Whether each of some lines has as many of a sign, a title above them left out if all of them have more of it than of the other. */
function isEven(lines: readonly string[], sign: string, other: string): boolean {
  const counts = lines.map((line) => countOf(line, sign));
  const from = counts.findIndex((count) => count > 0);
  const own = counts.slice(from);
  if (from === -1 || own.length < 2 || own.some((count) => count !== own[0])) return false;
  return from === 0 || lines.slice(from).every((line) => countOf(line, sign) > countOf(line, other));
}

function fullest(lines: readonly string[]): string {
  const [first = "", ...rest] = lines;
  const counted = SEPARATORS.map((one) => ({
    one,
    first: countOf(first, one),
    rest: rest.reduce((sum, line) => sum + countOf(line, one), 0),
  }));
  if (counted.every((one) => one.first === 0)) return ",";
  return counted.reduce((best, now) =>
    now.first > best.first || (now.first === best.first && now.first > 0 && now.rest > best.rest)
      ? now
      : best,
  ).one;
}

/** The first lines with what stands in quotes taken out of them; a line break in quotes is none. */
function linesOf(text: string, comments: boolean): string[] {
  const lines: string[] = [];
  let line = "";
  let quoted = false;
  for (let at = 0; at < text.length && lines.length < LOOKED_AT; at++) {
    const sign = text.charAt(at);
    if (sign === '"') quoted = !quoted;
    else if (quoted) continue;
    else if (sign !== "\n") line += sign;
    else {
      lines.push(line);
      line = "";
    }
  }
  lines.push(line);
  return lines.filter((one) => one.trim() !== "" && !(comments && one.startsWith("#"))).slice(0, LOOKED_AT);
}

const countOf = (line: string, sign: string) => line.split(sign).length - 1;
