import { notFound } from "next/navigation";
import { ActionForm } from "@/app/_form/action-form";
import { ConfirmForm } from "@/app/_form/confirm-form";
import { Link } from "@/app/_ui/link";
import { PageHeading } from "@/app/_ui/page-heading";
import { titled } from "@/app/_ui/titled";
import { can } from "@/lib/auth/permission";
import { requirePerson } from "@/lib/auth/require-person";
import { offeredTypes } from "@/lib/codebook/codebook";
import { currentDictionaries } from "@/lib/data/coding/dictionaries/current-dictionaries";
import { findEntry } from "@/lib/data/coding/dictionaries/list-entries";
import { currentCodebook } from "@/lib/data/versions/codebook-versions";
import { dictionaryKindOf } from "@/lib/evidence/dictionaries/dictionaries";
import { type Query, queryText } from "../../../_ui/list-address";
import { removeEntry, saveEntry } from "../../actions";
import { entryFields, reasonField, whichFields } from "../../entry-fields";
import { EntryReading } from "../../entry-reading";
import { entryWords } from "../../entry-words";
import { KIND_WORDS } from "../../kind-words";

interface Props {
  params: Promise<{ kind: string }>;
  searchParams: Promise<Query>;
}

async function DictionaryEntryPage({ params, searchParams }: Props) {
  const person = await requirePerson("signal.write");
  const kind = dictionaryKindOf((await params).kind);
  const id = queryText(await searchParams, "id");
  const mayWrite = can(person, "codebook.manage");
  if (!kind || (id === "" && !mayWrite)) notFound();
  const [{ entry, version }, codebook, { types }] = await Promise.all([
    findEntry(person, kind, id),
    currentCodebook(),
    currentDictionaries(),
  ]);
  if (id !== "" && !entry) notFound();
  const { title, one } = KIND_WORDS[kind];
  const told = new Set(types.entries.map((known) => known.id));
  const free = offeredTypes(codebook, null).filter(({ code }) => !told.has(code));
  const which = whichFields(kind, version, entry?.id ?? null);
  return (
    <>
      <PageHeading
        kicker={
          <>
            <Link href="/admin/dictionaries">Dictionaries</Link> ·{" "}
            <Link href={`/admin/dictionaries/${kind}`}>{title}</Link>
          </>
        }
        title={entry ? entryWords(entry, codebook).name : `New ${one}`}
        coded={entry !== null}
        lead={entry ? `Its id is ${entry.id}; it never changes.` : undefined}
      />
      {mayWrite ? (
        <ActionForm
          action={saveEntry}
          submitLabel={entry ? "Save as a new version" : `Add the ${one}`}
          fields={[...entryFields(kind, entry, free), reasonField, ...which]}
        />
      ) : null}
      {entry && !mayWrite ? <EntryReading kind={kind} entry={entry} /> : null}
      {entry && mayWrite ? (
        <div className="mt-10">
          <ConfirmForm
            ask="Take it out"
            consequence="It is no longer looked for. Versions that had it stay, and suggestions that were made from it keep what they say."
            action={removeEntry}
            fields={[reasonField, ...which]}
            submitLabel={`Take out this ${one}`}
            tone="danger"
            idPrefix="remove-"
          />
        </div>
      ) : null}
    </>
  );
}

export default titled("Entry of a dictionary · Administration", DictionaryEntryPage);
