import { randomUUID } from "node:crypto";
import type { FormSetting } from "@/app/desk/_form/form-setting";
import { emptyForm, settingOf } from "@/app/desk/form-start";
import { type FormState, formState } from "@/app/desk/form-state";
import type { Person } from "@/lib/auth/person";
import { formOfFields, type TypedForm } from "@/lib/codebook/signal-form";
import { findCodingDraft } from "@/lib/data/coding/coding-drafts";
import type { OwnCoding } from "@/lib/data/coding/own-codings";
import type { Draft } from "@/lib/data/desk/drafts";
import type { ItemView } from "@/lib/data/inbox/item-view";
import type { RelationshipRow } from "@/lib/data/relationships/relationships";
import type { Proposal } from "@/lib/evidence/suggestions/propose";
import { type Carried, carriedBy } from "./carried";
import { facetForm } from "./facet-form";
import { readingOf } from "./item-suggestions";

export interface ItemStart {
  start: FormState;
  setting: FormSetting;
  carried: Carried;
  /** Other sides of the happening, which may be coded after it. */
  facets: Proposal[];
  draft: Draft | null;
  /** The coding that the form is to take the place of; null: it is another one. */
  changes: OwnCoding | null;
  /** The coding whose happening it tells another side of. */
  beside: OwnCoding | null;
  /** It was begun as a facet and is a signal of its own now: that was asked for, or the coding beside it was taken back. */
  parted: boolean;
}

/** What a form begins with instead of what the document suggests. */
export interface BegunWith {
  /** A coding of one’s own as it stands. */
  changed: OwnCoding | null;
  /** A coding of one’s own whose happening has another side, and the type of that. */
  facet: { parent: OwnCoding; type: string } | null;
  /** A facet is to be a signal of its own instead. */
  apart: boolean;
}

/** A form to code a document with: one’s own draft if there is one, else what it is begun with, else what the document itself suggests. */
export async function itemStart(
  person: Person,
  relationship: RelationshipRow,
  item: ItemView,
  codings: readonly OwnCoding[],
  begun: BegunWith,
): Promise<ItemStart> {
  const form = await formOf(person, relationship, item, begun);
  const { typed } = form.start;
  const standing = (id = "") => codings.find((coding) => coding.id === id) ?? null;
  const changes = standing(typed.replaces);
  const before = changes ? null : standing(typed.besides);
  const beside = begun.apart ? null : before;
  const parted = beside === null && !changes && Boolean(typed.besides || begun.apart);
  // A link to what is taken back leads nowhere; of what is changed its own link stays.
  const besides = changes ? (typed.besides ?? "") : (beside?.id ?? "");
  const start = { ...form.start, typed: { ...typed, replaces: changes?.id ?? "", besides } };
  return { ...form, start, changes, beside, parted };
}

async function formOf(
  person: Person,
  relationship: RelationshipRow,
  item: ItemView,
  { changed, facet }: BegunWith,
): Promise<Omit<ItemStart, "changes" | "beside" | "parted">> {
  const place = { relationshipSlug: relationship.slug, signalSlug: "" };
  const draft = await findCodingDraft(person, item.id);
  const setting = await settingOf(person, relationship, place, "Code this document", draft, null);
  const plain = { draft, setting, facets: [] };
  if (draft) return { ...plain, carried: carriedBy(draft.content), start: begin(draft.content) };
  if (changed) {
    const besides = changed.besides ?? "";
    const fields = { ...formOfFields(changed.fields), replaces: changed.id, besides };
    return { ...plain, carried: judged(changed, fields), start: begin(fields) };
  }
  const type = facet && setting.types.find(({ code }) => code === facet.type);
  if (facet && type) {
    const fields = facetForm(facet.parent, type);
    return { ...plain, carried: judged(facet.parent, fields), start: begin(fields) };
  }
  const { suggestions: offered, facets } = await readingOf(person, item, null);
  const values = Object.fromEntries(offered.map(({ field, value }) => [field, value]));
  return {
    ...plain,
    facets,
    carried: { marks: [], offered, settled: [] },
    start: begin({ ...emptyForm(null), ...values }),
  };
}

/** What was judged before is overwritten by nothing that is suggested, also once another passage is marked. */
const judged = ({ marks }: OwnCoding, fields: TypedForm): Carried => ({
  marks,
  offered: [],
  settled: Object.keys(fields).filter((name) => fields[name] !== ""),
});

const begin = (typed: Record<string, string>) => formState({ ...typed, id: randomUUID() });
