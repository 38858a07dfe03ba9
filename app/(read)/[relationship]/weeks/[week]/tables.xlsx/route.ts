import { editionRoute } from "../edition-route";
import { tablesAnswer } from "../tables-answer";

/** The tables of the newest edition of a week as a workbook. */
export const GET = editionRoute(tablesAnswer);
