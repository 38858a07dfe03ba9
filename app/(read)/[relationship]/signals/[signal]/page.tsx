import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { ButtonLink } from "@/app/_ui/button";
import { Notice } from "@/app/_ui/notice";
import { PageHeading } from "@/app/_ui/page-heading";
import { SectionHeading } from "@/app/_ui/section-heading";
import { can } from "@/lib/auth/permission";
import { requireReader } from "@/lib/auth/reader-door";
import { currentPerson } from "@/lib/auth/who";
import { formatWhen } from "@/lib/charts/format-when";
import { findType } from "@/lib/codebook/codebook";
import { FAMILY_LABEL } from "@/lib/codebook/family";
import { findSignalShare } from "@/lib/data/readings/signal-share";
import { findRelationship } from "@/lib/data/relationships/relationships";
import { findSignalView } from "@/lib/data/signals/signal-page";
import { getCodebook } from "@/lib/data/versions/codebook-versions";
import { SignalFacts } from "./facts";
import { SignalHistory } from "./history";
import { SignalLinks } from "./links";
import { SignalReports } from "./reports";
import { ShareOverTime } from "./share-over-time";

type Props = { params: Promise<{ relationship: string; signal: string }> };

async function load({ params }: Props) {
  const { relationship: slug, signal } = await params;
  const relationship = await findRelationship(slug);
  const view = relationship && (await findSignalView(relationship.id, signal));
  return relationship && view ? { relationship, view } : null;
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const found = await load(props);
  return { title: found ? found.view.revisions[0].fields.title : "Not found" };
}

export default async function SignalPage(props: Props) {
  await requireReader();
  const found = await load(props);
  if (!found) notFound();
  const { relationship, view } = found;
  const [newest] = view.revisions;
  const { fields } = newest;
  const [codebook, share, person] = await Promise.all([
    getCodebook(newest.codebookVersion),
    newest.voided ? null : findSignalShare(relationship, view.slug),
    currentPerson(),
  ]);
  const type = findType(codebook, fields.type);
  const base = `/${relationship.slug}/signals`;
  return (
    <div className="page pb-16">
      <PageHeading
        kicker={
          <>
            <Link href={`/${relationship.slug}`}>{relationship.name}</Link> · <Link href={base}>Signals</Link>{" "}
            · {FAMILY_LABEL[fields.family]}, {type?.label ?? fields.type} ·{" "}
            {formatWhen(fields.start, fields.end, fields.precision)}
          </>
        }
        title={fields.title}
        lead={fields.text || undefined}
      />
      {newest.voided ? (
        <Notice>
          <p className="font-semibold">This signal is void: it counts 0 and is in no list.</p>
          <p>{newest.reason}</p>
        </Notice>
      ) : null}
      {can(person, "signal.write") ? (
        <p className="mb-6 flex flex-wrap gap-3">
          {newest.voided ? (
            <ButtonLink href={`/desk/signals/${view.slug}/restore`}>Restore</ButtonLink>
          ) : (
            <>
              <ButtonLink href={`/desk/signals/${view.slug}/edit`}>Edit</ButtonLink>
              <ButtonLink href={`/desk/signals/${view.slug}/void`}>Void</ButtonLink>
            </>
          )}
        </p>
      ) : null}
      <div className="grid gap-x-12 lg:grid-cols-2">
        <section aria-labelledby="coding">
          <SectionHeading id="coding" title="How it is coded" />
          <SignalFacts
            fields={fields}
            type={type}
            relationship={relationship}
            evidence={share?.evidence ?? null}
          />
        </section>
        <section aria-labelledby="share">
          <SectionHeading id="share" title="Its share of the index" />
          <ShareOverTime share={share} scored={fields.scored} voided={newest.voided} />
          <SignalLinks view={view} base={base} r={fields.retracts?.r ?? null} />
        </section>
      </div>
      <section aria-labelledby="reports" className="mt-10">
        <SectionHeading id="reports" title="Who reports it" />
        <SignalReports reports={fields.reports} figures={fields.figures} />
      </section>
      <section aria-labelledby="history" className="mt-10">
        <SectionHeading id="history" title="Revision history" />
        <SignalHistory
          revisions={view.revisions}
          restoreBase={can(person, "signal.write") ? `/desk/signals/${view.slug}/restore` : null}
        />
      </section>
    </div>
  );
}
