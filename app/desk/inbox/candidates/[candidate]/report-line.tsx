import { CodedText } from "@/app/_ui/coded-text";
import { formatDay } from "@/lib/charts/format/format";
import { isoFromDay } from "@/lib/engine/calendar/day";
import type { RowReport } from "@/lib/event-files/rows/event-row";

/** An article as its rows name it: title, publisher, day and address, as far as they do. */
export function ReportLine({ report: { publisher, address, published, title } }: { report: RowReport }) {
  return (
    <>
      {title === "" ? null : (
        <>
          “<CodedText text={title} />”{" "}
        </>
      )}
      <CodedText text={publisher || "publisher not named"} />
      {published === null ? "" : `, ${formatDay(isoFromDay(published))}`}
      {address === null ? null : (
        <>
          {" "}
          ·{" "}
          <a href={address} rel="noreferrer external" className="break-all">
            {address}
          </a>
        </>
      )}
    </>
  );
}
