import type { FormProblem } from "@/app/_ui/error-summary";
import type { AddressValues } from "@/lib/charts/address/range";
import type { RelationshipRow } from "@/lib/data/relationships/relationships";

export const MOST_COMPARED = 6;
const BY_DEFAULT = 3;

/** Slugs of `with=a,b` and of `with=a&with=b`, as a form without scripts writes it. */
export function listedSlugs(values: AddressValues): string[] {
  const given = values.with;
  const texts = Array.isArray(given) ? given : [given ?? ""];
  const slugs = texts.flatMap((text) => text.split(",")).map((slug) => slug.trim());
  return [...new Set(slugs.filter(Boolean))];
}

/**
 * The relationships to compare, in the order of the address: two to six of those that there are. One alone gets its
 * neighbours in the list; none at all means the first three.
 */
export function chooseRelationships(
  slugs: readonly string[],
  all: readonly RelationshipRow[],
  problems: FormProblem[],
): RelationshipRow[] {
  const known = slugs.flatMap((slug) => all.find((one) => one.slug === slug) ?? []);
  for (const slug of slugs)
    if (!all.some((one) => one.slug === slug))
      problems.push({ field: "with", message: `There is no relationship “${slug.slice(0, 60)}”.` });
  if (known.length > MOST_COMPARED)
    problems.push({
      field: "with",
      message: "Six relationships at most fit into one chart: the first six are shown.",
    });
  const open = all.filter((one) => !one.archived);
  const [one, other] = known;
  if (!one) return open.slice(0, BY_DEFAULT);
  if (other) return known.slice(0, MOST_COMPARED);
  const place = open.findIndex(({ slug }) => slug === one.slug);
  const start = Math.max(0, Math.min(place - 1, open.length - BY_DEFAULT));
  const neighbours = open.slice(start, start + BY_DEFAULT).filter(({ slug }) => slug !== one.slug);
  return [one, ...neighbours].slice(0, BY_DEFAULT);
}
