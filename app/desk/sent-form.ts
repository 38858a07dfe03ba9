import { type TypedForm, typedForm } from "@/lib/codebook/signal-form";
import type { DraftPlace } from "@/lib/data/desk/drafts";

/** What a script sent as a form, if it is one: texts by name. */
export function sentForm(sent: unknown): TypedForm | null {
  if (typeof sent !== "object" || sent === null) return null;
  const entries = Object.entries(sent);
  return entries.length <= 1000 && entries.every(([, value]) => typeof value === "string")
    ? typedForm(entries)
    : null;
}

/** Which relationship and signal a form is for. */
export function placeOf(typed: TypedForm): DraftPlace {
  return { relationshipSlug: typed.relationship ?? "", signalSlug: typed.signal ?? "" };
}

/** What a draft keeps of a form: not what belongs to one rendering of it, nor what is said to the signals beside it and of a conflict. */
export function draftContent(typed: TypedForm): TypedForm {
  const { id: _id, relationship: _relationship, signal: _signal, askedAbout: _asked, ...content } = typed;
  return Object.fromEntries(Object.entries(content).filter(([name]) => !/^(add|merge)\./.test(name)));
}
