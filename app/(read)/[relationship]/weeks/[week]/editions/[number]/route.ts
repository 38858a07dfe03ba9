import { editionRoute, missing, pageAnswer } from "../../edition-route";

/** One edition of a week, as it was finished; an earlier one says that it is. */
export const GET = editionRoute(
  async (request, asked) => (await pageAnswer(request, asked)) ?? missing(request),
);
