import anyAscii from "any-ascii";

/** Letters that stand for a vowel, which the table of the library leaves out, and joiners, which part words. */
const READ_AS: Record<string, string> = { ا: "a", آ: "a", أ: "a", إ: "a", "\u200c": " " };

/**
 * The words of a text that fit in `room` letters, in Latin letters whatever their script, as a part of an address; empty where none is left.
 * `latinSlug("Эмомалӣ Раҳмон", 80) // => "emomali-rahmon"`
 */
export function latinSlug(text: string, room: number): string {
  const read = text.normalize("NFC").replace(/[اآأإ\u200c]/g, (letter) => READ_AS[letter] ?? letter);
  const words = anyAscii(read)
    // Signs of a soft or hard letter part no word.
    .replace(/['’`"]/g, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-");
  return words.slice(0, room).replace(/^-+|-+$/g, "");
}
