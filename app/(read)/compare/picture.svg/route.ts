import { pictureAnswer } from "../../leaving-answer";
import { compareFigure } from "../compare-figure";
import { leavingComparison } from "../leaving-comparison";

/** The compared lines as a picture that can leave the site: it carries its title, names, source, date and address. */
export const GET = leavingComparison(async (request, ...compared) =>
  pictureAnswer(request, compareFigure(...compared)));
