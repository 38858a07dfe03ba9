import { notFound } from "next/navigation";
import { CodedText } from "@/app/_ui/coded-text";
import { EmptyState } from "@/app/_ui/empty-state";
import { ErrorSummary } from "@/app/_ui/error-summary";
import { InputField } from "@/app/_ui/field";
import { FilterForm } from "@/app/_ui/filter-form";
import { Link } from "@/app/_ui/link";
import { PageHeading } from "@/app/_ui/page-heading";
import { SectionHeading } from "@/app/_ui/section-heading";
import { TabsNav } from "@/app/_ui/tabs-nav";
import { titled } from "@/app/_ui/titled";
import { can } from "@/lib/auth/permission";
import { requireReader } from "@/lib/auth/reader-door";
import { weekDays } from "@/lib/brief/weekly/weekly-name";
import { type AddressValues, addressValue } from "@/lib/charts/address/range";
import { formatDay } from "@/lib/charts/format/format";
import { isolate } from "@/lib/codebook/isolate";
import { WORDS_MAX } from "@/lib/data/publication/search-summaries";
import { soon } from "@/lib/data/readings/certainty/soon";
import { codedThroughIn } from "@/lib/data/readings/reading-base";
import { listWeekCertainty } from "@/lib/data/weeks/weekly-certainty";
import { listWeeks } from "@/lib/data/weeks/weeks";
import { FollowLinks } from "../../follow-links";
import { VintageForm } from "../../vintage-form";
import { BeingComputed } from "../being-computed";
import { GenerationNote } from "../generation-note";
import { VerdictStrip } from "../verdict-strip";
import { findViewed } from "../viewed-relationship";
import { parseVintageAddress } from "../vintage-address";
import { VintageNotice } from "../vintage-notice";
import { WeekList } from "./week-list";

interface Props {
  params: Promise<{ relationship: string }>;
  searchParams: Promise<AddressValues>;
}

async function titleOf({ params, searchParams }: Props) {
  await requireReader();
  const found = await findViewed((await params).relationship, await searchParams);
  return found && `Weekly summaries, ${isolate(found.name)}`;
}

async function WeeksPage({ params, searchParams }: Props) {
  const mayWrite = can(await requireReader(), "summary.write");
  const relationship = await findViewed((await params).relationship, await searchParams);
  if (!relationship) notFound();
  const values = await searchParams;
  const asked = addressValue(values, "year");
  const address = await parseVintageAddress(relationship.trackedFrom, values);
  const { vintage } = address;
  const archive = await listWeeks(relationship, asked === null ? null : Number(asked), vintage);
  const year = asked === null ? null : String(archive.year);
  const judged = archive.weeks.flatMap(({ week, arrow }) => (arrow === null ? [] : [week]));
  const certainty = await soon(
    `weeks ${relationship.id} ${relationship.dataVersion} ${address.href(String(archive.year))}`,
    listWeekCertainty(relationship, judged, vintage),
  );
  const base = `/${relationship.slug}/weeks`;
  return (
    <>
      <PageHeading
        kicker={
          <Link href={address.href(`/${relationship.slug}`)}>
            <CodedText text={relationship.name} />
          </Link>
        }
        title="Weekly summaries"
        lead={
          archive.current ? (
            <p>
              The last coded week is{" "}
              <Link href={address.href(`${base}/${archive.current}`)}>{weekDays(archive.current)}</Link>. A
              published summary stays as it was; the others are drafted from the numbers as they stand.{" "}
              <Link href={address.href(`/${relationship.slug}/revisions`)}>How far are figures revised?</Link>
            </p>
          ) : (
            <p>
              No week is coded to its Sunday yet (coded through{" "}
              {formatDay(codedThroughIn(relationship, vintage))}).
            </p>
          )
        }
      />
      <VerdictStrip
        relationship={relationship}
        vintage={vintage}
        href={address.href(`/${relationship.slug}`)}
      />
      <ErrorSummary problems={address.problems} title="Part of the address could not be used" />
      <GenerationNote generation={archive.generation} />
      <VintageNotice
        vintage={vintage}
        address={{ href: (path, changed) => address.href(path, { ...changed, year }) }}
        path={base}
      />
      <TabsNav
        label="Years"
        tabs={archive.years.map((year) => ({
          href: address.href(base, { year: String(year) }),
          label: String(year),
          current: year === archive.year,
        }))}
      />
      <FilterForm action="/summaries" label="Find in published summaries" submitLabel="Find">
        <input type="hidden" name="relationship" value={relationship.slug} />
        <InputField
          name="q"
          label="Words in published summaries"
          type="search"
          maxLength={WORDS_MAX}
          className="w-full sm:w-72"
        />
        <Link href={`/summaries?relationship=${relationship.slug}`} className="py-2 text-sm">
          All that is published
        </Link>{" "}
      </FilterForm>
      {archive.weeks.length === 0 ? (
        <EmptyState title={`No week of ${archive.year} is covered`} />
      ) : (
        <>
          {certainty.ready ? null : (
            <p className="pt-4 text-sm">
              <BeingComputed what="How sure the arrows are, is" href={address.href(base, { year })} />
            </p>
          )}
          <WeekList
            hrefFor={(week) => address.href(`${base}/${week}`)}
            archive={archive}
            certainty={certainty.ready ? certainty.value : null}
            testsHref={(week) => address.href(`/${relationship.slug}/how-sure`, { week })}
            deskHref={mayWrite ? (week) => `${base}/${week}/desk` : undefined}
          />
        </>
      )}
      <FollowLinks weeks={base} name={`Weekly summaries, ${isolate(relationship.name)}`} />
      <section aria-labelledby="state" className="screen-only pt-10">
        <SectionHeading
          id="state"
          title="What we knew then"
          note="The weeks as they could be known on a day, or as they were coded here by a day. Published weeks stay as they are."
        />
        <VintageForm path={base} vintage={vintage} problems={address.problems} keep={{ year }} />
      </section>
    </>
  );
}

export default titled(titleOf, WeeksPage);
