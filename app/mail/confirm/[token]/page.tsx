import type { Metadata } from "next";
import { ActionForm } from "@/app/_form/action-form";
import { CodedText } from "@/app/_ui/coded-text";
import { PageHeading } from "@/app/_ui/page-heading";
import { titled } from "@/app/_ui/titled";
import { findRequest } from "@/lib/data/readership/subscribe";
import { DeadMailLink } from "../../_ui/dead-mail-link";
import { confirmMail } from "../../actions";

export const metadata: Metadata = { robots: { index: false }, referrer: "same-origin" };

/** Programs that look at the links of a letter only read: nothing is confirmed before the button is pressed. */
async function ConfirmPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const request = await findRequest(token);
  if (!request) return <DeadMailLink />;
  return (
    <div className="page pb-16">
      <PageHeading
        title="Do you want these letters?"
        lead={
          <p>
            To <CodedText text={request.email} />:
          </p>
        }
      />
      <ul className="mb-6 list-disc pl-6">
        {request.wants.map((words) => (
          <li key={words}>
            <CodedText text={words} />
          </li>
        ))}
      </ul>
      <ActionForm
        action={confirmMail}
        submitLabel={request.used ? "Go on to what you get" : "Yes, send them"}
        refusedTitle="Nothing was confirmed"
        fields={[{ name: "token", label: "", kind: "hidden", value: token }]}
      />
    </div>
  );
}

export default titled("Confirm letters", ConfirmPage);
