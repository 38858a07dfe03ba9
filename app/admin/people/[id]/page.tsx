import { notFound } from "next/navigation";
import { ActionForm } from "@/app/_form/action-form";
import { ConfirmForm } from "@/app/_form/confirm-form";
import { Link } from "@/app/_ui/link";
import { PageHeading } from "@/app/_ui/page-heading";
import { SectionHeading } from "@/app/_ui/section-heading";
import { titled } from "@/app/_ui/titled";
import { ROLE_NAMES } from "@/lib/auth/person";
import { requirePerson } from "@/lib/auth/require-person";
import { formatDay } from "@/lib/charts/format/format";
import { getPerson } from "@/lib/data/people/people";
import { NotFound } from "@/lib/data/problems";
import { ROLE_OPTIONS_EXPLAINED } from "../../_ui/role-options";
import { disable, enable, endSessions, makePasswordLink, saveRole } from "./actions";

interface Props {
  params: Promise<{ id: string }>;
}

async function PersonPage({ params }: Props) {
  const asker = await requirePerson("people.manage");
  const { id } = await params;
  const person = await getPerson(asker, id).catch((problem: unknown) => {
    if (problem instanceof NotFound) notFound();
    throw problem;
  });
  const whose = { name: "person", label: "", kind: "hidden", value: id } as const;
  return (
    <>
      <PageHeading
        kicker={
          <>
            <Link href="/admin/people">People</Link> · {person.email}
          </>
        }
        title={person.name}
        coded
        lead={`${ROLE_NAMES[person.role]}${person.disabled ? ", disabled" : ""}. Joined ${formatDay(person.joined.toISOString())}.`}
      />
      <section aria-labelledby="role-heading">
        <SectionHeading id="role-heading" title="Role" note="A change counts from their next click on." />
        <div className="mt-4">
          <ActionForm
            action={saveRole}
            submitLabel="Save the role"
            fields={[
              {
                name: "role",
                label: "Role",
                kind: "select",
                value: person.role,
                options: ROLE_OPTIONS_EXPLAINED,
              },
              whose,
            ]}
          />
        </div>
      </section>
      <section aria-labelledby="access-heading" className="mt-10">
        <SectionHeading id="access-heading" title="Access" />
        <div className="mt-4 flex flex-col gap-3">
          {person.disabled ? (
            <ActionForm action={enable} fields={[whose]} submitLabel="Enable this person" tone="quiet" />
          ) : (
            <>
              <ActionForm
                action={makePasswordLink}
                fields={[whose]}
                submitLabel="Make a link for a new password"
                tone="quiet"
                idPrefix="password-"
              />
              <ConfirmForm
                ask="Sign out everywhere"
                consequence="Every session of this person ends now. They can sign in again."
                action={endSessions}
                fields={[whose]}
                submitLabel="Sign them out"
                tone="danger"
              />
              <ConfirmForm
                ask="Disable"
                consequence="This person is signed out everywhere, cannot sign in any more, and their open links stop working. What they wrote stays with their name. You can enable them again."
                action={disable}
                fields={[whose]}
                submitLabel="Disable this person"
                tone="danger"
                refusedTitle="This person was not disabled"
              />
            </>
          )}
        </div>
      </section>
      <p className="mt-10">
        <Link href={`/admin/audit?subject=person&q=${id}`}>What was done to this account</Link>
      </p>
    </>
  );
}

export default titled("Person · Administration", PersonPage);
