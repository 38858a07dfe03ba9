import { CodedText } from "@/app/_ui/coded-text";
import { InputField, SelectField } from "@/app/_ui/field";
import type { FieldGroup } from "./mapping-fields";

/** A column of the table: its heading, and some of its cells. */
export interface TableColumn {
  /** Its place, from 0. */
  at: number;
  heading: string;
  /** No two are alike. */
  samples: string[];
}

/** Each column with some of its cells, the field that it fills, and what its values stand for. */
export function ColumnList({
  columns,
  groups,
  typedIn,
  errorOf,
}: {
  columns: TableColumn[];
  groups: FieldGroup[];
  typedIn: (name: string) => string;
  errorOf: (name: string) => string | null;
}) {
  return (
    <fieldset>
      <legend className="text-xl font-semibold">What each column holds</legend>
      <ul className="mt-3 border-t border-hair">
        {columns.map(({ at, heading, samples }) => (
          <li
            key={at}
            className="grid gap-x-6 gap-y-2 border-b border-hair py-3 sm:grid-cols-2 lg:grid-cols-3"
          >
            <div className="min-w-0">
              <CodedText text={heading} className="font-semibold" />
              <ul className="text-sm text-muted">
                {samples.map((sample) => (
                  <li key={sample} className="[overflow-wrap:anywhere]">
                    <CodedText text={sample} />
                  </li>
                ))}
              </ul>
            </div>
            <SelectField
              name={`column.${at}`}
              label={
                <>
                  Field<span className="sr-only"> of {heading}</span>
                </>
              }
              defaultValue={typedIn(`column.${at}`)}
              error={errorOf(`column.${at}`)}
            >
              <option value="">Passed over</option>
              {groups.map(({ label, options }) => (
                <optgroup key={label} label={label}>
                  {options.map(({ value, label: words }) => (
                    <option key={value} value={value}>
                      {words}
                    </option>
                  ))}
                </optgroup>
              ))}
            </SelectField>
            <InputField
              name={`values.${at}`}
              label={
                <>
                  Values stand for<span className="sr-only"> in {heading}</span>
                </>
              }
              placeholder="North = A; South = B"
              defaultValue={typedIn(`values.${at}`)}
              dir="auto"
            />
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
