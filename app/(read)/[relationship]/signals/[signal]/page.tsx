import { notFound } from "next/navigation";
import { ButtonLink } from "@/app/_ui/button";
import { CodedText } from "@/app/_ui/coded-text";
import { ErrorSummary } from "@/app/_ui/error-summary";
import { Link } from "@/app/_ui/link";
import { Notice } from "@/app/_ui/notice";
import { PageHeading } from "@/app/_ui/page-heading";
import { SectionHeading } from "@/app/_ui/section-heading";
import { titled } from "@/app/_ui/titled";
import { OwnLastSaveNotice } from "@/app/desk/_undo/own-last-save";
import { WatchLine } from "@/app/desk/_watch/watch-line";
import { can } from "@/lib/auth/permission";
import { requireReader } from "@/lib/auth/reader-door";
import { currentPerson } from "@/lib/auth/who";
import type { AddressValues } from "@/lib/charts/address/range";
import { vintageWords } from "@/lib/charts/address/vintage";
import { formatWhen } from "@/lib/charts/format/format-when";
import { findType, type SignalType, statusOf } from "@/lib/codebook/codebook";
import { FAMILY_LABEL } from "@/lib/codebook/family";
import { balanced, isolate } from "@/lib/codebook/isolate";
import { findSignalShare } from "@/lib/data/readings/signal-share";
import { knownFields } from "@/lib/data/signals/known-fields";
import { findSignalView, type SignalView, signalExists } from "@/lib/data/signals/signal-page";
import { getCodebook } from "@/lib/data/versions/codebook-versions";
import { CodedThroughOffer } from "../../coverage/coded-through-offer";
import { VerdictStrip } from "../../verdict-strip";
import { findViewed } from "../../viewed-relationship";
import { parseVintageAddress } from "../../vintage-address";
import { VintageNotice } from "../../vintage-notice";
import { SignalFacts } from "./facts";
import { SignalHistory } from "./history";
import { SignalLinks } from "./links";
import { NotCodedThen } from "./not-coded-then";
import { SignalReports } from "./reports";
import { ShareOverTime } from "./share-over-time";

type Props = {
  params: Promise<{ relationship: string; signal: string }>;
  searchParams: Promise<AddressValues>;
};

async function load({ params, searchParams }: Props) {
  const { relationship: slug, signal } = await params;
  const relationship = await findViewed(slug, await searchParams);
  if (!relationship || !(await signalExists(relationship.id, signal))) return null;
  const address = await parseVintageAddress(relationship.trackedFrom, await searchParams);
  const view = await findSignalView(relationship.id, signal, address.vintage.codedOn);
  return { relationship, signal, address, view };
}

async function titleOf(props: Props) {
  await requireReader();
  const found = await load(props);
  return found && isolate(found.view?.revisions[0].fields.title ?? "Not coded yet then");
}

