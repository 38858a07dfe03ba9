import { CodedText } from "@/app/_ui/coded-text";
import { Link } from "@/app/_ui/link";
import { SectionHeading } from "@/app/_ui/section-heading";
import { formatWhen } from "@/lib/charts/format/format-when";
import { isolate } from "@/lib/codebook/isolate";
import type { CandidateView } from "@/lib/data/candidates/candidate-view";
import type { LikelyDuplicate } from "@/lib/data/desk/likely-duplicates";

/** Signals that may tell of the same happening, each with the way to add the candidate to it. */
export function TwinList({
  candidate: { id, relationship },
  twins,
  within,
}: {
  candidate: CandidateView;
  twins: readonly LikelyDuplicate[];
  within: string;
}) {
  const formFor = (twin: string) =>
    `/desk/${relationship.slug}/new?${new URLSearchParams({ candidate: id, within, twin })}`;
  return (
    <section aria-labelledby="twins" className="mt-8">
      <SectionHeading
        id="twins"
        title="Coded already?"
        note="Signals that may tell of this happening. One more report goes to the signal that is there: it does not count twice."
      />
      <ul className="mt-2">
        {twins.map(({ slug, title, start, end, precision, because }) => (
          <li key={slug} className="border-b border-hair py-2">
            <Link href={`/${relationship.slug}/signals/${slug}`}>
              <CodedText text={title} />
            </Link>
            , {formatWhen(start, end, precision)}. <span className="text-muted">Alike: {because}.</span>{" "}
            <Link href={formFor(slug)} className="whitespace-nowrap">
              Add as one more report<span className="sr-only"> of {isolate(title)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
