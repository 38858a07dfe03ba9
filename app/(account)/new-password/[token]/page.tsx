import type { Metadata } from "next";
import { ActionForm } from "@/app/_form/action-form";
import { PageHeading } from "@/app/_ui/page-heading";
import { titled } from "@/app/_ui/titled";
import { isolate } from "@/lib/codebook/isolate";
import { findOpenLink } from "@/lib/data/people/one-time-link";
import { DeadLink } from "../../_ui/dead-link";
import { PASSWORD_FIELDS } from "../../_ui/password-fields";
import { chooseNewPassword } from "../../link-actions";

export const metadata: Metadata = {
  robots: { index: false },
  referrer: "same-origin",
};

interface Props {
  params: Promise<{ token: string }>;
}

async function NewPasswordPage({ params }: Props) {
  const { token } = await params;
  const link = await findOpenLink("PASSWORD_RESET", token);
  if (!link?.email) return <DeadLink next="Ask an administrator for a new link." />;
  return (
    <div className="page pb-16">
      <PageHeading
        title="Choose a new password"
        lead={`For ${isolate(link.name ?? link.email)}. You will be signed out everywhere else.`}
      />
      <ActionForm
        action={chooseNewPassword}
        submitLabel="Save the password"
        refusedTitle="The password was not saved"
        fields={[
          {
            name: "address",
            label: "E-mail address",
            kind: "email",
            value: link.email,
            readOnly: true,
            autoComplete: "username",
          },
          ...PASSWORD_FIELDS,
          { name: "token", label: "", kind: "hidden", value: token },
        ]}
      />
    </div>
  );
}

export default titled("New password", NewPasswordPage);
