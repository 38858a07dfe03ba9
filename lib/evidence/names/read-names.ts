import type { NameEntry, NameKind } from "./name-dictionary";

/**
 * Entries from lines of “id | side | name | spelling, spelling … | not the same as”.
 * `readNames("place", "khorog | TJK | Khorog | Khorugh, Хорог")` is one place with two spellings.
 */
export function readNames(kind: NameKind, lines: string): NameEntry[] {
  const list = (text: string | undefined) =>
    (text ?? "")
      .split(/[,،]/)
      .map((one) => one.trim())
      .filter(Boolean);
  return lines
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => {
      const [id = "", side = "", name = "", spellings, notSame] = line.split("|").map((part) => part.trim());
      return { id, kind, side, name, spellings: list(spellings), notSame: list(notSame) };
    });
}
