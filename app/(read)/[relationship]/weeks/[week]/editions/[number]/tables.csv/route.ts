import { editionRoute } from "../../../edition-route";
import { tablesAnswer } from "../../../tables-answer";

/** The tables of one edition as CSV. */
export const GET = editionRoute(tablesAnswer);
