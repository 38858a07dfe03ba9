import { notFound } from "next/navigation";
import { CodedText } from "@/app/_ui/coded-text";
import { Link } from "@/app/_ui/link";
import { Notice } from "@/app/_ui/notice";
import { PageHeading } from "@/app/_ui/page-heading";
import { titled } from "@/app/_ui/titled";
import { requirePerson } from "@/lib/auth/require-person";
import { tokenValues } from "@/lib/brief/weekly/weekly-tokens";
import { formatMoment } from "@/lib/charts/format/format";
import { findProposal } from "@/lib/data/publication/proposals";
import { figuresOf } from "@/lib/data/weeks/weekly-content";
import { publishedBase } from "@/lib/data/weeks/weekly-verification";
import { TokenList } from "../edit/token-list";
import { findPublishedWeek } from "../published-week";
import { WeekKicker } from "../week-kicker";
import { correct } from "./actions";
import { CorrectForm } from "./correct-form";

interface Props {
  params: Promise<{ relationship: string; week: string }>;
}

async function CorrectWeekPage({ params }: Props) {
  const person = await requirePerson("summary.write");
  const { relationship: slug, week } = await params;
  const found = await findPublishedWeek(slug, week);
  if (!found) notFound();
  const { relationship, standing, liveMethod } = found;
  const { row, number, texts } = standing;
  const withdrawn = row.edition?.kind === "WITHDRAWAL";
  const base = await publishedBase(relationship, row);
  const waiting = await findProposal(person, slug, week);
  const own = waiting?.proposedBy.id === person.id;
  const signals = row.snapshot.points.flatMap((point) => point.signals);
  return (
    <>
      <PageHeading kicker={<WeekKicker {...{ relationship, week }} />} title="Correct the published week" />
      <p className="-mt-2 mb-5 prose-text">
        Edition {number} stays as it is under its own address. The correction becomes edition {number + 1},
        says on top what it changes and why, and is what readers find from then on.
        {withdrawn
          ? " It puts the withdrawn week in force again, with other words and figures or with the same."
          : null}
      </p>
      {waiting ? (
        <Notice>
          {own ? "You" : <CodedText text={waiting.proposedBy.name} />} proposed a{" "}
          {waiting.kind === "WITHDRAWAL" ? "withdrawal" : "correction"} on{" "}
          {formatMoment(waiting.proposedAt.toISOString())}, which waits for approval.{" "}
          {own
            ? "What you send from here takes its place. "
            : "It has to be approved or dropped before another is proposed. "}
          <Link href={`/${slug}/weeks/${week}/desk`}>See the proposal</Link>
        </Notice>
      ) : null}
      <div className="grid items-start gap-x-12 gap-y-8 lg:grid-cols-[3fr_1fr]">
        <CorrectForm
          action={correct.bind(null, slug, week)}
          first={{
            answer: 0,
            seen: number,
            newer: null,
            fields: { reason: "", material: withdrawn, figures: "as-coded-now", liveMethod: false },
            texts,
            kept: true,
            problems: [],
            changes: null,
            shown: "",
            material: null,
            focus: null,
          }}
          titles={Object.fromEntries(signals.map((signal) => [signal.slug, signal.title]))}
          base={`/${slug}/weeks/${week}`}
          otherMethod={liveMethod === row.methodVersion ? null : liveMethod}
          withdrawn={withdrawn}
        />
        <TokenList
          values={tokenValues(figuresOf(base, week), base.method.stage)}
          note={`These are the figures as published in edition ${number}. Computed anew they may be others: “Show what changes” says which.`}
        />
      </div>
    </>
  );
}

export default titled("Correct a weekly summary", CorrectWeekPage);
