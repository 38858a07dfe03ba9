import { DayField } from "@/app/_ui/day-field";
import { type Choice, InputField, SelectField } from "@/app/_ui/field";
import { FilterForm } from "@/app/_ui/filter-form";
import { type Codebook, findType } from "@/lib/codebook/codebook";
import { FAMILY_LABEL } from "@/lib/codebook/family";
import { isolate } from "@/lib/codebook/isolate";
import type { CandidateList } from "@/lib/data/candidates/candidate-list";
import type { CandidateQuery } from "@/lib/data/candidates/candidate-query";
import { CANDIDATE_SEARCH_MAX } from "@/lib/data/candidates/candidate-search";
import { sourceOfCandidate } from "@/lib/data/candidates/source-of-candidate";
import { FAMILIES } from "@/lib/engine/signals/signal";
import type { AskedFilter } from "./asked-filters";
import { CANDIDATES } from "./candidates-address";

const ANY: Choice = { value: "", label: "Any" };

interface CandidateFiltersProps {
  relationship: { slug: string; sideA: string; sideB: string };
  query: CandidateQuery;
  search: AskedFilter;
  days: { from: AskedFilter; to: AskedFilter };
  list: CandidateList;
  codebook: Codebook;
  clearHref: string | null;
}

function withChosen(offered: readonly string[], chosen: string | undefined): readonly string[] {
  return chosen === undefined || chosen === "none" || offered.includes(chosen)
    ? offered
    : [...offered, chosen];
}

/** Everything that narrows the candidates, kept in the address. */
export function CandidateFilters({
  relationship,
  query,
  search,
  days,
  list,
  codebook,
  clearHref,
}: CandidateFiltersProps) {
  const { slug, sideA, sideB } = relationship;
  // What is chosen stays chosen where this list has none of it.
  const types = withChosen(list.types, query.type).map((type) => ({
    value: type,
    label: findType(codebook, type)?.label ?? type,
  }));
  return (
    <FilterForm
      key={JSON.stringify([query, search, days])}
      action={CANDIDATES}
      label="Filter candidates"
      clearHref={clearHref}
      submitLabel="Show candidates"
    >
      <input type="hidden" name="relationship" value={slug} />
      <input type="hidden" name="state" value={query.state.toLowerCase()} />
      <input type="hidden" name="sort" value={query.sort} />
      <InputField
        name="q"
        label="Search"
        type="search"
        maxLength={CANDIDATE_SEARCH_MAX}
        defaultValue={search.typed}
        error={search.problem}
        hint="Beginnings of words of the title"
      />
      <SelectField
        name="family"
        label="Family"
        defaultValue={query.family?.toLowerCase() ?? ""}
        options={[
          ANY,
          ...FAMILIES.map((family) => ({ value: family.toLowerCase(), label: FAMILY_LABEL[family] })),
          { value: "none", label: "None proposed" },
        ]}
        className="w-auto max-w-full"
      />
      <SelectField
        name="type"
        label="Type"
        defaultValue={query.type ?? ""}
        options={[ANY, ...types, { value: "none", label: "None proposed" }]}
        className="w-auto max-w-full"
      />
      <SelectField
        name="source"
        label="Source"
        defaultValue={query.source ?? ""}
        options={[
          ANY,
          ...withChosen(list.sources, query.source).map((id) => ({
            value: id,
            label: sourceOfCandidate(id).name,
          })),
        ]}
        className="w-auto"
      />
      <SelectField
        name="direction"
        label="Who acts"
        defaultValue={query.direction?.toLowerCase() ?? ""}
        options={[
          ANY,
          { value: "a", label: isolate(sideA) },
          { value: "b", label: isolate(sideB) },
          { value: "both", label: "Both sides" },
        ]}
        className="w-auto max-w-full"
      />
      <div className="flex flex-wrap items-end gap-x-4 gap-y-3">
        <DayField name="from" label="First day from" day={days.from.typed} error={days.from.problem} />
        <DayField name="to" label="First day to" day={days.to.typed} error={days.to.problem} />
      </div>
      {query.state === "OPEN" ? null : (
        <SelectField
          name="moved"
          label="Rows since then"
          defaultValue={query.moved ?? ""}
          options={[ANY, { value: "yes", label: "Brought, changed or lost" }]}
          className="w-auto"
        />
      )}
    </FilterForm>
  );
}
