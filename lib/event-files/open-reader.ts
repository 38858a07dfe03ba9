import { openAcled } from "./formats/acled/acled";
import { openGdelt } from "./formats/gdelt/gdelt";
import { openGdeltCsv } from "./formats/gdelt-csv/gdelt-csv";
import { openOtherTable } from "./formats/other-table/other-table";
import { openUcdpGed } from "./formats/ucdp-ged/ucdp-ged";
import { EventFileFault, type OpenReader } from "./rows/event-reader";
import { type EventFormat, FORMAT_NAMES } from "./rows/file-shape";

const READERS: Partial<Record<EventFormat, OpenReader>> = {
  "gdelt-1": openGdelt,
  "gdelt-1-csv": openGdeltCsv,
  "gdelt-2": openGdelt,
  "ucdp-ged": openUcdpGed,
  acled: openAcled,
  table: openOtherTable,
};

/**
 * The reader of a file whose shape is known, for the rows between two states.
 * `openReader(shape of GDELT 2.0, ["TJK", "AFG"], {}).read(bytes of one row) // => [{ key: "881990889", … }]`
 */
export const openReader: OpenReader = (shape, pair, choices) => {
  const open = READERS[shape.format];
  if (open === undefined)
    throw new EventFileFault(1, "", `Files of ${FORMAT_NAMES[shape.format]} are not read.`);
  return open(shape, pair, choices);
};
