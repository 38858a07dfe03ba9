import { ActionForm } from "@/app/_form/action-form";
import { Link } from "@/app/_ui/link";
import { PageHeading } from "@/app/_ui/page-heading";
import { titled } from "@/app/_ui/titled";
import { requirePerson } from "@/lib/auth/require-person";
import { create } from "../actions";
import { codedThroughField, relationshipForm } from "../relationship-fields";

async function NewRelationshipPage() {
  await requirePerson("relationship.manage");
  return (
    <>
      <PageHeading kicker={<Link href="/admin/relationships">Relationships</Link>} title="New relationship" />
      <ActionForm
        action={create}
        submitLabel="Make the relationship"
        refusedTitle="The relationship was not made"
        fields={[
          {
            name: "slug",
            label: "Address",
            kind: "text",
            hint: "Small letters and hyphens, such as tajikistan-afghanistan. It never changes.",
            autoComplete: "off",
          },
          ...relationshipForm(null),
          codedThroughField(null),
        ]}
      />
    </>
  );
}

export default titled("New relationship · Administration", NewRelationshipPage);
