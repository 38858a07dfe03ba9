import { notFound } from "next/navigation";
import { ActionForm } from "@/app/_form/action-form";
import { CodedText } from "@/app/_ui/coded-text";
import { Link } from "@/app/_ui/link";
import { PageHeading } from "@/app/_ui/page-heading";
import { titled } from "@/app/_ui/titled";
import { requirePerson } from "@/lib/auth/require-person";
import { isolate } from "@/lib/codebook/isolate";
import { listReferences } from "@/lib/data/reference/reference-list";
import { findRelationship } from "@/lib/data/relationships/relationships";
import { aboutFields } from "../../about-fields";
import { edit } from "../../actions";

interface Props {
  params: Promise<{ relationship: string; series: string }>;
}

async function EditSeriesPage({ params }: Props) {
  const person = await requirePerson("reference.write");
  const { relationship: slug, series } = await params;
  const relationship = await findRelationship(slug);
  if (!relationship || relationship.archived) notFound();
  const row = (await listReferences(person, relationship.id)).find((one) => one.slug === series);
  if (!row) notFound();
  const path = `/${slug}/reference`;
  const hidden = (name: string, value: string) => ({ name, label: "", kind: "hidden", value }) as const;
  return (
    <>
      <PageHeading
        kicker={
          <>
            <Link href={path}>Outside figures</Link> ·{" "}
            <Link href={`${path}/${row.slug}`}>
              <CodedText text={row.name} />
            </Link>
          </>
        }
        title={`What ${isolate(row.name)} is`}
        lead={`Its unit (${isolate(row.unit)}) and its step (${row.step}) stay, so that its versions can be compared. Its address stays too.`}
      />
      <ActionForm
        action={edit}
        submitLabel="Save"
        fields={[
          { name: "name", label: "Name", kind: "text", value: row.name, dir: "auto" },
          ...aboutFields(row),
          hidden("relationship", slug),
          hidden("series", row.slug),
          hidden("edits", String(row.edits)),
        ]}
      />
    </>
  );
}

export default titled("Change a series", EditSeriesPage);
