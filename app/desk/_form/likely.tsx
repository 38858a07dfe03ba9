import { Button } from "@/app/_ui/button";
import { formatWhen } from "@/lib/charts/format/format-when";
import { FAMILY_LABEL } from "@/lib/codebook/family";
import type { LikelyDuplicate } from "@/lib/data/desk/likely-duplicates";

interface LikelyProps {
  likely: readonly LikelyDuplicate[];
  relationship: string;
  onLink: (verb: "facetOf" | "duplicateOf", slug: string) => void;
}

/** Signals that may be the one being typed, each with what can be made of it. */
export function LikelyList({ likely, relationship, onLink }: LikelyProps) {
  return (
    <ul className="mt-2">
      {likely.map((one) => (
        <li key={one.slug} className="border-b border-hair py-2 text-[0.9375rem]">
          <a href={`/${relationship}/signals/${one.slug}`} target="_blank" rel="noreferrer">
            {one.title}
            <span className="sr-only"> (opens in a new tab)</span>
          </a>
          <p className="text-sm text-muted">
            {formatWhen(one.start, one.end, one.precision)} · {FAMILY_LABEL[one.family]}. Alike: {one.because}
            .
          </p>
          <p className="mt-1 flex flex-wrap gap-x-4 gap-y-1 text-sm">
            {(["facetOf", "duplicateOf"] as const).map((verb) => (
              <button
                key={verb}
                type="submit"
                className="min-h-6 underline decoration-edge underline-offset-4 hover:decoration-2"
                name="intent"
                value={`${verb === "facetOf" ? "facet-of" : "duplicate-of"}:${one.slug}`}
                onClick={(event) => {
                  event.preventDefault();
                  onLink(verb, one.slug);
                }}
              >
                {verb === "facetOf" ? "Make this a facet of it" : "Make this a duplicate of it"}
              </button>
            ))}
          </p>
        </li>
      ))}
    </ul>
  );
}

/** The one question before a near-duplicate is saved. */
export function LikelyQuestion(props: LikelyProps) {
  return (
    <section
      aria-labelledby="likely-question"
      id="question"
      tabIndex={-1}
      role="alert"
      className="my-4 border-l-4 border-warm py-1 pl-4"
    >
      <h2 id="likely-question" className="text-xl">
        Is this one of these?
      </h2>
      <p className="mt-1 prose-text">
        Nothing is saved yet. One happening is one signal: another report of it belongs to the signal that is
        there, and another side of it is a facet.
      </p>
      <LikelyList {...props} />
      <p className="mt-3">
        <Button name="intent" value="save">
          Save as a new signal all the same
        </Button>
      </p>
    </section>
  );
}
