import { CodedText } from "@/app/_ui/coded-text";
import { Link } from "@/app/_ui/link";
import { SectionHeading } from "@/app/_ui/section-heading";
import type { Person } from "@/lib/auth/person";
import { formatMoment } from "@/lib/charts/format/format";
import { balanced, isolate } from "@/lib/codebook/isolate";
import { listWatched, type WatchedChange, type WatchedRow } from "@/lib/data/desk/watching";
import { SeenForm, UnwatchForm } from "./watch-forms";

const KIND: Record<WatchedChange["kind"], string> = {
  CREATED: "coded",
  IMPORTED: "imported",
  EDITED: "edited",
  VOIDED: "made void",
  RESTORED: "restored",
  APPROVED: "approved",
};

/** The signals that a person watches, with what changed since they looked; nothing where they watch none. */
export async function WatchList({ person }: { person: Person }) {
  const watched = await listWatched(person);
  if (watched.length === 0) return null;
  return (
    <section aria-labelledby="watched" className="mb-10">
      <SectionHeading
        id="watched"
        title="Signals you watch"
        note="What has changed since you looked comes first. A signal is watched from its own page."
      />
      <ul>
        {watched.map((row) => (
          <Watched key={row.slug} row={row} />
        ))}
      </ul>
    </section>
  );
}

function Watched({
  row: { slug, relationshipSlug, relationshipName, title, newest, changes },
}: {
  row: WatchedRow;
}) {
  return (
    <li className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-2 border-b border-hair py-2">
      <div className="min-w-0 break-words">
        <Link href={`/${relationshipSlug}/signals/${slug}`}>
          <CodedText text={title} />
        </Link>
        <p className="text-sm text-muted">
          <CodedText text={relationshipName} />
          {changes.length === 0 ? " · nothing new" : ""}
        </p>
        <ul className="text-[0.9375rem]">
          {changes.map((change) => (
            <li key={change.revision} className="mt-1">
              {KIND[change.kind]} by <CodedText text={change.author ?? "an import"} />,{" "}
              <time dateTime={change.recordedAt}>{formatMoment(change.recordedAt)}</time>
              {change.fields.length > 0 ? `: ${change.fields.join(", ")}` : ""}
              {change.reason ? <span dir="auto"> {balanced(`“${change.reason}”`)}</span> : null}
            </li>
          ))}
        </ul>
      </div>
      <div className="flex flex-wrap gap-3">
        {changes.length > 0 ? <SeenForm slug={slug} of={isolate(title)} revision={newest} /> : null}
        <UnwatchForm slug={slug} of={isolate(title)} />
      </div>
    </li>
  );
}
