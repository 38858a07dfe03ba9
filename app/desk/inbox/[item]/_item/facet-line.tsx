import { CodedText } from "@/app/_ui/coded-text";
import type { Proposal } from "@/lib/evidence/suggestions/propose";

/** Other sides of the happening that the passage speaks of: each is a form of its own, once this one is saved. */
export function FacetLine({ facets }: { facets: readonly Proposal[] }) {
  return (
    <div aria-live="polite" className="noscript:hidden">
      {facets.length > 0 ? (
        <p className="mb-4 text-sm text-muted">
          The passage{" "}
          {facets.map(({ type, because }, at) => (
            <span key={type}>
              {at > 0 ? "; " : ""}
              <CodedText text={because} />
            </span>
          ))}
          . Once this is saved, one press begins a facet of it.
        </p>
      ) : null}
    </div>
  );
}
