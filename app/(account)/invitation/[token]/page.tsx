import type { Metadata } from "next";
import { ActionForm } from "@/app/_form/action-form";
import { PageHeading } from "@/app/_ui/page-heading";
import { titled } from "@/app/_ui/titled";
import { ROLE_DUTIES, ROLE_NAMES } from "@/lib/auth/person";
import { findOpenLink } from "@/lib/data/people/one-time-link";
import { DeadLink } from "../../_ui/dead-link";
import { PASSWORD_FIELDS } from "../../_ui/password-fields";
import { joinByInvitation } from "../../link-actions";

export const metadata: Metadata = { robots: { index: false }, referrer: "same-origin" };

interface Props {
  params: Promise<{ token: string }>;
}

async function InvitationPage({ params }: Props) {
  const { token } = await params;
  const link = await findOpenLink("INVITATION", token);
  if (!link?.role || !link.email) return <DeadLink next="Ask an administrator for a new invitation." />;
  return (
    <div className="page pb-16">
      <PageHeading
        title="You are invited"
        lead={`Your role: ${ROLE_NAMES[link.role]} (${ROLE_DUTIES[link.role]}).`}
      />
      <ActionForm
        action={joinByInvitation}
        submitLabel="Join"
        refusedTitle="The account was not made"
        fields={[
          {
            name: "address",
            label: "E-mail address",
            kind: "email",
            value: link.email,
            readOnly: true,
            autoComplete: "username",
          },
          { name: "name", label: "Your name", kind: "text", autoComplete: "name", dir: "auto" },
          ...PASSWORD_FIELDS,
          { name: "token", label: "", kind: "hidden", value: token },
        ]}
      />
    </div>
  );
}

export default titled("Invitation", InvitationPage);
