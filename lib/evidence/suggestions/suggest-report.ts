import { folded } from "@/lib/evidence/names/folded";
import type { PublisherDictionary, PublisherEntry } from "./publisher-dictionary";
import type { Knowledge, SuggestedFrom } from "./suggest";
import type { Suggestion } from "./suggestion";

/** Id of a publisher that no dictionary has and coders have graded. */
export const IN_USE = "";

/** What the first report’s controls may hold: what the document says of itself, and the grade that its publisher begins with. */
export function suggestReport(document: SuggestedFrom, { publishers, versions }: Knowledge): Suggestion[] {
  const known = findPublisher(publishers, document);
  const report = (
    control: string,
    value: string | null,
    because: string,
    origin = "document",
  ): Suggestion[] => (value ? [{ field: `reports.0.${control}`, value, origin, because, span: null }] : []);
  const from = known?.id === IN_USE ? "publishers in use" : `publishers ${versions.publishers}`;
  return [
    ...(known
      ? report("publisher", known.name, publisherWords(known, document), from)
      : report("publisher", document.publisher, "the document names it")),
    ...report("title", document.title, "the document’s title"),
    ...report("address", document.address, "where the document stands"),
    ...report("published", document.published, "the document’s date"),
    ...(document.language
      ? report("language", document.language, "the document’s language")
      : report("language", known?.language ?? null, "the publisher’s language", from)),
    ...report("reliability", known?.reliability ?? null, `the grade of ${known?.name ?? ""}`, from),
  ];
}

function publisherWords({ name }: PublisherEntry, { publisher, address }: SuggestedFrom): string {
  return publisher && folded(publisher) === folded(name)
    ? "the document names it"
    : `known as ${publisher || address}`;
}

/**
 * The publisher that a document names, or whose pages its address is one of; null: none that is known. The name goes before the address,
 * and of two hosts the longer one does.
 */
export function findPublisher(
  dictionary: PublisherDictionary,
  { publisher, address }: Pick<SuggestedFrom, "publisher" | "address">,
): PublisherEntry | null {
  const named = namesOf(dictionary).get(squeezed(publisher));
  if (named) return named;
  const host = hostOf(address);
  if (!host) return null;
  let best: { entry: PublisherEntry; length: number } | null = null;
  for (const entry of dictionary.entries)
    for (const one of entry.spellings)
      if (isHostOf(host, one.toLowerCase()) && one.length > (best?.length ?? 0))
        best = { entry, length: one.length };
  return best?.entry ?? null;
}

const kept = new WeakMap<PublisherDictionary, ReadonlyMap<string, PublisherEntry>>();

/** Publishers by each of their names; of two that share one the first. */
function namesOf(dictionary: PublisherDictionary): ReadonlyMap<string, PublisherEntry> {
  const before = kept.get(dictionary);
  if (before) return before;
  const byName = new Map<string, PublisherEntry>();
  for (const entry of dictionary.entries)
    for (const one of [entry.name, ...entry.spellings]) {
      const key = squeezed(one);
      if (key !== "" && !byName.has(key)) byName.set(key, entry);
    }
  kept.set(dictionary, byName);
  return byName;
}

function squeezed(name: string): string {
  return folded(name)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

function isHostOf(host: string, name: string): boolean {
  return name.includes(".") && (host === name || host.endsWith(`.${name}`));
}

/** `hostOf("https://www.Asiaplustj.info/en/news") // => "asiaplustj.info"` */
function hostOf(address: string | null): string {
  const found = /^[a-z]+:\/\/(?:[^/@]*@)?([^/:?#]+)/i.exec(address ?? "");
  return (found?.[1] ?? "").toLowerCase().replace(/^www\./, "");
}
