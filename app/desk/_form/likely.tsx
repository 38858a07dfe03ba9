import { Button } from "@/app/_ui/button";
import { CodedText } from "@/app/_ui/coded-text";
import { numberWords } from "@/lib/brief/number-words";
import { formatWhen } from "@/lib/charts/format/format-when";
import { FAMILY_LABEL } from "@/lib/codebook/family";
import type { LikelyDuplicate } from "@/lib/data/desk/likely-duplicates";

import type { Onward } from "../form-state";
import { AddReport } from "./add-report";

export type LikelyLink = "facetOf" | "duplicateOf" | "countedIn";

export interface LikelyProps {
  likely: readonly LikelyDuplicate[];
  relationship: string;
  onLink: (verb: LikelyLink, slug: string) => void;
  /** Whether what is typed can go to a signal that is there: it is none itself yet. */
  mayAdd: boolean;
  /** What a control of the form says now. */
  typedOf: (name: string) => string;
  errorOf: (name: string) => string | undefined;
}

const LINKS: Record<LikelyLink, { intent: string; label: string }> = {
  facetOf: { intent: "facet-of", label: "Make this a facet of it" },
  duplicateOf: { intent: "duplicate-of", label: "Make this a duplicate of it" },
  countedIn: { intent: "counted-in", label: "Count this in it" },
};

/** Signals that may be the one being typed, each with what can be made of it. */
export function LikelyList({ likely, relationship, onLink, mayAdd, ...form }: LikelyProps) {
  return (
    <ul className="mt-2">
      {likely.map((one, at) => (
        <li key={one.slug} className="border-b border-hair py-2 text-[0.9375rem]">
          <a href={`/${relationship}/signals/${one.slug}`} target="_blank" rel="noreferrer">
            <CodedText text={one.title} />
            <span className="sr-only"> (opens in a new tab)</span>
          </a>
          <p className="text-sm text-muted">
            {formatWhen(one.start, one.end, one.precision)} · {FAMILY_LABEL[one.family]}.{" "}
            {one.because === "" ? "Chosen on the page of the candidate." : `Alike: ${one.because}.`}
          </p>
          {mayAdd && one.kinship !== "counts it" ? <AddReport one={one} at={at} {...form} /> : null}
          {one.kinship === "one of it" ? (
            <p className="mt-1 text-sm">
              Counted in it? It tells of {numberWords(one.occurrences)} happenings; one of them that is coded
              singly is taken off.
            </p>
          ) : null}
          {one.kinship === "counts it" ? (
            <p className="mt-1 text-sm">
              Is it one of those that this counts? Save this first, then count it in from its own form.
            </p>
          ) : (
            <p className="mt-1 flex flex-wrap gap-x-4 gap-y-1 text-sm">
              {verbsOf(one).map((verb) => (
                <button
                  key={verb}
                  type="submit"
                  className="min-h-6 underline decoration-edge underline-offset-4 hover:decoration-2"
                  name="intent"
                  value={`${LINKS[verb].intent}:${one.slug}`}
                  onClick={(event) => {
                    event.preventDefault();
                    onLink(verb, one.slug);
                  }}
                >
                  {LINKS[verb].label}
                </button>
              ))}
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}

function verbsOf({ kinship }: LikelyDuplicate): LikelyLink[] {
  return kinship === "one of it" ? ["countedIn"] : ["facetOf", "duplicateOf"];
}

/** The one question before a near-duplicate, or anything else that is rarely meant, is saved. Only its own button answers it. */
export function LikelyQuestion({
  warnings,
  onward,
  ...props
}: LikelyProps & { warnings: readonly string[]; onward: Onward }) {
  const alike = props.likely.length > 0;
  return (
    <section
      aria-labelledby="likely-question"
      id="question"
      tabIndex={-1}
      role="alert"
      className="my-4 border-l-4 border-warm py-1 pl-4"
    >
      <h2 id="likely-question" className="text-xl">
        {alike ? "Is this one of these?" : "Is this meant?"}
      </h2>
      <p className="mt-1 prose-text">
        Nothing is saved yet.{" "}
        {alike
          ? "One happening is one signal: another report of it belongs to the signal that is there, another view of it is a facet, and one that a count tells of already is counted in it."
          : ""}
      </p>
      {warnings.length > 0 ? (
        <ul className="mt-2 list-disc pl-5">
          {warnings.map((warning) => (
            <li key={warning}>
              <CodedText text={warning} />
            </li>
          ))}
        </ul>
      ) : null}
      {alike ? <LikelyList {...props} /> : null}
      <p className="mt-3">
        <Button name="intent" value={`anyway:${onward}`}>
          {alike ? "Save as a new signal all the same" : "Save it all the same"}
        </Button>
      </p>
    </section>
  );
}
