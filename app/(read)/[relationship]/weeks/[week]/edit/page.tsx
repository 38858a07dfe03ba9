import { notFound, redirect } from "next/navigation";
import { PageHeading } from "@/app/_ui/page-heading";
import { titled } from "@/app/_ui/titled";
import { requirePerson } from "@/lib/auth/require-person";
import { tokenValues } from "@/lib/brief/weekly/weekly-tokens";
import { formatMoment, signed } from "@/lib/charts/format/format";
import { findRelationship } from "@/lib/data/relationships/relationships";
import { weekFindings } from "@/lib/data/weeks/week-findings";
import { placeOfWeek } from "@/lib/data/weeks/week-place";
import { figuresOf } from "@/lib/data/weeks/weekly-content";
import { findOpenDraft } from "@/lib/data/weeks/weekly-draft";
import { draftBase } from "@/lib/data/weeks/weekly-freeze";
import { findSummaryRow } from "@/lib/data/weeks/weekly-rows";
import { findWeekSummary } from "@/lib/data/weeks/weeks";
import { FindingList } from "../finding-list";
import { WeekKicker } from "../week-kicker";
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
  const frozen = (await findSummaryRow(relationship.id, week)).draft?.frozen ?? null;
  const reading = await draftBase(relationship, week, { frozen });
  const figures = figuresOf(reading, week);
  const summary = await findWeekSummary(relationship, week, { keptDraft: true });
  const from = { relationshipId: relationship.id, asOf: frozen?.asOf ?? null };
  const values = tokenValues(figures, reading.method.stage);
  const findings = summary ? await weekFindings(summary.content, draft.texts, values, from) : [];
  const titleOf = (signal: string) => reading.info.get(signal)?.title ?? signal;
  const named = [
    ...figures.shares.slice(0, 60).map((share) => share.slug),
    ...draft.texts.points.flatMap(({ signals }) => signals),
  ];
  return (
    <>
      <PageHeading kicker={<WeekKicker {...{ relationship, week }} />} title="Edit the weekly summary" />
      <p className="-mt-2 mb-5 max-w-3xl text-sm text-muted">
        {draft.frozenAt
          ? `The figures are those of signals as coded on ${formatMoment(draft.frozenAt)}; what is coded since moves them only when you take it in.`
          : "The figures follow what is coded until the week is published."}
      </p>
      <div className="grid items-start gap-x-12 gap-y-8 lg:grid-cols-[3fr_1fr]">
        <EditForm
          action={editWeek.bind(null, slug, week)}
          first={{
            answer: 0,
            version: draft.version,
            texts: draft.texts,
            kept: true,
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
          frozen={draft.frozenAt !== null}
        />
        <div className="grid gap-y-6">
          <FindingList findings={findings} />
          <TokenList values={values} />
        </div>
      </div>
    </>
  );
}

export default titled("Edit a weekly summary", EditWeekPage);
