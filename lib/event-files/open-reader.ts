import { openAcled } from "./formats/acled/acled";
import { openGdelt } from "./formats/gdelt/gdelt";
import { openGdeltCsv } from "./formats/gdelt-csv/gdelt-csv";
import { openIcews } from "./formats/icews/icews";
import { openOtherTable } from "./formats/other-table/other-table";
import { openPolecat } from "./formats/polecat/polecat";
import { repeatsIds, withoutRepeats } from "./formats/repeated-rows";
import { openUcdpGed } from "./formats/ucdp-ged/ucdp-ged";
import { withBoundedKeys } from "./rows/bounded-keys";
import type { OpenReader } from "./rows/event-reader";
import type { EventFormat } from "./rows/file-shape";

const READERS: Record<EventFormat, OpenReader> = {
  "gdelt-1": openGdelt,
  "gdelt-1-csv": openGdeltCsv,
  "gdelt-2": openGdelt,
  icews: openIcews,
  polecat: openPolecat,
  "ucdp-ged": openUcdpGed,
  acled: openAcled,
  table: openOtherTable,
};

/**
 * The reader of a file whose shape is known, for the rows between two states.
 * `openReader(shape of GDELT 2.0, ["TJK", "AFG"], {}).read(bytes of one row) // => [{ key: "881990889", … }]`
 */
export const openReader: OpenReader = (shape, pair, choices) => {
  const reader = READERS[shape.format](shape, pair, choices);
  return withBoundedKeys(repeatsIds(shape.format) ? withoutRepeats(reader) : reader);
};
