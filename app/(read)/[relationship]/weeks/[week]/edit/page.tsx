import { notFound, redirect } from "next/navigation";
import { CodedText } from "@/app/_ui/coded-text";
import { Link } from "@/app/_ui/link";
import { PageHeading } from "@/app/_ui/page-heading";
import { titled } from "@/app/_ui/titled";
import { requirePerson } from "@/lib/auth/require-person";
import { weekDays, weekName } from "@/lib/brief/weekly/weekly-name";
import { tokenValues } from "@/lib/brief/weekly/weekly-tokens";
import { LIVE } from "@/lib/charts/address/vintage";
import { signed } from "@/lib/charts/format/format";
import { loadReadingBase } from "@/lib/data/readings/reading-base";
import { findRelationship } from "@/lib/data/relationships/relationships";
import { placeOfWeek } from "@/lib/data/weeks/week-place";
import { figuresOf } from "@/lib/data/weeks/weekly-content";
import { findOpenDraft } from "@/lib/data/weeks/weekly-draft";
import { editWeek } from "./actions";
import { EditForm } from "./edit-form";
import { TokenList } from "./token-list";

interface Props {
  params: Promise<{ relationship: string; week: string }>;
}

async function EditWeekPage({ params }: Props) {
  await requirePerson("summary.write");
  const { relationship: slug, week } = await params;
  const relationship = await findRelationship(slug);
  if (!relationship || placeOfWeek(relationship, week) === "no-such-week") notFound();
  const base = `/${slug}/weeks/${week}`;
  const draft = await findOpenDraft(relationship, week);
  // Published, or not coded yet: the page of the week says which.
  if (!draft) redirect(base);
  const reading = await loadReadingBase(relationship, LIVE);
  const figures = figuresOf(reading, week);
  const titleOf = (signal: string) => reading.info.get(signal)?.title ?? signal;
  const named = [
    ...figures.shares.slice(0, 60).map((share) => share.slug),
    ...draft.texts.points.flatMap(({ signals }) => signals),
  ];
  return (
    <>
      <PageHeading
        kicker={
          <>
            <Link href={`/${slug}`}>
              <CodedText text={relationship.name} />
            </Link>{" "}
            ·{" "}
            <Link href={base}>
              {weekName(week)} ({weekDays(week)})
            </Link>
          </>
        }
        title="Edit the weekly summary"
      />
      <div className="grid items-start gap-x-12 gap-y-8 lg:grid-cols-[3fr_1fr]">
        <EditForm
          action={editWeek.bind(null, slug, week)}
          first={{
            answer: 0,
            version: draft.version,
            texts: draft.texts,
            problems: [],
            conflict: null,
            saved: null,
            focus: null,
          }}
          choices={figures.shares.slice(0, 60).map((share) => ({
            slug: share.slug,
            label: `${signed(share.share)} ${titleOf(share.slug)}${share.kind === "new" ? " (new)" : ""}`,
          }))}
          titles={Object.fromEntries(named.map((signal) => [signal, titleOf(signal)]))}
          base={base}
        />
        <TokenList values={tokenValues(figures, reading.method.stage)} />
      </div>
    </>
  );
}

export default titled("Edit a weekly summary", EditWeekPage);
