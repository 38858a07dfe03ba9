import { asPicture } from "../../figure-routes";
import { readingRoute } from "../../reading-route";
import { thenAndNowFigure } from "../then-and-now-figure";

export const GET = readingRoute(asPicture(thenAndNowFigure));
