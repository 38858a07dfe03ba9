import { randomUUID } from "node:crypto";
import { notFound } from "next/navigation";
import { CodedText } from "@/app/_ui/coded-text";
import { Link } from "@/app/_ui/link";
import { PageHeading } from "@/app/_ui/page-heading";
import { titled } from "@/app/_ui/titled";
import { type Query, queryText } from "@/app/admin/_ui/list-address";
import { settingOf } from "@/app/desk/form-start";
import { formState } from "@/app/desk/form-state";
import { orNotFound } from "@/app/desk/or-not-found";
import { requirePerson } from "@/lib/auth/require-person";
import { formOfFields } from "@/lib/codebook/signal-form";
import { findCodingDraft } from "@/lib/data/coding/coding-drafts";
import { getSample } from "@/lib/data/coding/sample-view";
import { findRelationship } from "@/lib/data/relationships/relationships";
import { ThirdForm } from "./third-form";

interface Props {
  params: Promise<{ item: string }>;
  searchParams: Promise<Query>;
}

async function ThirdPage({ params, searchParams }: Props) {
  const person = await requirePerson("summary.write");
  const [{ item: id }, values] = await Promise.all([params, searchParams]);
  const [firstId, secondId] = [queryText(values, "first"), queryText(values, "second")];
  const item = await orNotFound(getSample(person, id));
  const relationship = item && (await findRelationship(item.relationship.slug));
  const pair = item?.pairs.find(
    ({ first, second, settled }) =>
      settled === null && (first?.id ?? "") === firstId && (second?.id ?? "") === secondId,
  );
  const begun = pair?.first ?? pair?.second;
  if (!item || !relationship || !begun) notFound();
  const kept = await findCodingDraft(person, id);
  const draft = kept?.content.firstId === firstId && kept.content.secondId === secondId ? kept : null;
  const place = { relationshipSlug: relationship.slug, signalSlug: "" };
  const setting = await settingOf(person, relationship, place, "A third", draft, null);
  const typed = draft?.content ?? formOfFields(begun.fields);
  return (
    <div className="page">
      <PageHeading
        kicker={
          <>
            <Link href={`/desk/adjudicate/${id}`}>
              <CodedText text={item.title || "The document"} />
            </Link>{" "}
            · settle
          </>
        }
        title="Write a third"
        lead="It begins as the first coder has it. Saved, it is the signal, and both coders see where it differs from theirs."
      />
      <ThirdForm
        start={formState({ ...typed, id: randomUUID() })}
        setting={setting}
        item={id}
        firstId={firstId}
        secondId={secondId}
      />
    </div>
  );
}

export default titled("Write a third", ThirdPage);
