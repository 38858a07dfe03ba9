import { notFound } from "next/navigation";
import { ActionForm } from "@/app/_form/action-form";
import { ConfirmForm } from "@/app/_form/confirm-form";
import { Link } from "@/app/_ui/link";
import { PageHeading } from "@/app/_ui/page-heading";
import { titled } from "@/app/_ui/titled";
import { requirePerson } from "@/lib/auth/require-person";
import { readMapping } from "@/lib/data/event-files/mapping/read-mapping";
import { currentCodebook } from "@/lib/data/versions/codebook-versions";
import { codeLabel } from "@/lib/event-files/codes/code-words";
import { type Query, queryText } from "../../_ui/list-address";
import { saveCode, takeOutCode } from "../actions";
import { codeFields, reasonField, whichCode } from "../code-fields";
import { SCHEME_NAMES } from "../scheme-names";

type Props = { searchParams: Promise<Query> };

async function EventCodePage({ searchParams }: Props) {
  const person = await requirePerson("codebook.manage");
  const query = await searchParams;
  const [scheme, code] = [queryText(query, "scheme"), queryText(query, "code")];
  const [{ version, mapping }, codebook] = await Promise.all([readMapping(person), currentCodebook()]);
  const entry = mapping.codes.find((one) => one.scheme === scheme && one.code === code) ?? null;
  if (code !== "" && !entry) notFound();
  return (
    <>
      <PageHeading
        kicker={<Link href="/admin/event-codes">Event codes</Link>}
        title={entry ? `${SCHEME_NAMES[entry.scheme]}, ${entry.code}` : "New code"}
        lead={entry ? codeLabel(entry.scheme, entry.code, "") : undefined}
      />
      <ActionForm
        action={saveCode}
        submitLabel={entry ? "Save as a new version" : "Add the code"}
        fields={[...codeFields(entry, codebook), reasonField, ...whichCode(version, entry)]}
      />
      {entry ? (
        <div className="mt-10">
          <ConfirmForm
            ask="Take it out"
            consequence="Its rows are proposed as a shorter code says, or as nothing. Signals that were coded stay as they are."
            action={takeOutCode}
            fields={[reasonField, ...whichCode(version, entry)]}
            submitLabel="Take out this code"
            tone="danger"
            idPrefix="remove-"
          />
        </div>
      ) : null}
    </>
  );
}

export default titled("Event code · Administration", EventCodePage);
