import { InputField, SelectField } from "@/app/_ui/field";
import type { FixedField } from "./mapping-fields";

/** What holds for every new signal of a table where its own cell is empty. */
export function FixedValues({
  fields,
  typedIn,
}: {
  fields: FixedField[];
  typedIn: (name: string) => string;
}) {
  return (
    <fieldset>
      <legend className="text-xl font-semibold">Where a cell is empty, or there is no column</legend>
      <p className="mt-1 text-sm text-muted">For new signals alone; one that stands keeps what it has.</p>
      <div className="mt-3 grid gap-x-6 gap-y-3 sm:grid-cols-2 lg:grid-cols-3">
        {fields.map(({ name, label, options }) => {
          const field = { name: `fixed.${name}`, label, defaultValue: typedIn(`fixed.${name}`) };
          return options ? (
            <SelectField key={name} {...field} options={options} className="w-full" />
          ) : (
            <InputField key={name} {...field} dir="auto" />
          );
        })}
      </div>
    </fieldset>
  );
}
