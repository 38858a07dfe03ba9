import type { Metadata } from "next";
import { ActionForm } from "@/app/_form/action-form";
import { ConfirmForm } from "@/app/_form/confirm-form";
import type { FieldPlan } from "@/app/_form/form-field";
import { CodedText } from "@/app/_ui/coded-text";
import { EmptyState } from "@/app/_ui/empty-state";
import { Link } from "@/app/_ui/link";
import { Notice } from "@/app/_ui/notice";
import { PageHeading } from "@/app/_ui/page-heading";
import { SectionHeading } from "@/app/_ui/section-heading";
import { titled } from "@/app/_ui/titled";
import { signInPath } from "@/lib/auth/asked-path";
import { readerRefusal } from "@/lib/auth/reader-door";
import { type AddressValues, addressValue } from "@/lib/charts/address/range";
import { findReaderByMail, type ReaderByMail } from "@/lib/data/readership/manage";
import { listRelationships } from "@/lib/data/relationships/relationships";
import { DeadMailLink } from "../../_ui/dead-mail-link";
import { wantFields } from "../../_ui/want-fields";
import { endMail, forgetMail, keepMail, moreMail } from "../../actions";

export const metadata: Metadata = { robots: { index: false }, referrer: "same-origin" };

/** What was done a moment ago, where its form stands here no more. */
const DONE = new Map([
  ["confirmed", "Confirmed. Letters come from now on."],
  ["none", "Saved. You get nothing from us now."],
  ["ended", "Done. No letter is sent to this address any more."],
]);

/** Whether what is told of a moment ago is so still. */
const holds = (done: string, { stopped, subscriptions }: ReaderByMail) =>
  done === "ended" ? stopped : !stopped && (done === "none") === (subscriptions.length === 0);

interface Props {
  params: Promise<{ token: string }>;
  searchParams: Promise<AddressValues>;
}

async function ManagePage({ params, searchParams }: Props) {
  const { token } = await params;
  const reader = await findReaderByMail(token);
  if (!reader) return <DeadMailLink />;
  const done = addressValue(await searchParams, "done") ?? "";
  const hidden = { name: "token", label: "", kind: "hidden", value: token } as const;
  // Where reading demands a sign-in, a link alone shows no names but those that its holder asked for.
  const relationships = (await readerRefusal()) ? null : await listRelationships();
  return (
    <div className="page pb-16">
      <PageHeading
        title="What you get by mail"
        lead={
          <p>
            At <CodedText text={reader.email} />.
          </p>
        }
      />
      {DONE.has(done) && holds(done, reader) ? <Notice>{DONE.get(done)}</Notice> : null}
      {reader.stopped ? (
        <EmptyState title="You get no letters from us">
          All of them are ended. To get some again, ask for them on the page of the weekly summaries.
        </EmptyState>
      ) : (
        <>
          <Kept reader={reader} token={token} />
          <section aria-labelledby="more" className="pt-10">
            <SectionHeading id="more" title="Get more" />
            {relationships === null ? (
              <p className="my-3 prose-text">
                This site is read by people who are known: <Link href={await signInPath()}>sign in</Link> to
                add something.
              </p>
            ) : (
              <div className="pt-4">
                <ActionForm
                  action={moreMail}
                  label="Get more"
                  idPrefix="more-"
                  submitLabel="Add"
                  refusedTitle="Nothing was added"
                  fields={[...wantFields(relationships, "", false), hidden]}
                />
              </div>
            )}
          </section>
          <section aria-labelledby="end" className="pt-10">
            <SectionHeading id="end" title="End it" />
            <div className="pt-4">
              <ActionForm
                action={endMail}
                label="End all letters"
                submitLabel="Unsubscribe from all"
                fields={[hidden]}
              />
            </div>
          </section>
        </>
      )}
      <div className="pt-6">
        <ConfirmForm
          action={forgetMail}
          ask="Forget my address"
          consequence="Your address and what you chose are deleted. That letters were sent stays in our log, without your address."
          label="Forget my address"
          submitLabel="Forget it"
          fields={[hidden]}
        />
      </div>
    </div>
  );
}

function Kept({ reader, token }: { reader: ReaderByMail; token: string }) {
  if (reader.subscriptions.length === 0)
    return (
      <EmptyState title="Nothing is chosen">Add something below, or have your address forgotten.</EmptyState>
    );
  return (
    <section aria-labelledby="kept" className="pt-4">
      <SectionHeading id="kept" title="Chosen" note="Untick what you do not want any more." />
      <div className="pt-4">
        <ActionForm
          action={keepMail}
          label="Chosen"
          submitLabel="Save"
          fields={[
            ...reader.subscriptions.flatMap(({ id, words }): FieldPlan[] => [
              { name: `keep-${id}`, label: words, kind: "checkbox", value: "yes" },
              { name: `shown-${id}`, label: "", kind: "hidden", value: "yes" },
            ]),
            { name: "token", label: "", kind: "hidden", value: token },
          ]}
        />
      </div>
    </section>
  );
}

export default titled("What you get by mail", ManagePage);
