import type { Cell } from "@/lib/sheets/table";

/** A column of a table of a data package, in the words of Table Schema. */
export interface Column {
  name: string;
  type: "string" | "date" | "integer" | "number" | "boolean";
  description: string;
  /** Never empty. */
  required?: boolean;
}

/** What a table is, without its rows. */
export interface TableShape {
  /** Of the resource; the file is `{name}.csv`. */
  name: string;
  title: string;
  description: string;
  columns: readonly Column[];
  primaryKey?: readonly string[];
  /** A column whose values are ids of another table. */
  refersTo?: { column: string; table: string; key: string };
}

/** A table of a data package. */
export interface PackageTable extends TableShape {
  rows: readonly (readonly Cell[])[];
}

/** A required column. */
export const needed = (name: string, type: Column["type"], description: string): Column => ({
  ...{ name, type, description },
  required: true,
});

/** A column that may be empty. */
export const maybe = (name: string, type: Column["type"], description: string): Column => ({
  ...{ name, type, description },
});
