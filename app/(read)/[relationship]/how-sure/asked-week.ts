import { type AddressValues, addressValue } from "@/lib/charts/address/range";
import type { Vintage } from "@/lib/charts/address/vintage";
import type { RelationshipRow } from "@/lib/data/relationships/relationships";
import { placeOfWeek } from "@/lib/data/weeks/week-place";

const MESSAGE = {
  "no-such-week": "is no ISO week. Write it as 2025-W49.",
  "before-tracking": "is before the first tracked day.",
  "not-coded-yet": "is not coded to its Sunday yet.",
} as const;

/** The week whose arrow an address asks about; null: none, or one that cannot be meant, with the problem named. */
export function askedWeek(
  relationship: RelationshipRow,
  values: AddressValues,
  vintage: Vintage,
): { week: string | null; problems: { field: string; message: string }[] } {
  const asked = addressValue(values, "week");
  if (asked === null) return { week: null, problems: [] };
  const place = placeOfWeek(relationship, asked, vintage);
  if (place === "covered") return { week: asked, problems: [] };
  return { week: null, problems: [{ field: "week", message: `“${asked.slice(0, 40)}” ${MESSAGE[place]}` }] };
}
