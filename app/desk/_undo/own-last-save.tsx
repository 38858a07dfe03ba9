import { Notice } from "@/app/_ui/notice";
import type { Person } from "@/lib/auth/person";
import { numberWords } from "@/lib/brief/number-words";
import { balanced, isolate } from "@/lib/codebook/isolate";
import { type OwnLastSave, ownLastSave } from "@/lib/data/desk/own-last-save";
import { UndoForm } from "./undo-form";

/** Tells a coder what they have just saved in a signal, and takes it back while nobody has built on it. */
export async function OwnLastSaveNotice({
  person,
  slug,
  title,
}: {
  person: Person | null;
  slug: string;
  title: string;
}) {
  const save = await ownLastSave(person, slug);
  if (!save) return null;
  return (
    <Notice>
      <p>
        {wordsOf(save)}
        {save.reason ? <span dir="auto"> {balanced(`“${save.reason}”`)}</span> : null}
      </p>
      <div className="mt-2">
        <UndoForm slug={slug} revision={save.revision} of={isolate(title)} />
      </div>
    </Notice>
  );
}

function wordsOf({ kind, added, revision }: OwnLastSave): string {
  if (kind === "CREATED") return "You saved this signal.";
  if (kind === "VOIDED") return "You made this signal void.";
  if (kind === "RESTORED") return "You restored this signal.";
  if (added > 0)
    return `Added ${added === 1 ? "your report" : `${numberWords(added)} reports`} to this signal, as revision ${revision}.`;
  return `You saved revision ${revision} of this signal.`;
}
