import { CodedText } from "@/app/_ui/coded-text";
import { Link } from "@/app/_ui/link";
import { memberWords } from "@/lib/brief/link-words";
import type { SignalLink, SignalView } from "@/lib/data/signals/signal-page";

/** Signals that belong with this one. */
export function SignalLinks({
  view,
  hrefFor,
  r,
}: {
  view: SignalView;
  hrefFor: (slug: string) => string;
  r: 1 | 0.5 | null;
}) {
  const groups: { label: string; links: (SignalLink | null)[] }[] = [
    { label: memberWords(view.countedIn?.occurrences ?? 1), links: [view.countedIn] },
    { label: "Coded singly and counted in it", links: view.counted },
    { label: "Brought about", links: [view.opens] },
    { label: "Brought about by", links: view.openedBy },
    { label: "A facet of", links: [view.facetOf] },
    { label: "Its facets, which count 0", links: view.facets },
    { label: "Duplicate of", links: [view.duplicateOf] },
    { label: "Duplicates of it", links: view.duplicates },
    { label: r === 1 ? "Takes back in full" : "Takes back by half", links: [view.retracts] },
    { label: "Taken back by", links: view.retractedBy },
  ];
  return groups.map(({ label, links }) => {
    const known = links.filter((link) => link !== null);
    return known.length === 0 ? null : (
      <div key={label} className="mt-4 text-[0.9375rem]">
        <p className="text-sm text-muted">{label}</p>
        <ul>
          {known.map((link) => (
            <li key={link.slug} className="py-1">
              <Link href={hrefFor(link.slug)}>
                <CodedText text={link.title} />
              </Link>
            </li>
          ))}
        </ul>
      </div>
    );
  });
}
