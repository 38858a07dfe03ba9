import type { Choice } from "@/app/_ui/field";
import { type Codebook, offeredTypes } from "@/lib/codebook/codebook";
import { choicesOf, type TableSides } from "@/lib/codebook/tables/cell-choices";
import { fieldNamed, listFields, SIGNAL_FIELDS } from "@/lib/codebook/tables/table-fields";
import { FIXABLE } from "@/lib/codebook/tables/typed-mapping";

/** The fields that a column may fill, in groups: the signal, each of its reports, each of its figures. One report more than the table has is offered. */
export interface FieldGroup {
  label: string;
  options: Choice[];
}

const LEAST: Record<"reports" | "figures", number> = { reports: 2, figures: 1 };

export function fieldGroups(columns: readonly (string | null)[]): FieldGroup[] {
  const most = (list: "reports" | "figures") =>
    columns.reduce((highest, name) => {
      const [head, number] = (name ?? "").split(".");
      return head === list ? Math.max(highest, Number(number) + 1) : highest;
    }, LEAST[list]);
  const groupsOf = (list: "reports" | "figures", label: string) =>
    Array.from({ length: most(list) }, (_, at) => ({
      label: `${label} ${at + 1}`,
      fields: listFields(list, at + 1),
    }));
  const groups = [
    { label: "Signal", fields: SIGNAL_FIELDS },
    ...groupsOf("reports", "Report"),
    ...groupsOf("figures", "Figure"),
  ];
  return groups
    .filter(({ fields }) => fields.every(({ name }) => fieldNamed(name) !== null))
    .map(({ label, fields }) => ({
      label,
      options: fields.map(({ name, label: words }) => ({ value: name, label: words })),
    }));
}

/** A field that may be fixed for the whole table; with a list of values it is chosen from them. */
export interface FixedField {
  name: string;
  label: string;
  options: Choice[] | null;
}

export function fixedFields(codebook: Codebook, sides: TableSides): FixedField[] {
  return FIXABLE.map((name) => ({ name, label: fieldNamed(name)?.label ?? name, options: optionsOf(name) }));

  function optionsOf(name: string): Choice[] | null {
    const none = { value: "", label: "–" };
    if (name === "scored") return [none, { value: "yes", label: "yes" }, { value: "no", label: "no" }];
    if (name === "type")
      return [none, ...offeredTypes(codebook, null).map(({ code, label }) => ({ value: code, label }))];
    const choices = choicesOf(name, codebook, sides);
    if (choices.length === 0) return null;
    return [none, ...choices.map(({ value, names }) => ({ value, label: names[0] ?? value }))];
  }
}
