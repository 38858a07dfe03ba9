import { embedAnswer } from "../../leaving-answer";
import { compareFigure } from "../compare-figure";
import { leavingComparison } from "../leaving-comparison";

/** The compared lines as a document for a frame on another site. */
export const GET = leavingComparison(async (request, ...compared) =>
  embedAnswer(request, compareFigure(...compared)),
);
