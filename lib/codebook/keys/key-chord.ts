/**
 * A press of keys by where they lie: `Ctrl+Alt+KeyN`. Keys are named by their place on a board as it is sold in the United
 * States, so that the same fingers do the same on Russian, Tajik and Persian layouts.
 */
export type KeyChord = string;

/** What a chord is read from; the event of a browser is one. */
export interface KeyPress {
  code: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  shiftKey: boolean;
}

/** The key ⌘ of a Mac does what Ctrl does. `chordOf({ code: "Enter", metaKey: true, … }) // => "Ctrl+Enter"` */
export function chordOf({ code, ctrlKey, metaKey, altKey, shiftKey }: KeyPress): KeyChord {
  const held = [
    ctrlKey || metaKey ? "Ctrl" : "",
    altKey ? "Alt" : "",
    shiftKey ? "Shift" : "",
    code === "NumpadEnter" ? "Enter" : code,
  ];
  return held.filter(Boolean).join("+");
}

/** Acts while somebody types: it writes nothing itself. `actsWhileTyping("KeyJ") // => false` */
export function actsWhileTyping(chord: KeyChord): boolean {
  return /^(Ctrl|Alt)\+/.test(chord) || /^(Shift\+)?F\d{1,2}$/.test(chord);
}

const SIGNS: Record<string, string> = {
  Slash: "/",
  Period: ".",
  Comma: ",",
  Semicolon: ";",
  Quote: "'",
  BracketLeft: "[",
  BracketRight: "]",
  Backslash: "\\",
  Backquote: "`",
  Minus: "-",
  Equal: "=",
  ArrowUp: "↑",
  ArrowDown: "↓",
  ArrowLeft: "←",
  ArrowRight: "→",
};

/** The keys of a chord as they are named on the screen. `keysOfChord("Alt+KeyN") // => ["Alt", "N"]` */
export function keysOfChord(chord: KeyChord): string[] {
  return chord.split("+").map((key) => SIGNS[key] ?? key.replace(/^(Key|Digit)/, ""));
}

const NAMES = new Map([
  ...Object.entries(SIGNS).map(([code, sign]): [string, string] => [sign, code]),
  ...[..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"].map((letter): [string, string] => [letter, `Key${letter}`]),
  ...[..."0123456789"].map((digit): [string, string] => [digit, `Digit${digit}`]),
  ...Array.from({ length: 12 }, (_, at): [string, string] => [`F${at + 1}`, `F${at + 1}`]),
  ...["Enter", "Home", "End", "PageUp", "PageDown"].map((code): [string, string] => [code, code]),
]);
const BY_NAME = new Map(
  [...NAMES].flatMap(([name, code]) => [name, code].map((word) => [word.toLowerCase(), code])),
);

/** A chord as people write it; null: no such keys. `chordOfText("alt + n") // => "Alt+KeyN"` */
export function chordOfText(text: string): KeyChord | null {
  const words = text
    .split(/[+\s]+/)
    .filter(Boolean)
    .map((word) => word.toLowerCase());
  const key = BY_NAME.get(words.at(-1) ?? "");
  const held = words.slice(0, -1);
  if (key === undefined || held.some((word) => !["ctrl", "alt", "shift"].includes(word))) return null;
  return ["Ctrl", "Alt", "Shift"]
    .filter((name) => held.includes(name.toLowerCase()))
    .concat(key)
    .join("+");
}

/** What a browser or a field does itself with these keys, so that no page may take them. */
const TAKEN =
  /^(Ctrl\+(Shift\+)?Key[ACNPTVWXYZ]|Ctrl\+Key[FHJLRS]|(Shift\+)?Enter|(Ctrl\+)?(Home|End|Arrow\w+)|(Shift\+)?(Arrow\w+|Home|End|Page\w+)|Alt\+(F4|Arrow(Left|Right)|Key[DEF])|F(5|11|12))$/;

/** `isTaken("Ctrl+KeyC") // => true` */
export function isTaken(chord: KeyChord): boolean {
  return TAKEN.test(chord);
}
