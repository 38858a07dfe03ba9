import { notFound } from "next/navigation";
import { ActionForm } from "@/app/_form/action-form";
import { ConfirmForm } from "@/app/_form/confirm-form";
import { CodedText } from "@/app/_ui/coded-text";
import { Link } from "@/app/_ui/link";
import { PageHeading } from "@/app/_ui/page-heading";
import { titled } from "@/app/_ui/titled";
import { requirePerson } from "@/lib/auth/require-person";
import { NotFound } from "@/lib/data/problems";
import { getAnnotation } from "@/lib/data/relationships/annotations";
import { findRelationship } from "@/lib/data/relationships/relationships";
import { edit, remove } from "../actions";
import { periodForm } from "../period-form";

interface Props {
  params: Promise<{ relationship: string; annotation: string }>;
}

async function EditAnnotationPage({ params }: Props) {
  const person = await requirePerson("annotation.write");
  const { relationship: slug, annotation } = await params;
  const relationship = await findRelationship(slug);
  if (!relationship) notFound();
  const now = await getAnnotation(person, relationship.id, annotation).catch((problem: unknown) => {
    if (problem instanceof NotFound) notFound();
    throw problem;
  });
  const fields = periodForm(slug, now.id, now);
  return (
    <>
      <PageHeading
        kicker={
          <>
            <Link href={`/${slug}`}>
              <CodedText text={relationship.name} />
            </Link>{" "}
            · <Link href={`/${slug}/annotations`}>Named periods</Link>
          </>
        }
        title={now.title}
        coded
      />
      <ActionForm
        action={edit}
        submitLabel="Save the named period"
        refusedTitle="The named period was not saved"
        fields={fields}
      />
      <div className="mt-10">
        <ConfirmForm
          ask="Remove"
          consequence="The named period leaves the chart and its list. It is kept and can be restored."
          action={remove}
          fields={fields.filter((field) => field.kind === "hidden")}
          submitLabel="Remove this named period"
          tone="danger"
        />
      </div>
    </>
  );
}

export default titled("Edit a named period", EditAnnotationPage);
