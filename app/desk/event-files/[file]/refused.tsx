import { CodedText } from "@/app/_ui/coded-text";
import { Link } from "@/app/_ui/link";
import { Notice } from "@/app/_ui/notice";
import type { EventFileView } from "@/lib/data/event-files/event-file-view";
import { eventFilesAddress } from "../event-files-address";

/** Why a file was refused, with the line that shows it. */
export function Refused({ file: { fault, relationship } }: { file: EventFileView }) {
  if (!fault) return null;
  const { line, text, message, member } = fault;
  return (
    <>
      <Notice tone="problem">
        <p>{message}</p>
      </Notice>
      {line === null ? null : (
        <figure className="mt-4">
          <figcaption className="text-sm text-muted">
            Line {line.toLocaleString("en-GB")}
            {member === "" ? null : (
              <>
                {" "}
                of <CodedText text={member} />
              </>
            )}
            , as it stands
          </figcaption>
          <pre
            dir="ltr"
            className="mt-1 max-h-60 overflow-auto border border-edge bg-wash p-3 text-sm wrap-anywhere whitespace-pre-wrap"
          >
            {text}
          </pre>
        </figure>
      )}
      {line === null && member !== "" ? (
        <p>
          The file in it: <CodedText text={member} />
        </p>
      ) : null}
      <p className="mt-4 prose-text">
        Nothing of this file was taken.{" "}
        {relationship.archived ? null : (
          <Link href={eventFilesAddress(relationship.slug)}>Bring another</Link>
        )}
      </p>
    </>
  );
}
