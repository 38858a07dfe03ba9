import { randomUUID } from "node:crypto";
import type { Person } from "@/lib/auth/person";
import { offeredTypes } from "@/lib/codebook/codebook";
import { isolate } from "@/lib/codebook/isolate";
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

/** What a new form goes on from: the signal that was saved before it, the event that brought it about, or the candidate that it is coded from. */
export type Before =
  | { kind: "next" | "status"; slug: string; fields: SignalFields }
  | { kind: "candidate"; typed: TypedForm };

/** A form for a new signal: the person's draft if there is one, else empty, else with what the signal before it shares. */
export async function newFormStart(
  person: Person,
  relationship: RelationshipRow,
  before: Before | null,
): Promise<FormStart> {
  const place = { relationshipSlug: relationship.slug, signalSlug: "" };
  const draft = await findDraft(person, place);
  const typed = { ...(draft ? goneOnWith(draft.content, before) : emptyForm(before)), id: randomUUID() };
  const title = `New signal, ${isolate(relationship.name)}`;
  return {
    start: formState(typed),
    draft,
    setting: await settingOf(person, relationship, place, title, draft, null),
  };
}

/** A draft of a candidate goes to the signal that it was last chosen for. */
function goneOnWith(draft: TypedForm, before: Before | null): TypedForm {
  if (before?.kind !== "candidate" || before.typed.candidate !== draft.candidate) return draft;
  const { twin } = before.typed;
  return twin === undefined ? draft : { ...draft, twin };
}

/** A form to edit a signal, over the revision that its editor sees. `opened`: a status that it is to be linked with. */
export async function editFormStart(
  person: Person,
  relationship: RelationshipRow,
  slug: string,
  newest: RevisionView,
  opened: { slug: string; title: string } | null,
): Promise<FormStart> {
  const place = { relationshipSlug: relationship.slug, signalSlug: slug };
  const draft = await findDraft(person, place);
  const standing = { ...formOfFields(newest.fields), revision: String(newest.number) };
  const link: TypedForm = opened ? { opens: opened.slug, reason: `It brought about “${opened.title}”.` } : {};
  const typed = { ...(draft?.content ?? standing), ...link };
  const title = `Edit “${isolate(newest.fields.title)}”`;
  return {
    start: formState(typed),
    draft,
    setting: await settingOf(person, relationship, place, title, draft, newest.fields.type),
  };
}

/** What a form stands in. */
export async function settingOf(
  person: Person,
  relationship: RelationshipRow,
  place: FormSetting["place"],
  title: string,
  draft: Draft | null,
  type: string | null,
): Promise<FormSetting> {
  const [codebook, publishers] = await Promise.all([currentCodebook(), listKnownPublishers(person)]);
  return {
    title,
    place,
    sideA: isolate(relationship.sideA.name),
    sideB: isolate(relationship.sideB.name),
    types: offeredTypes(codebook, type),
    publishers,
    draftSavedAt: draft?.savedAt ?? null,
    focusTitle: place.signalSlug === "" && draft === null,
  };
}

const KEPT_OF_SOURCE = ["publisher", "title", "address", "published", "language", "reliability"];

/** Save-and-next keeps the family and the source, nothing else; a status begins with the days and all reports of its event, what is coded from a candidate with what that says. */
export function emptyForm(before: Before | null): TypedForm {
  const empty = addRow({ scored: "on", precision: "day" }, "reports");
  if (!before) return empty;
  if (before.kind === "candidate") return { ...empty, ...before.typed };
  const { family, initiator, start, precision, reports } = before.fields;
  if (before.kind === "next") return { ...empty, family, ...sourceOf(before.fields, 0) };
  return {
    ...empty,
    family,
    initiator,
    start,
    precision,
    inForce: "on",
    status: "stands",
    openedBy: before.slug,
    ...Object.assign(
      {},
      ...reports.map((report, row) => ({
        ...sourceOf(before.fields, row),
        [`reports.${row}.key`]: report.key,
      })),
    ),
  };
}

function sourceOf(fields: SignalFields, row: number): TypedForm {
  const last = formOfFields(fields);
  return Object.fromEntries(
    KEPT_OF_SOURCE.map((name) => [`reports.${row}.${name}`, last[`reports.${row}.${name}`] ?? ""]),
  );
}
