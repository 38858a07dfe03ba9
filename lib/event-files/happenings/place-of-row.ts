import { exportedFrom } from "@/lib/event-files/formats/other-table/own-export";
import type { Pair } from "@/lib/event-files/rows/event-reader";
import type { EventRow } from "@/lib/event-files/rows/event-row";
import { sourceOf } from "@/lib/event-files/sources/event-sources";
import type { RowPlace } from "./happening";
import { bounded, kindOfAct, kindWithoutCode } from "./kind-of-act";

/** Between the parts of a key: no part holds it. */
const BETWEEN = "\u001f";

const GDELT = sourceOf("gdelt-2");

/** Sources that number incidents, so that two rows are two of them whatever they have in common. */
const NUMBERED = new Set<EventRow["scheme"]>(["UCDP", "ACLED"]);

/**
 * Where a row between two states is counted. A row that left here and came back meets rows of its own source and scheme alone, as it did before it left. A day that GDELT made up is never the day of a meeting that is dated to it. The statement holds its happening, so that there are never
 * fewer statements than happenings.
 * @param source whose data the row is, “gdelt”: what a statement can be told by differs
 * `placeOfRow(visitOfAToB, pair, "gdelt").happening === placeOfRow(hostOfAByB, pair, "gdelt").happening // => true`
 */
export function placeOfRow(row: EventRow, pair: Pair, source: string): RowPlace {
  if (NUMBERED.has(row.scheme))
    return { happening: keyOf(source, row.key), statement: keyOf(source, row.key) };
  const { kind, standing } =
    row.code === "" ? kindWithoutCode(row.words, row.key) : kindOfAct(row.scheme, row.code);
  const folded = standing !== "directed" || !row.directed;
  const sides = folded ? [...pair].sort().join("=") : `${row.from.state}>${row.to.state}`;
  const { first, last, doubt } = row.time;
  const from = source === "own" ? exportedFrom(row) : null;
  const whose = from === null ? [source] : [source, bounded(from), row.scheme];
  const happening = keyOf(...whose, `${first}…${last}`, doubt ?? "", kind, sides);
  const told = from === GDELT.name ? GDELT.id : source;
  return { happening, statement: keyOf(happening, ...statementParts(row, told, folded)) };
}

/** What mirrored rows of one sentence or article share besides their happening; a row whose text is not named is a statement by itself. */
function statementParts(row: EventRow, source: string, folded: boolean): string[] {
  const story = row.cells["Story ID"];
  const sentence = row.cells["Sentence Number"];
  if (source === "icews" && story && sentence) {
    const names = [row.from.name, row.to.name];
    return [story, sentence, actOf(row), ...(folded ? names.sort() : names)];
  }
  const address = row.reports[0]?.address;
  if (source === "gdelt" && address) return [address, actOf(row)];
  return [row.key];
}

/** The host’s side of a visit is the visit. */
const actOf = ({ scheme, code }: EventRow) => (scheme === "CAMEO" && code === "043" ? "042" : code);

const keyOf = (...parts: string[]) => parts.join(BETWEEN);
