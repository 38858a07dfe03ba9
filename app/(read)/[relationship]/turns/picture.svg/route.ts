import { asPicture } from "../../figure-routes";
import { readingRoute } from "../../reading-route";
import { turnsFigure } from "../turns-figure";

export const GET = readingRoute(asPicture(turnsFigure));
