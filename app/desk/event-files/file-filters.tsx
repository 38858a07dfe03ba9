import { InputField, SelectField } from "@/app/_ui/field";
import { FilterForm } from "@/app/_ui/filter-form";
import { sourceOfCandidate } from "@/lib/data/candidates/source-of-candidate";
import { EVENT_FILE_SEARCH_MAX, type EventFileQuery } from "@/lib/data/event-files/event-file-query";
import { EVENT_FILES } from "./event-files-address";

interface FileFiltersProps {
  relationship: string;
  query: EventFileQuery;
  /** Those that files of the relationship are of. */
  sources: readonly string[];
  clearHref: string | null;
}

/** What narrows the list of event files beside its state, kept in the address. */
export function FileFilters({ relationship, query, sources, clearHref }: FileFiltersProps) {
  const { state, sort, order, q, source } = query;
  // What is chosen stays chosen where no file is of it.
  const offered = source === undefined || sources.includes(source) ? sources : [...sources, source];
  return (
    <FilterForm
      key={JSON.stringify(query)}
      action={EVENT_FILES}
      label="Filter event files"
      clearHref={clearHref}
      submitLabel="Show files"
    >
      <input type="hidden" name="relationship" value={relationship} />
      {state ? <input type="hidden" name="state" value={state.toLowerCase()} /> : null}
      <input type="hidden" name="sort" value={sort} />
      {order ? <input type="hidden" name="order" value={order} /> : null}
      <InputField
        name="q"
        label="Search"
        type="search"
        maxLength={EVENT_FILE_SEARCH_MAX}
        defaultValue={q}
        hint="Part of the name of a file"
      />
      {offered.length > 0 ? (
        <SelectField
          name="source"
          label="Source"
          defaultValue={source ?? ""}
          options={[
            { value: "", label: "Any" },
            ...offered.map((id) => ({ value: id, label: sourceOfCandidate(id).name })),
          ]}
          className="w-auto"
        />
      ) : null}
    </FilterForm>
  );
}
