import { changedForm } from "@/app/desk/form-intents";
import { emptyForm } from "@/app/desk/form-start";
import type { Person } from "@/lib/auth/person";
import type { SignalType } from "@/lib/codebook/codebook";
import { formOfFields, type TypedForm } from "@/lib/codebook/signal-form";
import { facetParent } from "@/lib/data/coding/facet-parent";
import type { OwnCoding } from "@/lib/data/coding/own-codings";
import type { ItemView } from "@/lib/data/inbox/item-view";
import { readingOf } from "./item-suggestions";

/** What the next form may tell: another side of what was coded before. */
export interface FacetOffer {
  /** The coding whose happening it is. */
  besides: string;
  /** Code of a type. */
  type: string;
  because: string;
}

/** What a facet has of its happening: when it was, who acted, who reports it. */
const SHARED = /^(start|end|precision|dateAsWritten|dateBasis|initiator|reports\.\d+\..+)$/;

/** Other sides of a happening in the passage that its coding rests on; none of a family that is coded already. */
export async function facetOffers(
  person: Person,
  item: ItemView,
  codings: readonly OwnCoding[],
  saved: OwnCoding | null,
): Promise<FacetOffer[]> {
  if (saved?.kind !== "SIGNAL" || saved.fields.facetOf || saved.fields.duplicateOf) return [];
  const { marks, besides } = saved;
  const whole = marks.find(({ field }) => field === "" || field === "text");
  const mark = whole?.textNumber === item.textNumber ? whole : null;
  const { facets } = await readingOf(person, item, mark);
  const coded = new Set(codings.map(({ fields }) => fields.family));
  return facets
    .filter(({ family }) => family !== null && !coded.has(family))
    .map(({ type, because }) => ({ besides: besides ?? saved.id, type, because }));
}

/** The form that another side of a happening begins with: it counts 0, and its happening is told by the same reports. */
export function facetForm(parent: OwnCoding, type: SignalType): TypedForm {
  const shared = Object.entries(formOfFields(parent.fields)).filter(([name]) => SHARED.test(name));
  const typed = { ...emptyForm(null), ...Object.fromEntries(shared) };
  const unscored = changedForm(typed, "facet-of:") ?? typed;
  return { ...unscored, family: type.family ?? "", type: type.code, besides: parent.id };
}

/** The form with the signal that it is a facet of, as long as its coder chose no link themselves. The coder is not told which it is. */
export async function withParent(person: Person | null, typed: TypedForm): Promise<TypedForm> {
  if (!typed.besides || typed.facetOf || typed.duplicateOf) return typed;
  const slug = await facetParent(person, typed.besides);
  return slug ? { ...typed, facetOf: slug } : typed;
}
