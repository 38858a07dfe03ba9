import type { Metadata } from "next";
import type { ReactNode } from "react";
import { ActionForm } from "@/app/_form/action-form";
import { CodedText } from "@/app/_ui/coded-text";
import { Link } from "@/app/_ui/link";
import { Notice } from "@/app/_ui/notice";
import { PageHeading } from "@/app/_ui/page-heading";
import { titled } from "@/app/_ui/titled";
import { type AddressValues, addressValue } from "@/lib/charts/address/range";
import { isolate } from "@/lib/codebook/isolate";
import { findUnsubscribing, type Unsubscribing } from "@/lib/data/readership/manage";
import { findRelationship } from "@/lib/data/relationships/relationships";
import { listName, type MailList, readList } from "@/lib/publication/mail/mail-list";
import { DeadMailLink } from "../../_ui/dead-mail-link";
import { leaveMail } from "../../actions";

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
  const query = await searchParams;
  const found = await findUnsubscribing(token, readList(addressValue(query, "list")));
  if (!found) return <DeadMailLink />;
  const { stopped, list, gets } = found;
  const done = addressValue(query, "done") === "yes" && !gets;
  return (
    <div className="page pb-16">
      <PageHeading
        title={
          stopped
            ? "You get no letters from us"
            : list === null
              ? "End all letters?"
              : gets
                ? "Leave this list?"
                : "You are not on this list"
        }
        lead={<p>{await leadOf(found)}</p>}
      />
      {done ? <Notice>{stopped ? "Done. Every letter is ended." : "Done. You left the list."}</Notice> : null}
      {gets ? (
        <ActionForm
          action={leaveMail}
          submitLabel="Unsubscribe"
          label="Unsubscribe"
          fields={[
            { name: "token", label: "", kind: "hidden", value: token },
            ...(list ? [{ name: "list", label: "", kind: "hidden" as const, value: listName(list) }] : []),
          ]}
        />
      ) : null}
      {list && !stopped ? (
        <p className="mt-6">
          <Link href={`/mail/stop/${encodeURIComponent(token)}`}>End every letter instead</Link>
        </p>
      ) : null}
    </div>
  );
}

/** What is so, or what the button would do. */
async function leadOf({ email, stopped, list, gets, every }: Unsubscribing): Promise<ReactNode> {
  const address = <CodedText text={email} />;
  if (stopped)
    return (
      <>
        Letters to {address} are ended. To get some again, ask for them on the page of the weekly summaries.
      </>
    );
  if (list === null) return <>This ends every letter to {address}.</>;
  const words = await listWords(list, every);
  return gets ? (
    <>
      {words} end for {address}; other letters go on.
    </>
  ) : (
    <>
      {words} do not come to {address}; other letters that you asked for go on.
    </>
  );
}

async function listWords(list: MailList, every: boolean): Promise<string> {
  if (list.kind === "alerts") return "Alerts";
  if (list.kind === "digest") return "The monthly letters";
  const relationship = await findRelationship(list.slug);
  const of = relationship ? ` of ${isolate(relationship.name)}` : "";
  return `Weekly summaries${of}${every ? ", and of every other relationship," : ""}`;
}

export default titled("Unsubscribe", StopPage);
