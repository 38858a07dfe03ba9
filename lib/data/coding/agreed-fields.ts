import { isDeepStrictEqual } from "node:util";
import type { SignalFields } from "@/lib/codebook/signal-schema";
import type { CodingPair } from "./coding-pairs";

/** What two codings must share to be taken with one press: every variable that agreement is measured of, and all that the index reads. */
const WEIGHTY = [
  "family",
  "type",
  "initiator",
  "scored",
  "intensity",
  "start",
  "end",
  "precision",
  "endPublished",
  "acknowledgedByA",
  "acknowledgedByB",
  "facetOf",
  "duplicateOf",
  "retracts",
  "occurrences",
  "countedIn",
  "opens",
  "status",
] as const satisfies readonly (keyof SignalFields)[];

/** The fields in which two codings differ, in the order of the form. */
export function differingFields(one: SignalFields, other: SignalFields): (keyof SignalFields)[] {
  const names = Object.keys(one) as (keyof SignalFields)[];
  return names.filter((name) => !isDeepStrictEqual(one[name], other[name]));
}

/** Whether both coded the happening, as the same kind of thing, and differ in words alone. */
export function agrees({ first, second }: CodingPair): boolean {
  if (!first || !second || first.kind !== second.kind) return false;
  if (first.more?.reportOf !== second.more?.reportOf) return false;
  return (
    WEIGHTY.every((name) => isDeepStrictEqual(first.fields[name], second.fields[name])) &&
    isDeepStrictEqual(gradesOf(first.fields), gradesOf(second.fields))
  );
}

/** What evidence is weighed by, report by report; how a source is called is wording. */
function gradesOf({ reports }: SignalFields) {
  return reports.map(({ source: { reliability, published }, credibility, relays, withdrawnOn }) => ({
    reliability,
    published,
    credibility,
    relays,
    withdrawnOn,
  }));
}
