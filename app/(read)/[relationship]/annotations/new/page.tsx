import { notFound } from "next/navigation";
import { ActionForm } from "@/app/_form/action-form";
import { CodedText } from "@/app/_ui/coded-text";
import { Link } from "@/app/_ui/link";
import { PageHeading } from "@/app/_ui/page-heading";
import { titled } from "@/app/_ui/titled";
import { requirePerson } from "@/lib/auth/require-person";
import { findRelationship } from "@/lib/data/relationships/relationships";
import { create } from "../actions";
import { periodForm } from "../period-form";

async function NewAnnotationPage({ params }: { params: Promise<{ relationship: string }> }) {
  await requirePerson("annotation.write");
  const relationship = await findRelationship((await params).relationship);
  if (!relationship) notFound();
  return (
    <>
      <PageHeading
        kicker={
          <Link href={`/${relationship.slug}`}>
            <CodedText text={relationship.name} />
          </Link>
        }
        title="Name a period"
      />
      <ActionForm
        action={create}
        submitLabel="Put it on the chart"
        refusedTitle="The named period was not saved"
        // The id is made here, so that sending the form twice saves one period.
        fields={periodForm(relationship.slug, crypto.randomUUID(), null)}
      />
    </>
  );
}

export default titled("Name a period", NewAnnotationPage);
