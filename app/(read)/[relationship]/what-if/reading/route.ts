import { NO_SCENARIO } from "@/lib/codebook/scenarios/scenario";
import { decodeScenario } from "@/lib/codebook/scenarios/scenario-format";
import { loadReadingBase } from "@/lib/data/readings/reading-base";
import { answerScenario } from "@/lib/data/readings/scenarios/scenario-answer";
import { readingRoute } from "../../reading-route";
import { parseViewAddress } from "../../view-address";

/** A scenario over one view, where it has too many signals for a browser: the answer of the panel. */
export const GET = readingRoute(async (request, relationship) => {
  const asked = Object.fromEntries(new URL(request.url).searchParams);
  const { range, vintage } = await parseViewAddress(relationship, asked);
  const decoded = asked.s ? decodeScenario(asked.s) : ({ ok: true, scenario: NO_SCENARIO } as const);
  if (!decoded.ok) return Response.json({ title: decoded.problem, status: 400 }, { status: 400 });
  const base = await loadReadingBase(relationship, vintage);
  return Response.json(await answerScenario(base, range, decoded.scenario));
});
