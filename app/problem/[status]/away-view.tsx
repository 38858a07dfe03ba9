import { PageHeading } from "@/app/_ui/page-heading";
import { readingWordsOf } from "@/lib/data/database-fault";
import { RequestLine } from "./request-line";
import { WaysOn } from "./ways-on";

/** Says what is wrong and what is safe. */
export function AwayView({ asked, fault }: { asked: string; fault: string | null }) {
  return (
    <div className="pb-16" role="alert">
      <PageHeading kicker="503" title="The database cannot serve" />
      <p className="prose-text">
        {readingWordsOf(fault)} Nothing was half-saved: a change is stored whole or not at all.
      </p>
      <RequestLine />
      <WaysOn asked={asked} />
    </div>
  );
}
