import { randomUUID } from "node:crypto";
import type { FormSetting } from "@/app/desk/_form/form-setting";
import { emptyForm, settingOf } from "@/app/desk/form-start";
import { type FormState, formState } from "@/app/desk/form-state";
import type { Person } from "@/lib/auth/person";
import { formOfFields } from "@/lib/codebook/signal-form";
import { findCodingDraft } from "@/lib/data/coding/coding-drafts";
import type { OwnCoding } from "@/lib/data/coding/own-codings";
import type { Draft } from "@/lib/data/desk/drafts";
import type { ItemView } from "@/lib/data/inbox/item-view";
import type { RelationshipRow } from "@/lib/data/relationships/relationships";
import { type Carried, carriedBy } from "./carried";
import { suggestionsOf } from "./item-suggestions";

export interface ItemStart {
  start: FormState;
  setting: FormSetting;
  carried: Carried;
  draft: Draft | null;
}

/** A form to code a document with: one’s own draft if there is one, else what the document itself suggests; `changed`: a coding of one’s own as it stands. */
export async function itemStart(
  person: Person,
  relationship: RelationshipRow,
  item: ItemView,
  changed: OwnCoding | null,
): Promise<ItemStart> {
  const place = { relationshipSlug: relationship.slug, signalSlug: "" };
  const draft = changed ? null : await findCodingDraft(person, item.id);
  const setting = await settingOf(person, relationship, place, "Code this document", draft, null);
  if (draft) return { draft, setting, carried: carriedBy(draft.content), start: begin(draft.content) };
  if (changed) {
    const carried = { marks: changed.marks, offered: [], settled: [] };
    const start = begin({ ...formOfFields(changed.fields), replaces: changed.id });
    return { draft, setting, carried, start };
  }
  const offered = await suggestionsOf(person, item, null);
  const values = Object.fromEntries(offered.map(({ field, value }) => [field, value]));
  return {
    draft,
    setting,
    carried: { marks: [], offered, settled: [] },
    start: begin({ ...emptyForm(null), ...values }),
  };
}

const begin = (typed: Record<string, string>) => formState({ ...typed, id: randomUUID() });
