import { randomUUID } from "node:crypto";
import type { Person } from "@/lib/auth/person";
import { formOfFields, type TypedForm } from "@/lib/codebook/signal-form";
import { addRow } from "@/lib/codebook/signal-form-rows";
import type { SignalFields } from "@/lib/codebook/signal-schema";
import { type Draft, findDraft } from "@/lib/data/desk/drafts";
import { listKnownPublishers } from "@/lib/data/desk/known-publishers";
import type { RelationshipRow } from "@/lib/data/relationships/relationships";
import type { RevisionView } from "@/lib/data/signals/signal-page";
import { currentCodebook } from "@/lib/data/versions/codebook-versions";
import type { FormSetting } from "./_form/form-setting";
import { type FormState, formState } from "./form-state";

interface FormStart {
  start: FormState;
  setting: FormSetting;
  draft: Draft | null;
}

/** A form for a new signal: the person's draft if there is one, else empty, else what the signal before it shares. */
export async function newFormStart(
  person: Person,
  relationship: RelationshipRow,
  before: SignalFields | null,
): Promise<FormStart> {
  const place = { relationshipSlug: relationship.slug, signalSlug: "" };
  const draft = await findDraft(person, place);
  const typed = { ...(draft?.content ?? emptyForm(before)), id: randomUUID() };
  const title = `New signal, ${relationship.name}`;
  return {
    start: formState(typed),
    draft,
    setting: await settingOf(person, relationship, place, title, draft),
  };
}

/** A form to edit a signal, over the revision that its editor sees. */
export async function editFormStart(
  person: Person,
  relationship: RelationshipRow,
  slug: string,
  newest: RevisionView,
): Promise<FormStart> {
  const place = { relationshipSlug: relationship.slug, signalSlug: slug };
  const draft = await findDraft(person, place);
  const standing = { ...formOfFields(newest.fields), revision: String(newest.number) };
  const typed = draft?.content ?? standing;
  const title = `Edit “${newest.fields.title}”`;
  return {
    start: formState(typed),
    draft,
    setting: await settingOf(person, relationship, place, title, draft),
  };
}

async function settingOf(
  person: Person,
  relationship: RelationshipRow,
  place: FormSetting["place"],
  title: string,
  draft: Draft | null,
): Promise<FormSetting> {
  const [codebook, publishers] = await Promise.all([currentCodebook(), listKnownPublishers(person)]);
  return {
    title,
    place,
    sideA: relationship.sideA.name,
    sideB: relationship.sideB.name,
    types: codebook.types,
    publishers,
    draftSavedAt: draft?.savedAt ?? null,
    focusTitle: place.signalSlug === "" && draft === null,
  };
}

const KEPT_OF_SOURCE = ["publisher", "title", "address", "published", "language", "reliability"];

/** Save-and-next keeps the family and the source, nothing else. */
function emptyForm(before: SignalFields | null): TypedForm {
  const empty = addRow({ scored: "on", precision: "day" }, "reports");
  if (!before) return empty;
  const last = formOfFields(before);
  const kept = KEPT_OF_SOURCE.map((name) => [`reports.0.${name}`, last[`reports.0.${name}`] ?? ""]);
  return { ...empty, family: before.family, ...Object.fromEntries(kept) };
}
