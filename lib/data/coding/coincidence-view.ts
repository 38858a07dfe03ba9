import { authorise } from "@/lib/auth/authorise";
import type { Person } from "@/lib/auth/person";
import { getRelationship } from "@/lib/data/relationships/relationships";
import type { CodedVariable } from "@/lib/engine/agreement/coded-variables";
import { coincidenceMatrix } from "@/lib/engine/agreement/coincidence-matrix";
import { type ComparedPair, comparedPairs, saidOf, unitsOfPairs } from "./compared-pairs";
import { maySee } from "./open-sample";
import { loadSampleItems } from "./sample-items";

/** A coincidence matrix with its values as codings say them. */
export interface CoincidenceView {
  values: string[];
  counts: number[];
  total: number;
  /** By row and column; null: nothing fell there. */
  rows: (number | null)[][];
  /** The pairs behind the cell that was asked for; null: none was, or there is no such cell. */
  behind: PairBehind[] | null;
}

/** A pair behind a cell. Where the asker has a turn at the document, neither value nor title is told. */
export interface PairBehind {
  itemId: string;
  own: boolean;
  title: string;
  first: { coder: string; value: string } | null;
  second: { coder: string; value: string } | null;
}

/** The coincidence matrix of a variable, open down to the pairs behind one cell. */
export async function coincidenceView(
  person: Person | null,
  relationshipSlug: string,
  variable: CodedVariable,
  cell: { row: string; column: string } | null,
): Promise<CoincidenceView> {
  const { id: me } = authorise(person, "summary.write");
  const { id: relationshipId } = await getRelationship(relationshipSlug);
  const pairs = comparedPairs(await loadSampleItems({ relationshipId }));
  const { units, nameOf } = unitsOfPairs(pairs, variable);
  const { values, counts, total, cells } = coincidenceMatrix(units);
  const names = values.map(nameOf);
  const rows = values.map(() => values.map((): number | null => null));
  for (const { row, column, count } of cells) (rows[row] as (number | null)[])[column] = count;
  const found = cell && cells.find((one) => names[one.row] === cell.row && names[one.column] === cell.column);
  const behind = found ? found.units.map((at) => pairBehind(me, pairs[at] as ComparedPair, variable)) : null;
  return { values: names, counts, total, rows, behind };
}

function pairBehind(me: string, { item, first, second }: ComparedPair, variable: CodedVariable): PairBehind {
  if (!maySee(me, item)) return { itemId: item.id, own: true, title: "", first: null, second: null };
  const said = ({ coder, fields }: ComparedPair["first"]) => ({ coder, value: saidOf(fields, variable) });
  return { itemId: item.id, own: false, title: first.fields.title, first: said(first), second: said(second) };
}
