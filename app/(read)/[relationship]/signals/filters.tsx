import { DayField } from "@/app/_ui/day-field";
import { type Choice, InputField, SelectField } from "@/app/_ui/field";
import { FilterForm } from "@/app/_ui/filter-form";
import { VintageFields } from "@/app/(read)/vintage-form";
import { dayShown, type RangeProblem } from "@/lib/charts/address/range";
import { type Vintage, vintageParams } from "@/lib/charts/address/vintage";
import type { Codebook } from "@/lib/codebook/codebook";
import { FAMILY_LABEL } from "@/lib/codebook/family";
import { CREDIBILITY_WORDS, RELIABILITY_WORDS } from "@/lib/codebook/signal-words";
import { SEARCH_MAX, type SignalFilter } from "@/lib/data/signals/signal-list";
import { FAMILIES } from "@/lib/engine/signals/signal";

const ANY: Choice = { value: "", label: "Any" };

/** Everything that narrows the list, kept in the address. */
export function SignalFilters({
  base,
  filter,
  vintage,
  problems,
  codebook,
  sides: [sideA, sideB],
  clearHref,
}: {
  base: string;
  filter: SignalFilter;
  vintage: Vintage;
  problems: readonly RangeProblem[];
  codebook: Codebook;
  sides: [string, string];
  /** Address of the same vintage without filters; null: none is set. */
  clearHref: string | null;
}) {
  const statements = [
    ANY,
    { value: "confirmed", label: "confirmed" },
    { value: "denied", label: "denied" },
    { value: "silent", label: "said nothing" },
  ];
  const more = Boolean(
    filter.type ||
      filter.initiator ||
      filter.reliability ||
      filter.credibility ||
      filter.a ||
      filter.b ||
      filter.waiting ||
      filter.voided ||
      vintage.knownOn !== null ||
      vintage.codedOn !== null ||
      problems.some(({ field }) => field !== "from" && field !== "to"),
  );
  const { method, through } = vintageParams(vintage);
  const wrong = (field: string) => problems.find((problem) => problem.field === field)?.message;
  return (
    <FilterForm
      key={JSON.stringify(filter)}
      action={base}
      label="Filter signals"
      clearHref={clearHref}
      submitLabel="Show signals"
    >
      {/* A new filter keeps the order of the list. */}
      <input type="hidden" name="sort" value={filter.sort} />
      <input type="hidden" name="order" value={filter.order} />
      {method ? <input type="hidden" name="method" value={method} /> : null}
      {through ? <input type="hidden" name="through" value={through} /> : null}
      <InputField
        name="q"
        label="Search"
        type="search"
        maxLength={SEARCH_MAX}
        defaultValue={filter.q}
        hint="Words, publisher or fact id"
      />
      <SelectField
        name="family"
        label="Family"
        defaultValue={filter.family ?? ""}
        options={[ANY, ...FAMILIES.map((family) => ({ value: family, label: FAMILY_LABEL[family] }))]}
      />
      <DayField
        name="from"
        label="From"
        day={dayShown(problems, "from", filter.from ?? null)}
        error={wrong("from")}
      />
      <DayField name="to" label="To" day={dayShown(problems, "to", filter.to ?? null)} error={wrong("to")} />
      <SelectField
        name="scored"
        label="Scored"
        defaultValue={filter.scored ?? ""}
        options={[ANY, { value: "yes", label: "Counts" }, { value: "no", label: "Counts 0" }]}
      />
      <details open={more} className="basis-full">
        <summary className="cursor-pointer py-1 text-sm">More filters</summary>
        <div className="flex flex-wrap items-end gap-x-4 gap-y-3 pt-3">
          <SelectField
            name="type"
            label="Type"
            defaultValue={filter.type ?? ""}
            options={[ANY, ...codebook.types.map((type) => ({ value: type.code, label: type.label }))]}
          />
          <SelectField
            name="initiator"
            label="Who acted"
            defaultValue={filter.initiator ?? ""}
            options={[
              ANY,
              { value: "A", label: sideA },
              { value: "B", label: sideB },
              { value: "BOTH", label: "Both" },
              { value: "THIRD", label: "Third party" },
            ]}
          />
          <SelectField
            name="reliability"
            label="Source reliability"
            defaultValue={filter.reliability ?? ""}
            options={[
              ANY,
              ...Object.entries(RELIABILITY_WORDS).map(([value, words]) => ({
                value,
                label: `${value}, ${words}`,
              })),
            ]}
          />
          <SelectField
            name="credibility"
            label="Report credibility"
            defaultValue={String(filter.credibility ?? "")}
            options={[
              ANY,
              ...Object.entries(CREDIBILITY_WORDS).map(([value, words]) => ({
                value,
                label: `${value}, ${words}`,
              })),
            ]}
          />
          <SelectField name="a" label={`${sideA} …`} defaultValue={filter.a ?? ""} options={statements} />
          <SelectField name="b" label={`${sideB} …`} defaultValue={filter.b ?? ""} options={statements} />
          <SelectField
            name="waiting"
            label="Second person"
            defaultValue={filter.waiting ?? ""}
            options={[ANY, { value: "yes", label: "Waits for one" }]}
          />
          <SelectField
            name="voided"
            label="Voided"
            defaultValue={filter.voided ?? ""}
            options={[
              { value: "", label: "Leave out" },
              { value: "yes", label: "Only voided" },
            ]}
          />
          <VintageFields vintage={vintage} problems={problems} />
        </div>
      </details>
    </FilterForm>
  );
}
