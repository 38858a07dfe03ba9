import { DayField } from "@/app/_ui/day-field";
import { SelectField } from "@/app/_ui/field";
import { FilterForm } from "@/app/_ui/filter-form";
import type { RelationshipRow } from "@/lib/data/relationships/relationships";
import type { MethodVersionRow } from "@/lib/data/versions/method-versions";
import type { CompareAddress } from "./compare-address";

/** Which versions, which relationship, which day: a plain form whose answers stand in the address. */
export function CompareForm({
  address,
  versions,
  relationships,
  at,
}: {
  address: CompareAddress;
  versions: readonly MethodVersionRow[];
  relationships: readonly RelationshipRow[];
  /** ISO day that is shown. */
  at: string | null;
}) {
  const choices = versions.map(({ version }) => ({ value: String(version), label: `Version ${version}` }));
  const select = (name: "a" | "b", label: string) => {
    const value = String(address[name].version);
    return <SelectField key={value} name={name} label={label} options={choices} defaultValue={value} />;
  };
  return (
    <FilterForm action="/method/compare" label="What is compared" submitLabel="Compare">
      {select("a", "From")}
      {select("b", "to")}
      {address.relationship ? (
        <>
          <SelectField
            key={address.relationship.slug}
            name="relationship"
            label="Relationship"
            options={relationships.map(({ slug, name }) => ({ value: slug, label: name }))}
            defaultValue={address.relationship.slug}
          />
          <DayField
            name="at"
            label="Day"
            day={address.dayProblem?.typed ?? at}
            error={address.dayProblem?.message}
            className="w-44"
          />
        </>
      ) : null}
    </FilterForm>
  );
}
