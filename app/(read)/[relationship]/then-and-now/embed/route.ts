import { asEmbed } from "../../figure-routes";
import { readingRoute } from "../../reading-route";
import { thenAndNowFigure } from "../then-and-now-figure";

export const GET = readingRoute(asEmbed(thenAndNowFigure));
