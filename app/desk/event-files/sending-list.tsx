"use client";

import { Button } from "@/app/_ui/button";
import { CodedText } from "@/app/_ui/coded-text";
import { Link } from "@/app/_ui/link";
import { isolate } from "@/lib/codebook/isolate";
import { EVENT_FILES } from "./event-files-address";
import { fileSize } from "./file-size";
import { BROUGHT_WORDS } from "./state-words";
import type { Sending } from "./use-bringing";

interface SendingListProps {
  sendings: readonly Sending[];
  onAgain: (sending: Sending) => void;
  onCancel: (sending: Sending) => void;
}

/** The files that are being sent, each with how far it is and what can be done. */
export function SendingList({ sendings, onAgain, onCancel }: SendingListProps) {
  const under = sendings.find(({ phase }) => phase === "sending" || phase === "looked at");
  const done = sendings.filter(({ phase }) => phase === "there").length;
  return (
    <>
      {/* Said now and then, not at every part: the tenths of the file that is under way. */}
      <p role="status" className="sr-only">
        {under ? `Sending ${isolate(under.file.name)}: ${tenths(under)} per cent.` : ""}{" "}
        {done > 0 ? `Sent: ${done} of ${sendings.length}.` : ""}
      </p>
      {sendings.length === 0 ? null : (
        <ul aria-label="Files on their way" className="mt-4 max-w-3xl">
          {sendings.map((sending) => (
            <li key={sending.key} className="border-b border-hair py-2">
              <OneSending sending={sending} onAgain={onAgain} onCancel={onCancel} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

const tenths = ({ sent, file }: Sending) => Math.floor((10 * sent) / file.size) * 10;

function OneSending({
  sending,
  onAgain,
  onCancel,
}: { sending: Sending } & Omit<SendingListProps, "sendings">) {
  const { file, id, phase, problem, sent } = sending;
  const name = <CodedText text={file.name} />;
  const underWay = phase === "waits" || phase === "sending" || phase === "looked at";
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
      <div className="min-w-0">
        <p className="break-words">
          {id !== null && phase === "there" ? <Link href={`${EVENT_FILES}/${id}`}>{name}</Link> : name}{" "}
          <span className="text-sm text-muted">{wordsOf(sending)}</span>
        </p>
        {phase === "sending" ? (
          <progress
            value={sent}
            max={file.size}
            aria-label={`Sent of ${isolate(file.name)}`}
            className="w-64 max-w-full"
          />
        ) : null}
        {phase === "failed" ? (
          <p role="alert" className="text-sm font-semibold text-warm">
            {problem}
          </p>
        ) : null}
      </div>
      <div>
        {phase === "failed" && file.size > 0 ? (
          <Button type="button" tone="quiet" onClick={() => onAgain(sending)}>
            Try again<span className="sr-only"> to send {isolate(file.name)}</span>
          </Button>
        ) : null}
        {underWay || (phase === "failed" && id !== null) ? (
          <Button type="button" tone="danger" onClick={() => onCancel(sending)}>
            Cancel<span className="sr-only"> {isolate(file.name)}</span>
          </Button>
        ) : null}
      </div>
    </div>
  );
}

function wordsOf({ phase, sent, file, state }: Sending): string {
  switch (phase) {
    case "waits":
      return `${fileSize(file.size)}, waits for its turn`;
    case "sending":
      return `${fileSize(sent)} of ${fileSize(file.size)} sent`;
    case "looked at":
      return "is here and is being looked at …";
    case "there":
      return BROUGHT_WORDS[state];
    case "failed":
      return "was not brought";
    case "stopping":
      return "is being cancelled …";
    default:
      return "was cancelled";
  }
}
