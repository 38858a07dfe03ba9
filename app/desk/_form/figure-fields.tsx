import { Button } from "@/app/_ui/button";
import { InputField, SelectField } from "@/app/_ui/field";
import type { BoundForm } from "./bound-form";
import { FIGURE_SCOPES } from "./choices";
import { boundRow, type FormRow } from "./rows";

interface FigureProps {
  form: BoundForm;
  rows: readonly FormRow[];
  onAdd: () => void;
  onRemove: (row: FormRow) => void;
}

/** Rival figures: every value with who claims it. */
export function FigureFields({ form, rows, onAdd, onRemove }: FigureProps) {
  return (
    <>
      {rows.map((row, at) => {
        const field = (name: string, fallback = "") => boundRow(form, "figures", row, at, name, fallback);
        return (
          <fieldset key={row.id} className="border-l border-hair pl-4">
            <legend className="mb-2 font-semibold">Figure {at + 1}</legend>
            <div className="grid gap-3 sm:grid-cols-2">
              <InputField
                {...field("label")}
                label="What it counts"
                placeholder="killed"
                autoComplete="off"
              />
              <InputField {...field("claimant")} label="Who claims it" autoComplete="off" />
              <InputField {...field("value")} label="Value" inputMode="decimal" autoComplete="off" />
              <InputField {...field("unit")} label="Unit" placeholder="people" autoComplete="off" />
              <SelectField {...field("scope", "part")} label="It is" options={[...FIGURE_SCOPES]} />
              <p className="self-end">
                <Button
                  tone="quiet"
                  name="intent"
                  value={`remove-figure:${at}`}
                  onClick={(event) => {
                    event.preventDefault();
                    onRemove(row);
                  }}
                >
                  Remove figure {at + 1}
                </Button>
              </p>
            </div>
          </fieldset>
        );
      })}
      <p>
        <Button
          tone="quiet"
          name="intent"
          value="add-figure"
          onClick={(event) => {
            event.preventDefault();
            onAdd();
          }}
        >
          Add a figure
        </Button>
      </p>
    </>
  );
}
