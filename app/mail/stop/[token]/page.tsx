import type { Metadata } from "next";
import { ActionForm } from "@/app/_form/action-form";
import { CodedText } from "@/app/_ui/coded-text";
import { Link } from "@/app/_ui/link";
import { PageHeading } from "@/app/_ui/page-heading";
import { titled } from "@/app/_ui/titled";
import { type AddressValues, addressValue } from "@/lib/charts/address/range";
import { isolate } from "@/lib/codebook/isolate";
import { findUnsubscribing } from "@/lib/data/readership/manage";
import { findRelationship } from "@/lib/data/relationships/relationships";
import { listName, type MailList, readList } from "@/lib/publication/mail/mail-list";
import { DeadMailLink } from "../../_ui/dead-mail-link";
import { endMail } from "../../actions";

export const metadata: Metadata = { robots: { index: false }, referrer: "same-origin" };

/** Where a person comes who follows the link to unsubscribe. Looking at it ends nothing. */
async function StopPage({
  params,
  searchParams,
}: {
  params: Promise<{ token: string }>;
  searchParams: Promise<AddressValues>;
}) {
  const { token } = await params;
  const list = readList(addressValue(await searchParams, "list"));
  const found = await findUnsubscribing(token);
  if (!found) return <DeadMailLink />;
  return (
    <div className="page pb-16">
      <PageHeading
        title={found.stopped ? "You get no letters from us" : list ? "Leave this list?" : "End all letters?"}
        lead={
          <p>
            {found.stopped
              ? "Letters to "
              : list
                ? `${await listWords(list)} end for `
                : "This ends every letter to "}
            <CodedText text={found.email} />
            {found.stopped ? " are ended." : list ? "; other letters go on." : "."}
          </p>
        }
      />
      <ActionForm
        action={endMail}
        submitLabel="Unsubscribe"
        label="Unsubscribe"
        fields={[
          { name: "token", label: "", kind: "hidden", value: token },
          ...(list ? [{ name: "list", label: "", kind: "hidden" as const, value: listName(list) }] : []),
        ]}
      />
      {list ? (
        <p className="mt-6">
          <Link href={`/mail/stop/${encodeURIComponent(token)}`}>End every letter instead</Link>
        </p>
      ) : null}
    </div>
  );
}

async function listWords(list: MailList): Promise<string> {
  if (list.kind === "alerts") return "Alerts";
  if (list.kind === "digest") return "The monthly letters";
  const relationship = await findRelationship(list.slug);
  return `Weekly summaries${relationship ? ` of ${isolate(relationship.name)}` : ""}`;
}

export default titled("Unsubscribe", StopPage);
