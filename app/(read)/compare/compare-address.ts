import type { FormProblem } from "@/app/_ui/error-summary";
import { codedMoment } from "@/lib/charts/address/coded-moment";
import {
  type AddressValues,
  addressOf,
  addressValue,
  type Covered,
  parseRange,
  type RangeProblem,
  rangeParams,
} from "@/lib/charts/address/range";
import { NO_EXTRAS } from "@/lib/charts/address/shown";
import { parseVintage, type Vintage, vintageParams } from "@/lib/charts/address/vintage";
import { COMPARE_OF, type CompareOf } from "@/lib/charts/lines/compare-of";
import { MATRIX_SORTS, type MatrixSort } from "@/lib/data/readings/compare/compare-matrix";
import { loadReadingBase } from "@/lib/data/readings/reading-base";
import { relationshipIn } from "@/lib/data/relationships/relationship-in";
import { listRelationships, type RelationshipRow } from "@/lib/data/relationships/relationships";
import { vintageProblems } from "@/lib/data/versions/vintage-problems";
import { commonDay } from "@/lib/engine/support/common-day";
import type { ViewAddress } from "../[relationship]/view-address";
import { chooseRelationships, listedSlugs } from "./choose-relationships";
import {
  COMMON_FIELD,
  EVENT_FIELD,
  type EventAddress,
  eventParams,
  eventsOfForm,
  parseEvents,
  slugDays,
  slugDaysParam,
} from "./event-address";

/** What a reader asked to compare, as the address says it. */
export interface CompareAddress {
  /** Range and vintage, over all days that any of the chosen covers. */
  view: ViewAddress;
  all: RelationshipRow[];
  chosen: RelationshipRow[];
  of: CompareOf;
  event: EventAddress;
  /** The two whose co-movement is shown. */
  pair: [string, string] | null;
  sort: MatrixSort | null;
  descending: boolean;
  /** The matrix of all relationships, not only of the chosen ones. */
  everyRow: boolean;
  /** One vintage for all; a frozen address (`ends=slug:day,…`) also keeps the last coded day of each as it was. */
  vintageOf: (slug: string) => Vintage;
  problems: FormProblem[];
  /** Parameters that the page has beside range and vintage. */
  keep: Record<string, string | null>;
  /** The page or one of its downloads, with some parts changed. */
  href: (changed: Record<string, string | null>, path?: string) => string;
}

/** Commas and colons may stand in a query as they are; an address that is read out should keep them. */
function readable(address: string): string {
  return address.replaceAll("%2C", ",").replaceAll("%3A", ":");
}

/** Where a form without scripts leads: the address as links write it. null: it is written so already. */
export function plainAddress(values: AddressValues): string | null {
  const names = Object.keys(values);
  const ofForm = names.some((name) => name.startsWith(EVENT_FIELD) || name === COMMON_FIELD);
  if (!ofForm && !Array.isArray(values.with)) return null;
  const slugs = listedSlugs(values);
  const rest = names.filter((name) => !name.startsWith(EVENT_FIELD) && name !== COMMON_FIELD);
  const params = Object.fromEntries(rest.map((name) => [name, addressValue(values, name)]));
  const events = eventsOfForm(values, slugs) ?? params.events ?? null;
  return readable(addressOf("/compare", { ...params, with: slugs.join(","), events }));
}

/** All days that any of some relationships covers in a view; it opens at the day that they have in common. */
async function unionOf(
  chosen: readonly RelationshipRow[],
  vintageOf: CompareAddress["vintageOf"],
): Promise<Covered> {
  const bases = await Promise.all(chosen.map((one) => loadReadingBase(one, vintageOf(one.slug))));
  const last = Math.max(...bases.map((base) => base.last));
  const asks = bases.some(({ coverage }) => coverage !== null);
  const opens = asks ? (commonDay(bases, last).newest ?? last) : last;
  return { first: Math.min(...bases.map((base) => base.first)), last, opens };
}

/** Reads the address of the comparison; null: there is no relationship at all. */
export async function parseCompareAddress(values: AddressValues): Promise<CompareAddress | null> {
  const coded = addressValue(values, "codedOn");
  const all = (await listRelationships({ archived: true })).map((one) =>
    relationshipIn(one, coded === null ? null : codedMoment(coded)),
  );
  const problems: FormProblem[] = [];
  const chosen = chooseRelationships(listedSlugs(values), all, problems);
  const earliest = chosen.map(({ trackedFrom }) => trackedFrom).sort()[0];
  if (earliest === undefined) return null;
  const unusable: RangeProblem[] = [];
  const asked = parseVintage(values, earliest, unusable);
  const { vintage, problems: missing } = await vintageProblems(asked);
  // Last days belong to a frozen address: once it is left for all that is known, they go with it.
  const ends = slugDays(vintage.codedOn === null ? null : addressValue(values, "ends"), (slug) =>
    problems.push({ field: "", message: `The last day of “${slug.slice(0, 60)}” cannot be read.` }),
  );
  const vintageOf = (slug: string) => ({ ...vintage, through: ends.get(slug) ?? vintage.through });
  const range = parseRange(values, await unionOf(chosen, vintageOf));
  const event = parseEvents(
    values,
    problems,
    (slug) => chosen.find((one) => one.slug === slug)?.name ?? slug.slice(0, 60),
  );
  const ofAsked = addressValue(values, "of");
  const of = COMPARE_OF.find((one) => one === ofAsked) ?? "index";
  if (ofAsked !== null && ofAsked !== of)
    problems.push({ field: "", message: `There is no line “${ofAsked.slice(0, 40)}” to compare.` });
  const sort = MATRIX_SORTS.find((one) => one === addressValue(values, "sort")) ?? null;
  const descending = addressValue(values, "order") === "desc";
  const everyRow = addressValue(values, "rows") === "all";
  const pair = pairOf(values, chosen);
  const keep = {
    with: chosen.map(({ slug }) => slug).join(","),
    of: of === "index" ? null : of,
    ...eventParams(event),
    ends: slugDaysParam(ends),
    first: addressValue(values, "first") === null ? null : (pair?.[0] ?? null),
    second: addressValue(values, "second") === null ? null : (pair?.[1] ?? null),
    sort,
    order: sort !== null && descending ? "desc" : null,
    rows: everyRow ? "all" : null,
  };
  const params = { ...rangeParams(range), ...vintageParams(vintage), ...keep };
  const href = (path: string, changed: Record<string, string | null> = {}) =>
    readable(addressOf(path, { ...params, ...changed }));
  const rangeProblems = [...range.problems, ...unusable, ...missing];
  return {
    view: {
      range,
      vintage,
      at: null,
      view: "chart",
      bands: false,
      shown: NO_EXTRAS,
      problems: rangeProblems,
      params,
      href,
    },
    all,
    chosen,
    of,
    event,
    pair,
    sort,
    descending,
    everyRow,
    vintageOf,
    problems: [...rangeProblems, ...problems],
    keep,
    href: (changed, path = "/compare") => href(path, changed),
  };
}

/** The pair of the address, if both are among the chosen and not the same; else the first two. */
function pairOf(values: AddressValues, chosen: readonly RelationshipRow[]): [string, string] | null {
  const asked = [addressValue(values, "first"), addressValue(values, "second")];
  const [one, other] = asked.map((slug) => chosen.find((each) => each.slug === slug)?.slug);
  if (one !== undefined && other !== undefined && one !== other) return [one, other];
  const [first, second] = chosen;
  return first && second ? [first.slug, second.slug] : null;
}
