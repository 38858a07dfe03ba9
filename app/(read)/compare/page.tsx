import { redirect } from "next/navigation";
import { LinesFigure } from "@/app/_ui/charts/lines/lines-figure";
import { EmptyState } from "@/app/_ui/empty-state";
import { ErrorSummary } from "@/app/_ui/error-summary";
import { Link } from "@/app/_ui/link";
import { Notice } from "@/app/_ui/notice";
import { PageHeading } from "@/app/_ui/page-heading";
import { TabsNav } from "@/app/_ui/tabs-nav";
import { titled } from "@/app/_ui/titled";
import { requireReader } from "@/lib/auth/reader-door";
import type { AddressValues } from "@/lib/charts/address/range";
import { COMPARE_OF, compareLabel } from "@/lib/charts/lines/compare-of";
import { getComparison } from "@/lib/data/readings/compare/comparison";
import { pairCoMovement } from "@/lib/data/readings/compare/pair-co-movement";
import { GenerationNote } from "../[relationship]/generation-note";
import { RangeBar } from "../[relationship]/range-bar";
import { VintageNotice } from "../[relationship]/vintage-notice";
import { ChooseForm } from "./choose-form";
import { CiteComparison } from "./cite-comparison";
import { CoMovementSection } from "./co-movement";
import { parseCompareAddress, plainAddress } from "./compare-address";
import { CompareDownloads } from "./compare-downloads";
import { compareWords } from "./compare-words-of";
import { comparedDay } from "./compared-day";
import { EventForm } from "./event-form";
import { LinesTable } from "./lines-table";
import { Matrix } from "./matrix";
import { getMatrix } from "./matrix-rows";
import { VerdictList } from "./verdict-list";

const CALENDAR_LEAD =
  "Each line starts on the day that its relationship is tracked from and ends on its own last coded day. What lies beyond is no data, not calm, and days that nobody searched are gaps.";
const EVENT_LEAD =
  "The lines are laid over one another at an event day of each. This compares shapes, not causes: what else happened in those weeks is not taken out, and what an event moved fades by itself.";

async function ComparePage({ searchParams }: { searchParams: Promise<AddressValues> }) {
  await requireReader();
  const values = await searchParams;
  const plain = plainAddress(values);
  if (plain !== null) redirect(plain);
  const address = await parseCompareAddress(values);
  if (address === null)
    return (
      <>
        <PageHeading title="Compare" />
        <EmptyState title="No relationship is tracked yet">
          <p>Two relationships at least are needed for a comparison.</p>
        </EmptyState>
      </>
    );
  const { view, of, event, pair } = address;
  const { range, vintage } = view;
  const comparison = await getComparison({
    chosen: address.chosen,
    vintageOf: address.vintageOf,
    range,
    of,
    event: event.on ? event : null,
  });
  const { compared, lines } = comparison;
  const matrix = await getMatrix(address, compared);
  const generation = compared[0]?.base.method.generation ?? 2;
  const [one, other] = pair?.map((slug) => compared.find((each) => each.slug === slug)) ?? [];
  const together = one && other ? await pairCoMovement(one, other) : null;
  const { headline, unit, notes } = compareWords(address, comparison);
  return (
    <>
      <PageHeading
        kicker={
          <>
            Relationships compared{event.on ? "" : comparedDay(comparison.common)}, by{" "}
            <Link href={`/method?version=${compared[0]?.base.methodVersion}`}>
              method version {compared[0]?.base.methodVersion}
            </Link>
          </>
        }
        title={headline}
        lead={event.on ? EVENT_LEAD : CALENDAR_LEAD}
      />
      <ErrorSummary problems={address.problems} title="Part of the address could not be used" />
      <ChooseForm address={address} />
      <RangeBar address={view} path="/compare" keep={address.keep}>
        <TabsNav
          label="Alignment"
          tabs={[
            { href: address.href({ align: null }), label: "By calendar", current: !event.on },
            { href: address.href({ align: "event" }), label: "Weeks since an event", current: event.on },
          ]}
        />
        <CompareDownloads address={address} />
      </RangeBar>
      <div className="pt-2">
        <TabsNav
          label="Line"
          tabs={COMPARE_OF.map((name) => ({
            href: address.href({ of: name === "index" ? null : name }),
            label: compareLabel(name),
            current: name === of,
          }))}
        />
      </div>
      <CiteComparison address={address} comparison={comparison} />
      <VintageNotice vintage={vintage} address={view} path="/compare" />
      <GenerationNote generation={generation} />
      {address.chosen.length < 2 ? <Notice>There is only one relationship so far.</Notice> : null}
      <section aria-label="Lines" className="pt-4">
        <VerdictList compared={compared} until={range.to} href={view.href} />
        <p className="text-sm text-muted">{unit}</p>
        <LinesFigure view={lines.view} label={event.on ? "Weeks since the event" : "Day on the lines"} />
        {notes.length > 0 ? <p className="pt-1 text-sm text-muted prose-text">{notes.join(" ")}</p> : null}
        <LinesTable view={lines.view} rows={lines.rows} every={lines.every} what={compareLabel(of)} />
      </section>
      {event.on ? <EventForm address={address} events={comparison.events} /> : null}
      <Matrix address={address} {...matrix} generation={generation} />
      {together ? <CoMovementSection address={address} pair={together} /> : null}
    </>
  );
}

export default titled("Compare", ComparePage);
