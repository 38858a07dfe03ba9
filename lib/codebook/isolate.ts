const LRI = "\u2066";
const RLI = "\u2067";
const FSI = "\u2068";
const PDI = "\u2069";
const LRE = "\u202a";
const RLE = "\u202b";
const PDF = "\u202c";
const LRO = "\u202d";
const RLO = "\u202e";

const ISOLATING = [LRI, RLI, FSI];
const EMBEDDING = [LRE, RLE, LRO, RLO];

/** Letters and figures written from right to left, and every control of direction. */
const TURNING =
  /[\u0590-\u08ff\u200e\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufefe\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefe\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
/** Ends of lines and paragraphs: there the rules of direction begin anew, whatever is still open. */
const PARAGRAPHS = /([\p{Cc}\p{Zp}]+)/u;

/** A control that is open where a text stops: how it was opened, and whether its direction is taken from what follows. */
interface Open {
  control: string;
  /** Where its content begins. */
  from: number;
}

/** Whether a text can turn what stands beside it. `turns("Душанбе") // => false`, `turns("کابل") // => true` */
export function turns(text: string): boolean {
  return TURNING.test(text);
}

/**
 * The text with every control of direction closed within its own paragraph and no closing one left over, so that nothing after
 * it is turned; what it shows itself stays. The algorithm of pairs is that of the Unicode Bidirectional Algorithm, BD9 and X7.
 * `balanced("a\u202eb") // => "a\u202eb\u202c"`, `balanced("a\u2069b") // => "ab"`
 */
export function balanced(text: string): string {
  if (!TURNING.test(text)) return text;
  return text
    .split(PARAGRAPHS)
    .map((part, at) => (at % 2 === 1 ? part : paired([part])[0]))
    .join("");
}

/**
 * A coded text as it may stand in a sentence of ours: set apart, so that it neither turns the figures beside it nor is turned by
 * them (U+2068 … U+2069). A text that turns nothing is given back as it is, whoever copies the sentence gets no controls with it.
 * The stored text is not changed by this: use it where a sentence is put together.
 * `isolate("Kabul") // => "Kabul"`, `isolate("کابل") // => "\u2068کابل\u2069"`
 */
export function isolate(text: string): string {
  if (!TURNING.test(text)) return text;
  return `${FSI}${balanced(text.split(PARAGRAPHS).map(spaced).join(""))}${PDI}`;
}

const spaced = (part: string, at: number) => (at % 2 === 1 ? " " : part);

/**
 * Lines of one text, each to be drawn by itself: what is open at the end of a line is closed there and opened again on the next,
 * in the direction that it had.
 * `carried(["\u2068کا", "بل\u2069"]) // => ["\u2068کا\u2069", "\u2067بل\u2069"]`
 */
export function carried(lines: readonly string[]): string[] {
  return lines.some(turns) ? paired(lines) : [...lines];
}

function paired(lines: readonly string[]): string[] {
  const whole = lines.join("\n");
  let open: Open[] = [];
  let from = 0;
  return lines.map((line) => {
    let written = open.map(({ control, from: at }) => again(control, whole.slice(at))).join("");
    for (const letter of line) {
      from += letter.length;
      if (ISOLATING.includes(letter) || EMBEDDING.includes(letter)) open.push({ control: letter, from });
      else if (letter === PDF) {
        if (!EMBEDDING.includes(open.at(-1)?.control ?? "")) continue;
        open.pop();
      } else if (letter === PDI) {
        const isolated = open.findLastIndex(({ control }) => ISOLATING.includes(control));
        if (isolated === -1) continue;
        // What was opened inside an isolate ends with it.
        written += closing(open.slice(isolated + 1));
        open = open.slice(0, isolated);
      }
      written += letter;
    }
    from += 1;
    return written + closing(open);
  });
}

/** The control that goes on with one that was closed at the end of a line; a first-strong one has found its direction by then. */
function again(control: string, content: string): string {
  if (control !== FSI) return control;
  const [strong = ""] = content.match(/\p{L}/u) ?? [];
  return RIGHT_TO_LEFT.test(strong) ? RLI : LRI;
}

function closing(open: readonly Open[]): string {
  return open
    .map(({ control }) => (ISOLATING.includes(control) ? PDI : PDF))
    .reverse()
    .join("");
}
