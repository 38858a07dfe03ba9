import { asEmbed } from "../../figure-routes";
import { readingRoute } from "../../reading-route";
import { howSureFigure } from "../how-sure-figure";

export const GET = readingRoute(asEmbed(howSureFigure));
