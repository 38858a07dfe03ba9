import { ID_MAX } from "@/lib/codebook/limits";
import { latinSlug } from "@/lib/data/latin-slug";

/**
 * The public id of a new signal: its first day and the words of its title that fit, in Latin letters whatever their script.
 * `slugOfSignal("2024-10-02", "Эмомалӣ Раҳмон ба Қундуз рафт") // => "2024-10-02-emomali-rahmon-ba-qunduz-raft"`
 */
export function slugOfSignal(start: string, title: string): string {
  const words = latinSlug(title, ID_MAX - start.length - 6);
  return words === "" ? `${start}-signal` : `${start}-${words}`;
}

/** The first of `slug`, `slug-2`, `slug-3` … that is free. */
export function freeSlug(slug: string, taken: Set<string>): string {
  if (!taken.has(slug)) return slug;
  for (let number = 2; ; number++) if (!taken.has(`${slug}-${number}`)) return `${slug}-${number}`;
}
