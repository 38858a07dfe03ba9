import { ID_MAX } from "@/lib/codebook/limits";

/** The public id of a new signal: its first day and the words of its title that fit. */
export function slugOfSignal(start: string, title: string): string {
  const words = title
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/g, "")
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
