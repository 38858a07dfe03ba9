import anyAscii from "any-ascii";
import { ID_MAX } from "@/lib/codebook/limits";

/** Letters that stand for a vowel, which the table of the library leaves out, and joiners, which part words. */
const READ_AS: Record<string, string> = { ا: "a", آ: "a", أ: "a", إ: "a", "\u200c": " " };

/**
 * The public id of a new signal: its first day and the words of its title that fit, in Latin letters whatever their script.
 * `slugOfSignal("2024-10-02", "Эмомалӣ Раҳмон ба Қундуз рафт") // => "2024-10-02-emomali-rahmon-ba-qunduz-raft"`
 */
export function slugOfSignal(start: string, title: string): string {
  const read = title.normalize("NFC").replace(/[اآأإ\u200c]/g, (letter) => READ_AS[letter] ?? letter);
  const words = anyAscii(read)
    // Signs of a soft or hard letter part no word.
    .replace(/['’`"]/g, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-");
  const room = ID_MAX - start.length - 6;
  const short = words.slice(0, room).replace(/^-+|-+$/g, "");
  return short === "" ? `${start}-signal` : `${start}-${short}`;
}

/** The first of `slug`, `slug-2`, `slug-3` … that is free. */
export function freeSlug(slug: string, taken: Set<string>): string {
  if (!taken.has(slug)) return slug;
  for (let number = 2; ; number++) if (!taken.has(`${slug}-${number}`)) return `${slug}-${number}`;
}
