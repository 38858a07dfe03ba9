import { editionRoute, pdfAnswer } from "../../../edition-route";

/** One edition of a week as a PDF. */
export const GET = editionRoute(pdfAnswer);
