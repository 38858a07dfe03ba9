import { editionRoute } from "../edition-route";
import { packageAnswer } from "../package-answer";

/** The data package of a published week: of its newest edition. */
export const GET = editionRoute(packageAnswer);
