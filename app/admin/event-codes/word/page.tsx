import { notFound } from "next/navigation";
import { ActionForm } from "@/app/_form/action-form";
import { CodedText } from "@/app/_ui/coded-text";
import { Link } from "@/app/_ui/link";
import { PageHeading } from "@/app/_ui/page-heading";
import { titled } from "@/app/_ui/titled";
import { requirePerson } from "@/lib/auth/require-person";
import { readMapping } from "@/lib/data/event-files/mapping/read-mapping";
import { type Query, queryText } from "../../_ui/list-address";
import { saveWord, takeOutWord } from "../actions";
import { reasonField, whichWord, wordFields } from "../code-fields";
import { WORD_PLACES } from "../scheme-names";

type Props = { searchParams: Promise<Query> };

async function EnergyWordPage({ searchParams }: Props) {
  const person = await requirePerson("codebook.manage");
  const query = await searchParams;
  const [where, word] = [queryText(query, "in"), queryText(query, "word")];
  const { version, mapping } = await readMapping(person);
  const entry = mapping.energy.find((one) => one.in === where && one.word === word) ?? null;
  if (word !== "" && !entry) notFound();
  return (
    <>
      <PageHeading
        kicker={<Link href="/admin/event-codes">Event codes</Link>}
        title={entry ? <CodedText text={entry.word} /> : "New word of energy"}
        lead={entry ? `Looked for in ${WORD_PLACES[entry.in]}.` : undefined}
      />
      {entry ? (
        <ActionForm
          action={takeOutWord}
          submitLabel="Take out this word"
          tone="danger"
          fields={[reasonField, ...whichWord(version, entry)]}
        />
      ) : (
        <ActionForm
          action={saveWord}
          submitLabel="Add the word"
          fields={[...wordFields, reasonField, ...whichWord(version, null)]}
        />
      )}
    </>
  );
}

export default titled("Word of energy · Administration", EnergyWordPage);
