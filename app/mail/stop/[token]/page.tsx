import type { Metadata } from "next";
import { ActionForm } from "@/app/_form/action-form";
import { CodedText } from "@/app/_ui/coded-text";
import { PageHeading } from "@/app/_ui/page-heading";
import { titled } from "@/app/_ui/titled";
import { findUnsubscribing } from "@/lib/data/readership/manage";
import { DeadMailLink } from "../../_ui/dead-mail-link";
import { endMail } from "../../actions";

export const metadata: Metadata = { robots: { index: false }, referrer: "same-origin" };

/** Where a person comes who follows the link to unsubscribe. Looking at it ends nothing. */
async function StopPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const found = await findUnsubscribing(token);
  if (!found) return <DeadMailLink />;
  return (
    <div className="page pb-16">
      <PageHeading
        title={found.stopped ? "You get no letters from us" : "End all letters?"}
        lead={
          <p>
            {found.stopped ? "Letters to " : "This ends every letter to "}
            <CodedText text={found.email} />
            {found.stopped ? " are ended." : "."}
          </p>
        }
      />
      <ActionForm
        action={endMail}
        submitLabel="Unsubscribe"
        fields={[{ name: "token", label: "", kind: "hidden", value: token }]}
      />
    </div>
  );
}

export default titled("Unsubscribe", StopPage);
