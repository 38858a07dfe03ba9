import { asPicture } from "../../figure-routes";
import { readingRoute } from "../../reading-route";
import { directedFigure } from "../directed-figure";

export const GET = readingRoute(asPicture(directedFigure));
