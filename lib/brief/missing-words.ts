/** What an address speaks of that is not there, with where to look for it. */
export interface MissingWords {
  /** `There is no signal “2024-10-02-talks”` */
  title: string;
  /** Words to search the signals of the relationship for; null: there is nothing to search. */
  search: string | null;
  /** Pages that list what there is, nearest first. */
  lead: { href: string; label: string }[];
}

const LONGEST = 80;

/** Kinds of things that have addresses below a relationship, with the page that lists them. */
const BELOW: Record<string, { one: string; list: string }> = {
  signals: { one: "signal", list: "All signals" },
  weeks: { one: "week", list: "All weeks" },
  annotations: { one: "named period", list: "All named periods" },
};

/** Pages that come in versions, and the lists of people who run the product. */
const VERSIONED: Record<string, string> = { codebook: "codebook", method: "method" };
const ADMIN: Record<string, { one: string; list: string }> = {
  people: { one: "person", list: "All people" },
  relationships: { one: "relationship", list: "All relationships" },
};

/**
 * Names what an address without a page speaks of. `path` is the address with its parameters, `relationship` the name of the relationship
 * that its first part belongs to, null where there is none.
 * `missingWords("/codebook?version=9", null).title // => "There is no version “9” of the codebook"`
 */
export function missingWords(path: string, relationship: string | null): MissingWords {
  const { pathname, searchParams } = new URL(path, "http://there");
  const [first = "", second = "", third = ""] = pathname.split("/").filter(Boolean).map(plainPart);
  const version = searchParams.get("version");
  if (VERSIONED[first] && second === "" && version !== null)
    return {
      title: `There is no version ${quoted(version)} of the ${VERSIONED[first]}`,
      search: null,
      lead: [{ href: `/${first}`, label: `The ${VERSIONED[first]} in use, with all its versions` }],
    };
  if (relationship !== null) return missingBelow({ slug: first, relationship, room: second, name: third });
  const kept = first === "admin" ? ADMIN[second] : undefined;
  if (kept && third !== "")
    return {
      title: `There is no ${kept.one} ${quoted(third)}`,
      search: null,
      lead: [{ href: `/admin/${second}`, label: kept.list }],
    };
  const title =
    second === "" && /^[a-z0-9-]+$/.test(first) ? `There is no relationship ${quoted(first)}` : null;
  return { title: title ?? `There is no page at ${shortened(pathname)}`, search: null, lead: [] };
}

function missingBelow(asked: {
  slug: string;
  relationship: string;
  room: string;
  name: string;
}): MissingWords {
  const { slug, relationship, room, name } = asked;
  const whole = { href: `/${slug}`, label: relationship };
  const kind = BELOW[room];
  if (!kind || name === "")
    return { title: `${relationship} has no page ${quoted(room)}`, search: null, lead: [whole] };
  return {
    title: `There is no ${kind.one} ${quoted(name)}`,
    search: room === "signals" ? name.replace(/^\d{4}-\d{2}-\d{2}-?/, "").replaceAll("-", " ") : null,
    lead: [{ href: `/${slug}/${room}`, label: `${kind.list} of ${relationship}` }, whole],
  };
}

function plainPart(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

const shortened = (text: string) => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);
const quoted = (text: string) => `“${shortened(text)}”`;
