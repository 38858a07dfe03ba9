import type { Metadata } from "next";
import { ActionForm } from "@/app/_form/action-form";
import { PageHeading } from "@/app/_ui/page-heading";
import { titled } from "@/app/_ui/titled";
import { findOpenLink } from "@/lib/data/people/one-time-link";
import { DeadLink } from "../../_ui/dead-link";
import { PASSWORD_FIELDS } from "../../_ui/password-fields";
import { becomeAdministrator } from "../../link-actions";

export const metadata: Metadata = { robots: { index: false }, referrer: "same-origin" };

interface Props {
  params: Promise<{ token: string }>;
}

async function SetupPage({ params }: Props) {
  const { token } = await params;
  const link = await findOpenLink("SETUP", token);
  if (!link)
    return <DeadLink next="While there is no administrator, each start of the product prints a new one." />;
  return (
    <div className="page pb-16">
      <PageHeading
        title="Become the first administrator"
        lead="This account invites everybody else. Its e-mail address is only for signing in; nothing is sent to it."
      />
      <ActionForm
        action={becomeAdministrator}
        submitLabel="Set up"
        refusedTitle="The account was not made"
        fields={[
          { name: "name", label: "Your name", kind: "text", autoComplete: "name", dir: "auto" },
          { name: "email", label: "E-mail address", kind: "email", autoComplete: "username" },
          ...PASSWORD_FIELDS,
          { name: "token", label: "", kind: "hidden", value: token },
        ]}
      />
    </div>
  );
}

export default titled("Set up", SetupPage);
