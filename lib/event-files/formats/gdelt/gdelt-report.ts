import type { Day } from "@/lib/engine/signals/signal";
import { tableReport } from "@/lib/event-files/formats/other-table/table-report";
import type { RowReport } from "@/lib/event-files/rows/event-row";

/**
 * The report behind a row of GDELT; none: its SOURCEURL is empty or, in the back file, absent. Where it is a name and no address, that is the publisher.
 * `gdeltReports("https://www.example.org/a", 19727)[0]?.publisher // => "example.org"`, `gdeltReports("BBC Monitoring", 19727)[0]?.address // => null`
 */
export function gdeltReports(source: string, published: Day): RowReport[] {
  const report = tableReport("", source) ?? tableReport(source, "");
  return report === null ? [] : [{ ...report, published }];
}