async function SignalPage(props: Props) {
  await requireReader();
  const found = await load(props);
  if (!found) notFound();
  const { relationship, address, view } = found;
  const { vintage } = address;
  if (!view)
    return (
      <NotCodedThen relationship={relationship} slug={found.signal} vintage={vintage} address={address} />
    );
  const [newest] = view.revisions;
  const approved = view.revisions.find(({ provisional }) => !provisional);
  const { fields, later } = knownFields(newest.fields, vintage.knownOn);
  const [codebook, share, person] = await Promise.all([
    getCodebook(newest.codebookVersion),
    newest.voided ? null : findSignalShare(relationship, view.slug, vintage),
    currentPerson(),
  ]);
  const type = findType(codebook, fields.type);
  const base = `/${relationship.slug}/signals`;
  const here = `${base}/${view.slug}`;
  const unknown = vintage.knownOn !== null && fields.reports.length === 0;
  // What is done at the desk is done to the signal as it stands now.
  const editable = can(person, "signal.write") && vintageWords(vintage) === "";
  return (
    <div className="page pb-16">
      <PageHeading
        kicker={
          <>
            <Link href={address.href(`/${relationship.slug}`)}>
              <CodedText text={relationship.name} />
            </Link>{" "}
            · <Link href={address.href(base)}>Signals</Link> · {FAMILY_LABEL[fields.family]},{" "}
            <CodedText text={type?.label ?? fields.type} /> ·{" "}
            {formatWhen(fields.start, fields.end, fields.precision)}
          </>
        }
        title={fields.title}
        coded
        lead={fields.text ? <p dir="auto">{balanced(fields.text)}</p> : undefined}
      />
      <VerdictStrip
        relationship={relationship}
        vintage={vintage}
        href={address.href(`/${relationship.slug}`)}
      />
      <ErrorSummary problems={address.problems} title="Part of the address could not be used" />
      <VintageNotice vintage={vintage} address={address} path={here} />
      {unknown ? (
        <Notice>
          No report of it had been published by then: in this state of knowledge it is in no figure.
        </Notice>
      ) : null}
      {newest.voided ? (
        <Notice>
          <p className="font-semibold">This signal is void: it counts 0 and is in no list.</p>
          <p dir="auto">{balanced(newest.reason)}</p>
        </Notice>
      ) : null}
      {editable && !relationship.archived ? (
        <OwnLastSaveNotice person={person} slug={view.slug} title={fields.title} />
      ) : null}
      {newest.provisional ? (
        <Notice>
          <p>
            <span className="font-semibold">Provisional: it waits for a second person.</span>{" "}
            {approved
              ? `Until somebody else approves it, revision ${approved.number} counts.`
              : "Until somebody else approves it, it counts 0."}
          </p>
        </Notice>
      ) : null}
      {editable && !newest.voided && !relationship.archived ? (
        <CodedThroughOffer relationship={relationship} start={fields.start} person={person} />
      ) : null}
      {editable ? (
        <p className="mb-6 flex flex-wrap gap-3">
          {newest.voided ? (
            <ButtonLink href={`/desk/signals/${view.slug}/restore`}>Restore</ButtonLink>
          ) : (
            <>
              {newest.provisional ? (
                <>
                  <ButtonLink href={`/desk/signals/${view.slug}/approve`}>Approve</ButtonLink>{" "}
                </>
              ) : null}
              <ButtonLink href={`/desk/signals/${view.slug}/edit`}>Edit</ButtonLink>{" "}
              <ButtonLink href={`/desk/signals/${view.slug}/void`}>Void</ButtonLink>{" "}
              <ButtonLink href={`/desk/signals/${view.slug}/merge`}>Merge</ButtonLink>{" "}
              {newest.fields.reports.length > 1 ? (
                <>
                  <ButtonLink href={`/desk/signals/${view.slug}/split`}>Split</ButtonLink>{" "}
                </>
              ) : null}
              {mayOpen(view, type) ? (
                <ButtonLink href={`/desk/${relationship.slug}/new?openedBy=${view.slug}`}>
                  Code what it brought about
                </ButtonLink>
              ) : null}
            </>
          )}
        </p>
      ) : null}
      {editable ? <WatchLine person={person} slug={view.slug} title={fields.title} /> : null}
      <div className="grid gap-x-12 gap-y-8 lg:grid-cols-2">
        <section aria-labelledby="coding">
          <SectionHeading id="coding" title="How it is coded" />
          <SignalFacts
            fields={fields}
            type={type}
            relationship={relationship}
            evidence={share?.evidence ?? null}
            counted={view.counted.length}
          />
        </section>
        <section aria-labelledby="share">
          <SectionHeading id="share" title="Its share of the index" />
          <ShareOverTime
            share={share}
            scored={fields.scored}
            waits={newest.provisional && !approved}
            voided={newest.voided}
          />
          <SignalLinks
            view={view}
            hrefFor={(slug) => address.href(`${base}/${slug}`)}
            r={fields.retracts?.r ?? null}
          />
        </section>
      </div>
      <section aria-labelledby="reports" className="mt-10">
        <SectionHeading id="reports" title="Who reports it" />
        <SignalReports reports={fields.reports} figures={fields.figures} later={later} />
      </section>
      <section aria-labelledby="history" className="mt-10">
        <SectionHeading id="history" title="Revision history" />
        <SignalHistory
          revisions={view.revisions}
          restoreBase={editable ? `/desk/signals/${view.slug}/restore` : null}
        />
      </section>
    </div>
  );
}

/** A counting event that is linked with no status yet may have brought one about. */
function mayOpen({ opens, revisions: [{ fields }] }: SignalView, type: SignalType | null): boolean {
  return (
    opens === null &&
    fields.scored &&
    fields.occurrences === 1 &&
    fields.intensity !== 0 &&
    !statusOf(fields, type)
  );
}

export default titled(titleOf, SignalPage);
