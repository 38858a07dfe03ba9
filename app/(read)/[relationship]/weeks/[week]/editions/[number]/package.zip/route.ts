import { editionRoute } from "../../../edition-route";
import { packageAnswer } from "../../../package-answer";

/** The data package of one edition. */
export const GET = editionRoute(packageAnswer);
