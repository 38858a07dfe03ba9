import type { Metadata } from "next";
import { ActionForm } from "@/app/_form/action-form";
import { Link } from "@/app/_ui/link";
import { PageHeading } from "@/app/_ui/page-heading";
import { requirePerson } from "@/lib/auth/require-person";
import { create } from "../actions";
import { codedThroughField, relationshipForm } from "../relationship-fields";

export const metadata: Metadata = { title: "New relationship" };

export default async function NewRelationshipPage() {
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
