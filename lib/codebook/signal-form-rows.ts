import { type RowList, rowCount, type TypedForm } from "./signal-form";

const FIRST: Record<RowList, (typed: TypedForm, row: number) => TypedForm> = {
  reports: (typed, row) => ({
    [`reports.${row}.key`]: freeKey(typed),
    [`reports.${row}.publisher`]: "",
    [`reports.${row}.language`]: "en",
  }),
  figures: (_, row) => ({ [`figures.${row}.label`]: "", [`figures.${row}.scope`]: "part" }),
};

/** The first of r1, r2 … that no report of the form has. `freeKey({ "reports.0.key": "r1" }) // => "r2"` */
export function freeKey(typed: TypedForm): string {
  const taken = new Set(
    Array.from({ length: rowCount(typed, "reports") }, (_, row) => typed[`reports.${row}.key`]),
  );
  let number = 1;
  while (taken.has(`r${number}`)) number++;
  return `r${number}`;
}

/** The form with one more empty row. `addRow({}, "reports") // => { "reports.0.key": "r1", … }` */
export function addRow(typed: TypedForm, list: RowList): TypedForm {
  return { ...typed, ...FIRST[list](typed, rowCount(typed, list)) };
}

/** The form without one row; later rows move up, and nothing relays a report that is gone. */
export function removeRow(typed: TypedForm, list: RowList, row: number): TypedForm {
  const gone = typed[`${list}.${row}.key`];
  const kept: TypedForm = {};
  for (const [name, value] of Object.entries(typed)) {
    const [head, at, ...control] = name.split(".");
    const place = Number(at);
    if (head !== list || !Number.isInteger(place)) kept[name] = value;
    else if (place !== row) {
      const moved = `${list}.${place > row ? place - 1 : place}.${control.join(".")}`;
      kept[moved] = control[0] === "relays" && gone !== undefined && value === gone ? "" : value;
    }
  }
  return kept;
}
