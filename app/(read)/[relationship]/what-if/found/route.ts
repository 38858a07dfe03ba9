import { loadReadingBase } from "@/lib/data/readings/reading-base";
import { findContradicted, findScenarioSignals } from "@/lib/data/readings/scenarios/scenario-answer";
import { readingRoute } from "../../reading-route";
import { parseViewAddress } from "../../view-address";

const LONGEST = 200;

/** Counting signals of one view for the panel: those that hold the words of `find`, or statuses that a signal of `type` contradicts from day `on`. */
export const GET = readingRoute(async (request, relationship) => {
  const { find, type, on, ...asked } = Object.fromEntries(new URL(request.url).searchParams);
  const { vintage } = await parseViewAddress(relationship, asked);
  const base = await loadReadingBase(relationship, vintage);
  if (find) return Response.json(await findScenarioSignals(base, find.slice(0, LONGEST)));
  const start = Number(on);
  if (type && on && Number.isInteger(start))
    return Response.json(await findContradicted(base, { type, start }));
  const title = "Say what to find: find=embassy, or type=opening&on=20000.";
  return Response.json({ title, status: 400 }, { status: 400 });
});
