import { CODED_VARIABLES, type CodedVariable } from "@/lib/engine/agreement/coded-variables";

export const AGREEMENT = "/desk/agreement";

export interface AgreementQuery {
  relationship: string;
  variable: CodedVariable;
  /** The cell that is open: its values as codings say them; null: none is. */
  cell: { row: string; column: string } | null;
}

const DEFAULT: CodedVariable = "type";

/** The variable that an address names; anything else: the type. `variableOf("intensity") // => "intensity"` */
export function variableOf(value: string): CodedVariable {
  return CODED_VARIABLES.find((known) => known === value) ?? DEFAULT;
}

/** `agreementAddress({ relationship: "a-b", variable: "type", cell: null }) // => "/desk/agreement?relationship=a-b"` */
export function agreementAddress({ relationship, variable, cell }: AgreementQuery): string {
  const values = new URLSearchParams({ relationship });
  if (variable !== DEFAULT) values.set("variable", variable);
  if (cell) {
    values.set("row", cell.row);
    values.set("column", cell.column);
  }
  return `${AGREEMENT}?${values}${cell ? "#behind" : ""}`;
}
