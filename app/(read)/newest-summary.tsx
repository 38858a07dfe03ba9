import { CodedText } from "@/app/_ui/coded-text";
import { Link } from "@/app/_ui/link";
import { weekDays } from "@/lib/brief/weekly/weekly-name";
import { listPublishedSummaries } from "@/lib/data/publication/published-summaries";

/** The newest published week of all relationships that was not withdrawn, one step away; nothing where there is none. */
export async function NewestSummary() {
  const {
    summaries: [newest],
  } = await listPublishedSummaries({ standing: true, limit: 1 });
  if (newest === undefined) return null;
  const { slug, name, week, snapshot } = newest;
  return (
    <section
      aria-label="Newest published summary"
      className="screen-only mb-6 max-w-4xl border-l-2 border-ink pl-3"
    >
      <p className="text-sm text-muted">
        Newest summary: <CodedText text={name} />, {weekDays(week)}
      </p>{" "}
      <p>
        <Link href={`/${slug}/weeks/${week}`} className="font-serif text-lg leading-snug font-semibold">
          <CodedText text={snapshot.headline} />
        </Link>
      </p>{" "}
      <p className="text-sm">
        <Link href="/summaries" className="inline-block py-1">
          All published summaries
        </Link>
      </p>
    </section>
  );
}
