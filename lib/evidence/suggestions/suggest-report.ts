import { folded } from "@/lib/evidence/names/folded";
import type { PublisherDictionary, PublisherEntry } from "./publisher-dictionary";
import type { Knowledge, SuggestedFrom } from "./suggest";
import type { Suggestion } from "./suggestion";

/** What the first report’s controls may hold: what the document says of itself, and the grade that its publisher begins with. */
export function suggestReport(document: SuggestedFrom, { publishers, versions }: Knowledge): Suggestion[] {
  const known = findPublisher(publishers, document);
  const report = (
    control: string,
    value: string | null,
    because: string,
    origin = "document",
  ): Suggestion[] => (value ? [{ field: `reports.0.${control}`, value, origin, because, span: null }] : []);
  const from = `publishers ${versions.publishers}`;
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
  { entries }: PublisherDictionary,
  { publisher, address }: Pick<SuggestedFrom, "publisher" | "address">,
): PublisherEntry | null {
  const spelt = squeezed(publisher);
  const named = spelt
    ? entries.find(({ name, spellings }) => [name, ...spellings].some((one) => squeezed(one) === spelt))
    : undefined;
  if (named) return named;
  const host = hostOf(address);
  if (!host) return null;
  let best: { entry: PublisherEntry; length: number } | null = null;
  for (const entry of entries)
    for (const one of entry.spellings)
      if (isHostOf(host, one.toLowerCase()) && one.length > (best?.length ?? 0))
        best = { entry, length: one.length };
  return best?.entry ?? null;
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
