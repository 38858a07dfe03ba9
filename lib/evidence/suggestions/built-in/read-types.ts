import type { TypeEntry } from "@/lib/evidence/suggestions/type-dictionary";

/** Entries from a text for each code, its phrases apart by semicolons or lines. `readTypes({ summit: "presidents met; summit* 3" })` */
export function readTypes(phrases: Readonly<Record<string, string>>): TypeEntry[] {
  return Object.entries(phrases).map(([id, text]) => ({
    id,
    // One word may be one of several languages.
    phrases: [
      ...new Set(
        text
          .split(/[;\n]/)
          .map((phrase) => phrase.trim().replace(/\s+/g, " "))
          .filter(Boolean),
      ),
    ],
  }));
}
