import { loadReadingBase } from "@/lib/data/readings/reading-base";
import { whyHere, whyMoved } from "@/lib/data/readings/reading-shares";
import { isoFromDay } from "@/lib/engine/calendar/day";
import { readingRoute } from "../reading-route";
import { parseViewAddress } from "../view-address";

/** Why the index is where it is on `at`, and what moved it in the week up to then: the answer of the chart. */
export const GET = readingRoute(async (request, relationship) => {
  const asked = Object.fromEntries(new URL(request.url).searchParams);
  // All covered days may be asked for, whatever the chart shows.
  const address = await parseViewAddress(relationship, {
    ...asked,
    range: "all",
    from: undefined,
    to: undefined,
  });
  const wrong =
    address.problems[0]?.message ?? (address.at === null ? "Say which day: at=2025-11-26." : null);
  if (wrong !== null || address.at === null)
    return Response.json({ title: wrong, status: 400 }, { status: 400 });
  const base = await loadReadingBase(relationship, address.vintage);
  const { at } = address;
  const [list, week] = await Promise.all([whyHere(base, at), whyMoved(base, at - 7, at)]);
  return Response.json({ day: isoFromDay(at), list, week });
});
