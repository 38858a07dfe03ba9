import { editionRoute, pdfAnswer } from "../edition-route";

/** The publication of a week as a PDF: its newest edition. */
export const GET = editionRoute(pdfAnswer);
