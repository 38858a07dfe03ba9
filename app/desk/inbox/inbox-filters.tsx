import { InputField, SelectField } from "@/app/_ui/field";
import { FilterForm } from "@/app/_ui/filter-form";
import { INBOX_SEARCH_MAX, type InboxQuery } from "@/lib/data/inbox/inbox-query";
import { languageName } from "@/lib/evidence/documents/language/names";
import { INBOX } from "./inbox-address";
import { PRIORITIES } from "./priorities";

const ANY = { value: "", label: "Any" };

/** Everything that narrows the inbox, kept in the address. */
export function InboxFilters({
  relationship,
  query,
  languages,
  clearHref,
}: {
  relationship: string;
  query: InboxQuery;
  languages: readonly string[];
  clearHref: string | null;
}) {
  const known = languages.map((code) =>
    code === "" ? { value: "none", label: "Not known" } : { value: code, label: languageName(code) },
  );
  return (
    <FilterForm
      key={JSON.stringify(query)}
      action={INBOX}
      label="Filter documents"
      clearHref={clearHref}
      submitLabel="Show documents"
    >
      <input type="hidden" name="relationship" value={relationship} />
      <input type="hidden" name="view" value={query.view.toLowerCase()} />
      <input type="hidden" name="sort" value={query.sort} />
      <InputField
        name="q"
        label="Search"
        type="search"
        maxLength={INBOX_SEARCH_MAX}
        defaultValue={query.q}
        hint="Words of title or publisher"
      />
      <SelectField
        name="language"
        label="Language"
        defaultValue={query.language ?? ""}
        options={[ANY, ...known]}
        className="w-auto"
      />
      <SelectField
        name="priority"
        label="Priority"
        id="filter-priority"
        defaultValue={query.priority ? String(query.priority) : ""}
        options={[ANY, ...PRIORITIES]}
        className="w-auto"
      />
      <SelectField
        name="mine"
        label="Whose"
        defaultValue={query.mine ?? ""}
        options={[ANY, { value: "yes", label: "Mine" }]}
        className="w-auto"
      />
    </FilterForm>
  );
}
