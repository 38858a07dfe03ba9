import { LIVE, vintageParams } from "@/lib/charts/address/vintage";
import { editionRoute, pageAnswer } from "./edition-route";

const VINTAGE = Object.keys(vintageParams(LIVE));

/** The publication of a week as finished bytes; a week without one, or another state of it, is read where its figures move. */
export const GET = editionRoute(async (request, asked) => {
  const { pathname, searchParams } = new URL(request.url);
  const page = VINTAGE.some((name) => searchParams.has(name)) ? null : await pageAnswer(request, asked);
  if (page) return page;
  const kept = searchParams.size > 0 ? `?${searchParams}` : "";
  return new Response(null, { status: 307, headers: { Location: `${pathname}/live${kept}` } });
});
