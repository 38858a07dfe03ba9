import { EmptyState } from "@/app/_ui/empty-state";
import { InputField, SelectField } from "@/app/_ui/field";
import { FilterForm } from "@/app/_ui/filter-form";
import { PageHeading } from "@/app/_ui/page-heading";
import { Pager } from "@/app/_ui/pager";
import { PastTheEnd } from "@/app/_ui/past-the-end";
import { titled } from "@/app/_ui/titled";
import { requireReader } from "@/lib/auth/reader-door";
import type { AddressValues } from "@/lib/charts/address/range";
import { SUMMARY_STATES } from "@/lib/data/doors/summary-states";
import { listPublishedYears } from "@/lib/data/publication/published-summaries";
import { WORDS_MAX } from "@/lib/data/publication/search-summaries";
import { listRelationships } from "@/lib/data/relationships/relationships";
import { FollowLinks } from "../follow-links";
import { archiveAddress, archiveOf, readArchiveFilter, SUMMARIES_PER_PAGE } from "./archive";
import { SummaryList } from "./summary-list";

interface Props {
  searchParams: Promise<AddressValues>;
}

const ANY = { value: "", label: "Any" };

/** Every published week of every relationship, newest first: narrowed by relationship, year, state and words. */
async function SummariesPage({ searchParams }: Props) {
  await requireReader();
  const filter = readArchiveFilter(await searchParams);
  const [{ entries, total }, relationships, years] = await Promise.all([
    archiveOf(filter),
    listRelationships(),
    listPublishedYears(),
  ]);
  const filtered = archiveAddress({ ...filter, page: 1 }) !== "/summaries";
  return (
    <>
      <PageHeading
        title="Published summaries"
        lead={
          <p>
            What was published of each week stays as it was; a correction is a further edition that says what
            it changes and why.
          </p>
        }
      />
      <FollowLinks weeks={null} name="Weekly summaries of all relationships" />
      <FilterForm
        key={JSON.stringify(filter)}
        action="/summaries"
        label="Filter summaries"
        submitLabel="Find"
        clearHref={filtered ? "/summaries" : null}
      >
        <InputField
          name="q"
          label="Words"
          type="search"
          maxLength={WORDS_MAX}
          defaultValue={filter.q}
          className="w-full sm:w-64"
        />
        <SelectField
          name="relationship"
          label="Relationship"
          defaultValue={filter.relationship}
          options={[ANY, ...relationships.map(({ slug, name }) => ({ value: slug, label: name }))]}
        />
        <SelectField
          name="year"
          label="Year"
          defaultValue={filter.year === null ? "" : String(filter.year)}
          options={[ANY, ...years.map((year) => ({ value: String(year), label: String(year) }))]}
        />
        <SelectField
          name="state"
          label="State"
          defaultValue={filter.state}
          options={[ANY, ...SUMMARY_STATES.map((state) => ({ value: state, label: state }))]}
        />
      </FilterForm>
      {entries.length === 0 && total > 0 ? (
        <PastTheEnd first={archiveAddress({ ...filter, page: 1 })} />
      ) : entries.length === 0 ? (
        <EmptyState title={filtered ? "No published summary fits this" : "No week is published yet"}>
          {filtered ? (
            <p>
              {filter.q === "" ? "" : "Fewer words find more. "}Weeks that are not published stand among the
              weeks of each relationship.
            </p>
          ) : null}
        </EmptyState>
      ) : (
        <SummaryList entries={entries} />
      )}
      <Pager
        page={filter.page}
        pageSize={SUMMARIES_PER_PAGE}
        total={total}
        hrefFor={(page) => archiveAddress({ ...filter, page })}
        noun="weeks"
      />
    </>
  );
}

export default titled("Published summaries", SummariesPage);
