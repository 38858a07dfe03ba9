import { ConfirmForm } from "@/app/_form/confirm-form";
import { ActResult } from "@/app/_ui/act-result";
import { CodedText } from "@/app/_ui/coded-text";
import { Link } from "@/app/_ui/link";
import { PageHeading } from "@/app/_ui/page-heading";
import { titled } from "@/app/_ui/titled";
import { type Query, queryPage } from "@/app/admin/_ui/list-address";
import { orNotFound } from "@/app/desk/or-not-found";
import { requirePerson } from "@/lib/auth/require-person";
import { formatMoment } from "@/lib/charts/format/format";
import { type EventFileView, getEventFile } from "@/lib/data/event-files/event-file-view";
import { eventFilesAddress } from "../event-files-address";
import { fileSize } from "../file-size";
import { STATE_WORDS } from "../state-words";
import { cancel } from "./actions";
import { Arriving } from "./arriving";
import { Asked } from "./asked";
import { Outcome } from "./outcome";
import { Reading } from "./reading";
import { Refused } from "./refused";

interface Props {
  params: Promise<{ file: string }>;
  searchParams: Promise<Query>;
}

async function EventFilePage({ params, searchParams }: Props) {
  const person = await requirePerson("signal.write");
  const [{ file: id }, query] = await Promise.all([params, searchParams]);
  const file = await orNotFound(getEventFile(person, id));
  const { name, size, state, by, broughtAt, relationship } = file;
  return (
    <div className="page pb-16">
      <PageHeading
        kicker={
          <Link href={eventFilesAddress(relationship.slug)}>
            Event files, <CodedText text={relationship.name} />
          </Link>
        }
        coded
        title={name}
      />
      <p>
        {fileSize(size)}, brought{" "}
        {by === null ? null : (
          <>
            by <CodedText text={by} />{" "}
          </>
        )}
        on {formatMoment(broughtAt.toISOString())}: <strong>{STATE_WORDS[state]}</strong>
        {file.finishedAt === null ? "" : ` on ${formatMoment(file.finishedAt.toISOString())}`}.
      </p>
      <ActResult of={state} label="What became of it">
        {state === "ARRIVING" ? <Arriving file={file} /> : null}
        {state === "ASKED" ? <Asked person={person} file={file} /> : null}
        {state === "READING" ? <Reading file={file} /> : null}
        {state === "READ" ? <Outcome person={person} file={file} page={queryPage(query)} /> : null}
        {state === "REFUSED" ? <Refused file={file} /> : null}
        {state === "CANCELLED" ? (
          <p className="mt-4 prose-text">
            Nothing of it was kept.{" "}
            {relationship.archived ? null : (
              <Link href={eventFilesAddress(relationship.slug)}>Bring it again</Link>
            )}
          </p>
        ) : null}
      </ActResult>
      <Cancelling file={file} />
    </div>
  );
}

/** Until a file is read it can be given up. */
function Cancelling({ file: { id, state } }: { file: EventFileView }) {
  if (state !== "ARRIVING" && state !== "ASKED" && state !== "READING") return null;
  return (
    <div className="mt-8">
      <ConfirmForm
        ask="Cancel this file"
        consequence="It is thrown away at once, and nothing of it is kept."
        action={cancel}
        fields={[{ name: "file", label: "", kind: "hidden", value: id }]}
        submitLabel="Cancel this file"
        refusedTitle="It was not cancelled"
        tone="danger"
      />
    </div>
  );
}

export default titled("Event file", EventFilePage);
