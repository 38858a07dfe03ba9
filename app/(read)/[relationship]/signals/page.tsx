import { notFound } from "next/navigation";
import { ButtonLink } from "@/app/_ui/button";
import { CodedText } from "@/app/_ui/coded-text";
import { DataTable } from "@/app/_ui/data-table";
import { EmptyState } from "@/app/_ui/empty-state";
import { ErrorSummary } from "@/app/_ui/error-summary";
import { Link } from "@/app/_ui/link";
import { PageHeading } from "@/app/_ui/page-heading";
import { Pager } from "@/app/_ui/pager";
import { PastTheEnd } from "@/app/_ui/past-the-end";
import { titled } from "@/app/_ui/titled";
import { can } from "@/lib/auth/permission";
import { requireReader } from "@/lib/auth/reader-door";
import { currentPerson } from "@/lib/auth/who";
import { type AddressValues, addressDay, type RangeProblem } from "@/lib/charts/address/range";
import { LIVE, vintageWords } from "@/lib/charts/address/vintage";
import { count } from "@/lib/charts/format/format";
import { isolate } from "@/lib/codebook/isolate";
import {
  listSignals,
  SIGNALS_PER_PAGE,
  type SignalFilter,
  signalFilter,
} from "@/lib/data/signals/signal-list";
import { currentCodebook } from "@/lib/data/versions/codebook-versions";
import { VerdictStrip } from "../verdict-strip";
import { findViewed } from "../viewed-relationship";
import { parseVintageAddress } from "../vintage-address";
import { VintageNotice } from "../vintage-notice";
import { addressOf } from "./address";
import { signalColumns } from "./columns";
import { SignalFilters } from "./filters";

type Props = {
  params: Promise<{ relationship: string }>;
  searchParams: Promise<AddressValues>;
};

async function titleOf({ params, searchParams }: Props) {
  await requireReader();
  const found = await findViewed((await params).relationship, await searchParams);
  return found && `Signals, ${isolate(found.name)}`;
}

async function SignalsPage({ params, searchParams }: Props) {
  await requireReader();
  const relationship = await findViewed((await params).relationship, await searchParams);
  if (!relationship) notFound();
  const values = await searchParams;
  const filter = signalFilter.parse(values);
  const address = await parseVintageAddress(relationship.trackedFrom, values);
  const { vintage } = address;
  const problems = [...address.problems, ...dayProblems(values)];
  const [{ rows, total }, codebook, person] = await Promise.all([
    listSignals(relationship.id, filter, vintage),
    currentCodebook(),
    currentPerson(),
  ]);
  const base = `/${relationship.slug}/signals`;
  const href = (changed: Partial<SignalFilter>) => addressOf(base, { ...filter, ...changed }, vintage);
  const allHref = addressOf(base, signalFilter.parse({}), vintage);
  const live = vintageWords(vintage) === "";
  const filtered = href({ page: 1 }) !== allHref;
  return (
    <div className="page pb-16">
      <PageHeading
        kicker={
          <Link href={address.href(`/${relationship.slug}`)}>
            <CodedText text={relationship.name} />
          </Link>
        }
        title={filter.voided ? "Voided signals" : "Signals"}
        lead="Every coded happening and status, with what it counts and who reports it."
      />
      <VerdictStrip
        relationship={relationship}
        vintage={vintage}
        href={address.href(`/${relationship.slug}`)}
      />
      <ErrorSummary problems={problems} title="Part of the address could not be used" />
      <VintageNotice vintage={vintage} address={{ href: () => addressOf(base, filter, LIVE) }} path={base} />
      {can(person, "signal.write") ? (
        <ButtonLink href={`/desk/${relationship.slug}/new`}>Code a signal</ButtonLink>
      ) : null}
      <SignalFilters
        base={base}
        filter={filter}
        vintage={vintage}
        problems={problems}
        codebook={codebook}
        sides={[isolate(relationship.sideA.name), isolate(relationship.sideB.name)]}
        clearHref={filtered ? allHref : null}
      />
      {total === 0 ? (
        <EmptyState
          title={
            filtered ? "No signal passes these filters" : live ? "No signals yet" : "No signal yet, then"
          }
        >
          {filtered ? <Link href={allHref}>Show all signals</Link> : emptyWords(live)}
        </EmptyState>
      ) : (
        <>
          <DataTable
            caption={`${count(total, "signal")}${filtered ? " with these filters" : ""}`}
            columns={signalColumns((slug) => address.href(`${base}/${slug}`), codebook)}
            rows={rows}
            rowKey={(row) => row.slug}
            sorting={{
              by: filter.sort,
              direction: filter.order === "asc" ? "ascending" : "descending",
              hrefFor: (key) => sortAddress(filter, key, href),
            }}
          />
          {rows.length === 0 ? (
            <PastTheEnd first={href({ page: 1 })} />
          ) : (
            <Pager
              page={filter.page}
              pageSize={SIGNALS_PER_PAGE}
              total={total}
              noun="signals"
              hrefFor={(page) => href({ page })}
            />
          )}
        </>
      )}
    </div>
  );
}

/** What is wrong with the days of the filter: the list does without them. */
function dayProblems(values: AddressValues): RangeProblem[] {
  const problems: RangeProblem[] = [];
  addressDay(values, "from", problems, "From");
  addressDay(values, "to", problems, "To");
  return problems;
}

function emptyWords(live: boolean): string {
  return live
    ? "Once a coder saves the first signal, it is listed here and moves the index."
    : "In the state that the address asks for, no signal was both coded and known.";
}

function sortAddress(
  filter: SignalFilter,
  key: string,
  href: (changed: Partial<SignalFilter>) => string,
): string | null {
  const sort = (["start", "title", "family", "intensity"] as const).find((known) => known === key);
  if (!sort) return null;
  const order = filter.sort === sort && filter.order === "desc" ? "asc" : "desc";
  return href({ sort, order, page: 1 });
}

export default titled(titleOf, SignalsPage);
