import { Button } from "@/app/_ui/button";
import { type Choice, SelectField } from "@/app/_ui/field";

/** Gives the signals of a relationship as a table that can be changed and sent back, or one to fill in. */
export function SignalsDownload({ relationships }: { relationships: Choice[] }) {
  return (
    <form action="/admin/import/signals" className="flex max-w-3xl flex-wrap items-end gap-3">
      <SelectField
        name="of"
        id="signals-of"
        label="Signals as a table"
        hint="Every field has a column; changed and sent back it writes what you changed."
        options={relationships}
      />
      <SelectField
        name="as"
        id="signals-as"
        label="Kind"
        options={[
          { value: "xlsx", label: "XLSX" },
          { value: "csv", label: "CSV" },
        ]}
      />
      <Button tone="quiet">Download</Button>
    </form>
  );
}
