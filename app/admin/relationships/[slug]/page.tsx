import { notFound } from "next/navigation";
import { ActionForm } from "@/app/_form/action-form";
import { ConfirmForm } from "@/app/_form/confirm-form";
import { Link } from "@/app/_ui/link";
import { PageHeading } from "@/app/_ui/page-heading";
import { SectionHeading } from "@/app/_ui/section-heading";
import { titled } from "@/app/_ui/titled";
import { requirePerson } from "@/lib/auth/require-person";
import { hasFourEyes } from "@/lib/data/relationships/four-eyes";
import { findRelationship } from "@/lib/data/relationships/relationships";
import { seenFields } from "@/lib/data/relationships/stale-fields";
import { archive, changeFourEyes, edit, moveThrough, unarchive } from "../actions";
import { codedThroughField, relationshipForm } from "../relationship-fields";

interface Props {
  params: Promise<{ slug: string }>;
}

async function RelationshipPage({ params }: Props) {
  const person = await requirePerson("relationship.manage");
  const relationship = await findRelationship((await params).slug);
  if (!relationship) notFound();
  const fourEyes = await hasFourEyes(person, relationship.slug);
  const which = { name: "slug", label: "", kind: "hidden", value: relationship.slug } as const;
  return (
    <>
      <PageHeading
        kicker={
          <>
            <Link href="/admin/relationships">Relationships</Link> ·{" "}
            {relationship.archived ? (
              "archived"
            ) : (
              <Link href={`/${relationship.slug}`}>/{relationship.slug}</Link>
            )}
          </>
        }
        title={relationship.name}
        coded
      />
      <section aria-labelledby="through-heading">
        <SectionHeading id="through-heading" title="How far it is coded" />
        <div className="mt-4">
          <ActionForm
            action={moveThrough}
            submitLabel="Save the day"
            fields={[
              codedThroughField(relationship),
              { name: "seenThrough", label: "", kind: "hidden", value: relationship.codedThrough },
              which,
            ]}
          />
        </div>
      </section>
      <section aria-labelledby="about-heading" className="mt-10">
        <SectionHeading id="about-heading" title="Description" />
        <div className="mt-4">
          <ActionForm
            action={edit}
            submitLabel="Save the relationship"
            fields={[
              ...relationshipForm(relationship),
              { name: "seenFields", label: "", kind: "hidden", value: seenFields(relationship) },
              which,
            ]}
          />
        </div>
      </section>
      <section aria-labelledby="second-heading" className="mt-10">
        <SectionHeading
          id="second-heading"
          title="Second person"
          note="What waits is shown as provisional and counts 0, or as it was last approved. What counts already goes on counting."
        />
        <div className="mt-4">
          <ActionForm
            action={changeFourEyes}
            submitLabel="Save the rule"
            fields={[
              {
                name: "fourEyes",
                label: "A signal counts once a second person has approved it",
                kind: "checkbox",
                value: fourEyes ? "yes" : "",
              },
              which,
            ]}
          />
        </div>
      </section>
      <section aria-labelledby="archive-heading" className="mt-10">
        <SectionHeading id="archive-heading" title="Archive" />
        <div className="mt-4">
          {relationship.archived ? (
            <ActionForm action={unarchive} fields={[which]} submitLabel="Show it again" tone="quiet" />
          ) : (
            <ConfirmForm
              ask="Archive"
              consequence="The relationship leaves the lists and can no longer be coded. Its pages stay readable at their addresses, with a notice; you can show it again."
              action={archive}
              fields={[which]}
              submitLabel="Archive this relationship"
              tone="danger"
            />
          )}
        </div>
      </section>
    </>
  );
}

export default titled("Relationship · Administration", RelationshipPage);
