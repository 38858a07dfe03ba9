import type { RelationshipRow } from "@/lib/data/relationships/relationships";
import { embedAnswer, type LeavingFigure, pictureAnswer } from "../leaving-answer";

/** Makes the figure of a page under the address of the request, or says why there is none. */
type FigureOf = (request: Request, relationship: RelationshipRow) => Promise<LeavingFigure | Response>;

/** The figure of a page as a picture, for a reading route. */
export const asPicture = (figureOf: FigureOf) => answered(figureOf, pictureAnswer);

/** The figure of a page as a document for a frame on another site, for a reading route; the proxy lets it be framed. */
export const asEmbed = (figureOf: FigureOf) => answered(figureOf, embedAnswer);

function answered(
  figureOf: FigureOf,
  answer: (request: Request, figure: LeavingFigure) => Promise<Response>,
) {
  async function work(request: Request, relationship: RelationshipRow): Promise<Response> {
    const figure = await figureOf(request, relationship);
    return figure instanceof Response ? figure : answer(request, figure);
  }
  return work;
}

/** The answer to an address with a problem; null: there is none. */
export function refusalOf([problem]: readonly { field: string; message: string }[]): Response | null {
  return problem ? new Response(`${problem.field}: ${problem.message}\n`, { status: 400 }) : null;
}
