import { ActionForm } from "@/app/_form/action-form";
import { PageHeading } from "@/app/_ui/page-heading";
import { SectionHeading } from "@/app/_ui/section-heading";
import { titled } from "@/app/_ui/titled";
import { ROLE_DUTIES, ROLE_NAMES } from "@/lib/auth/person";
import { requireSession } from "@/lib/auth/require-person";
import { PASSWORD_FIELDS } from "../_ui/password-fields";
import { leave, saveName, savePassword } from "./actions";
import { SessionList } from "./session-list";

async function AccountPage() {
  const { person, sessionId } = await requireSession();
  return (
    <div className="page pb-16">
      <PageHeading
        kicker={person.email}
        title={person.name}
        coded
        lead={`${ROLE_NAMES[person.role]} (${ROLE_DUTIES[person.role]}).`}
      />
      <ActionForm action={leave} fields={[]} submitLabel="Sign out" tone="quiet" />

      <section aria-labelledby="name-heading" className="mt-10">
        <SectionHeading id="name-heading" title="Name" note="It stands beside everything that you write." />
        <div className="mt-4">
          <ActionForm
            action={saveName}
            submitLabel="Save the name"
            fields={[
              {
                name: "name",
                label: "Your name",
                kind: "text",
                value: person.name,
                autoComplete: "name",
                dir: "auto",
              },
            ]}
          />
        </div>
      </section>

      <section aria-labelledby="sessions-heading" className="mt-10">
        <SectionHeading
          id="sessions-heading"
          title="Where you are signed in"
          note="Each sign-in lasts 14 days or until it is ended here."
        />
        <SessionList person={person} currentId={sessionId} />
      </section>

      <section aria-labelledby="password-heading" className="mt-10">
        <SectionHeading
          id="password-heading"
          title="Password"
          note="A new one ends your sessions everywhere else."
        />
        <div className="mt-4">
          <ActionForm
            action={savePassword}
            submitLabel="Change the password"
            refusedTitle="The password was not changed"
            fields={[
              {
                name: "current",
                label: "Present password",
                kind: "password",
                autoComplete: "current-password",
              },
              ...PASSWORD_FIELDS,
            ]}
          />
        </div>
      </section>
    </div>
  );
}

export default titled("Your account", AccountPage);
