import {
  flat,
  isBlankRule,
  isBlankType,
  rowsOf,
  type TypedCodebook,
  type TypedRule,
  type TypedType,
} from "./typed-codebook";

/**
 * The rows of an answer with what was typed while it was on its way. `sent`: the form as it went, `now`: as it stands, with the same rows;
 * the answer may have left blank rows out and taken up those of a version that came in between. Typed words whose row is gone become a
 * row of their own. `typedSince(sent, { ...sent, "rules.0.text": "Anew." }, sent)["rules.0.text"] // => "Anew."`
 */
export function typedSince(
  sent: TypedCodebook,
  now: TypedCodebook,
  answered: TypedCodebook,
): Record<string, string> {
  const [then, typed, next] = [rowsOf(sent), rowsOf(now), rowsOf(answered)];
  const added = next.types.flatMap((type, at) => (type.added ? [at] : []));
  const placeOfAdded = places(then.types, (type) => type.added !== undefined && !isBlankType(type));
  const placeOfType = (type: TypedType, at: number) =>
    type.added
      ? added[placeOfAdded[at] ?? -1]
      : next.types.findIndex((other) => !other.added && other.code === type.code);
  const placesOfRules = places(then.rules, (rule) => !isBlankRule(rule));
  const placeOfRule = ({ title }: TypedRule, at: number) => {
    const place = placesOfRules[at];
    if (place === undefined) return undefined;
    return next.rules[place]?.title === title
      ? place
      : next.rules.findIndex((other) => other.title === title);
  };
  return flat({
    types: merged(then.types, typed.types, next.types, placeOfType),
    rules: merged(then.rules, typed.rules, next.rules, placeOfRule),
  });
}

/** Which of the rows that count each row is; undefined: it does not count. */
function places<Row>(rows: readonly Row[], counts: (row: Row) => boolean): (number | undefined)[] {
  let place = 0;
  return rows.map((row) => (counts(row) ? place++ : undefined));
}

function merged<Row extends Record<string, string | undefined>>(
  sent: readonly Row[],
  now: readonly Row[],
  answered: readonly Row[],
  placeOf: (row: Row, at: number) => number | undefined,
): Row[] {
  const rows = [...answered];
  for (const [at, before] of sent.entries()) {
    const after = now[at];
    if (!after) continue;
    const paths = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
      (path) => before[path] !== after[path],
    );
    if (paths.length === 0) continue;
    const place = placeOf(before, at) ?? -1;
    const row = rows[place];
    if (row) rows[place] = { ...row, ...Object.fromEntries(paths.map((path) => [path, after[path]])) };
    else rows.push(after);
  }
  return rows;
}
