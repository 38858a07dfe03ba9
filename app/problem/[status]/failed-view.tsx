import { PageHeading } from "@/app/_ui/page-heading";
import { RequestLine } from "./request-line";
import { WaysOn } from "./ways-on";

/** Says what is safe and what to do, and names the log entry. */
export function FailedView({ asked, entry }: { asked: string; entry: string | null }) {
  return (
    <div className="pb-16" role="alert">
      <PageHeading kicker="500" title="This page could not be made" />
      <p className="prose-text">
        Something failed on our side, perhaps the connection to the database. Nothing was half-saved: a change
        is stored whole or not at all.
      </p>
      {entry === null ? null : <p className="mt-2 text-sm text-muted">Log entry {entry}</p>}
      <RequestLine />
      <WaysOn asked={asked} />
    </div>
  );
}
