import { EmptyState } from "@/app/_ui/empty-state";
import { ErrorSummary } from "@/app/_ui/error-summary";
import { Link } from "@/app/_ui/link";
import { Notice } from "@/app/_ui/notice";
import { PageHeading } from "@/app/_ui/page-heading";
import { SectionHeading } from "@/app/_ui/section-heading";
import { titled } from "@/app/_ui/titled";
import { can } from "@/lib/auth/permission";
import { requireReader } from "@/lib/auth/reader-door";
import { overviewHeadline, overviewRest } from "@/lib/brief/verdict/overview-headline";
import { type AddressValues, addressValue } from "@/lib/charts/address/range";
import { vintageParams, vintageWords } from "@/lib/charts/address/vintage";
import { formatDay } from "@/lib/charts/format/format";
import { listNewestArrows } from "@/lib/data/readings/certainty/overview-certainty";
import { soon } from "@/lib/data/readings/certainty/soon";
import { listOverview, OVERVIEW_SORTS, type Overview } from "@/lib/data/readings/reading-overview";
import { currentMethod, getMethodVersion } from "@/lib/data/versions/method-versions";
import { GenerationNote } from "./[relationship]/generation-note";
import { parseVintageAddress } from "./[relationship]/vintage-address";
import { VintageNotice } from "./[relationship]/vintage-notice";
import { NewestSummary } from "./newest-summary";
import { OverviewTable } from "./overview-table";
import { VintageForm } from "./vintage-form";

const UNRANKED = {
  "no-common-day":
    "No two relationships were searched on one day, so they are not ranked: each stands on its own last searched day.",
  "too-far-back":
    "The last day that two relationships were both searched on lies more than five weeks back, so they are not ranked: each stands on its own last searched day.",
} as const;

function overviewDay({ common, unranked }: Overview): string {
  if (common !== null) return `ranked on ${formatDay(common)}, the last day that two were searched on`;
  return unranked === null ? "each at its last coded day" : "each on its own last searched day";
}

/** Each relationship says itself since when it is tracked. */
const FIRST_DAY = "1900-01-01";

async function OverviewPage({ searchParams }: { searchParams: Promise<AddressValues> }) {
  const person = await requireReader();
  const values = await searchParams;
  const asked = addressValue(values, "sort");
  const sort = OVERVIEW_SORTS.find((name) => name === asked) ?? null;
  const descending = addressValue(values, "order") === "desc";
  const address = await parseVintageAddress(FIRST_DAY, values);
  const { vintage } = address;
  const overview = await listOverview(sort, descending, vintage);
  const { rows } = overview;
  const arrows = await soon(
    `overview ${JSON.stringify(vintageParams(vintage))}`,
    listNewestArrows(vintage, rows),
  );
  if (rows.length === 0)
    return (
      <>
        <PageHeading title="Relationships" />
        <EmptyState title="No relationship is tracked yet">
          {can(person, "relationship.manage") ? (
            <p>
              Create the first one under{" "}
              <Link href="/admin/relationships">Administration, Relationships</Link>: its two sides, the day
              it is tracked from and the day it is coded through. Then code its first signal at the desk.
            </p>
          ) : (
            <p>
              An administrator creates relationships. If you are one, <Link href="/sign-in">sign in</Link>.
            </p>
          )}
        </EmptyState>
      </>
    );
  const { method } = await (vintage.method === null ? currentMethod() : getMethodVersion(vintage.method));
  const answers = rows.map(({ name, verdict }) => ({
    name,
    answer: verdict?.answer ?? ("no data" as const),
  }));
  const sorting = { sort, order: descending ? "desc" : null };
  const words = vintageWords(vintage);
  return (
    <>
      <PageHeading
        kicker={`Relationships, ${overviewDay(overview)}${words && `, ${words}`}`}
        title={overviewHeadline(answers)}
        lead={`${overviewRest(answers) ?? ""} Choose one to see why.`.trim()}
      />
      {words === "" ? <NewestSummary /> : null}
      <ErrorSummary problems={address.problems} title="Part of the address could not be used" />
      {overview.unranked ? <Notice>{UNRANKED[overview.unranked]}</Notice> : null}
      <GenerationNote generation={method.generation} />
      <VintageNotice
        vintage={vintage}
        address={{ href: (path, changed) => address.href(path, { ...changed, ...sorting }) }}
        path="/"
      />
      <OverviewTable
        rows={rows}
        sort={sort}
        descending={descending}
        rules={method.stage}
        href={address.href}
        arrows={arrows.ready ? arrows.value : null}
      />
      {rows.some(({ stage, bracketed }) => stage !== null && bracketed) ? (
        <p className="pt-3 text-sm text-muted">
          A stage stands in brackets where fewer than two families have fresh evidence.
        </p>
      ) : null}
      {rows.length > 1 ? (
        <p className="screen-only pt-3 text-[0.9375rem]">
          <Link href={address.href("/compare")} className="inline-block py-1.5">
            Compare these: lines side by side, from an event, and what moves together
          </Link>
        </p>
      ) : null}
      <section aria-labelledby="state" className="screen-only pt-10">
        <SectionHeading
          id="state"
          title="What we knew then"
          note="All relationships as they could be known on a day, or as they were coded here by a day."
        />
        <VintageForm path="/" vintage={vintage} problems={address.problems} keep={sorting} />
      </section>
    </>
  );
}

export default titled("Thawline", OverviewPage);
