import { siteOrigin } from "@/app/site-origin";
import { readerRefusal } from "@/lib/auth/reader-door";
import { sourceWords } from "@/lib/brief/source-words";
import type { AddressValues } from "@/lib/charts/address/range";
import { retrievedNow } from "@/lib/data/as-of";
import { databaseFault, readingWords } from "@/lib/data/database-fault";
import { type Comparison, getComparison } from "@/lib/data/readings/compare/comparison";
import { isoFromDay } from "@/lib/engine/calendar/day";
import { logFault } from "@/lib/log/log";
import { type CompareAddress, parseCompareAddress } from "./compare-address";

/** A download of the comparison under the address of its page: lets readers in and says in words why there is none. */
export function leavingComparison(
  work: (
    request: Request,
    address: CompareAddress,
    comparison: Comparison,
    source: string[],
    link: string,
  ) => Promise<Response>,
) {
  return async (request: Request): Promise<Response> => {
    try {
      const refusal = await readerRefusal();
      if (refusal) return refusal;
      const address = await parseCompareAddress(valuesOf(new URL(request.url).searchParams));
      if (address === null) return new Response("No relationship is tracked yet.\n", { status: 404 });
      const [problem] = address.problems;
      if (problem) return new Response(`${problem.field}: ${problem.message}\n`, { status: 400 });
      const { view, event } = address;
      const comparison = await getComparison({
        chosen: address.chosen,
        vintageOf: address.vintageOf,
        range: view.range,
        of: address.of,
        event: event.on ? event : null,
      });
      return await work(
        request,
        address,
        comparison,
        sourceOf(address, comparison),
        linkOf(request, address, comparison),
      );
    } catch (problem) {
      const fault = databaseFault(problem);
      if (!fault) throw problem;
      logFault("database", problem);
      return new Response(`${readingWords(fault)} Try again in a moment.\n`, {
        status: 503,
        headers: { "Retry-After": "5" },
      });
    }
  };
}

function valuesOf(params: URLSearchParams): AddressValues {
  return Object.fromEntries([...new Set(params.keys())].map((name) => [name, params.getAll(name)]));
}

/** Source, vintage and day, a sentence each. */
function sourceOf(address: CompareAddress, { compared }: Comparison): string[] {
  const [first] = compared;
  return sourceWords({
    methodVersion: first?.base.methodVersion ?? 0,
    codedThrough: isoFromDay(Math.max(...compared.map(({ base }) => base.last))),
    vintage: address.view.vintage,
    retrieved: retrievedNow(),
  });
}

/** Full address of the page. Event days that were chosen for the reader are written out: they must not move with the next signal. */
function linkOf(request: Request, address: CompareAddress, { events }: Comparison): string {
  const chosen = events.flatMap(({ slug, day }) => (day === null ? [] : [`${slug}:${day}`]));
  const page = address.href(chosen.length > 0 ? { events: chosen.join(",") } : {});
  return `${siteOrigin(request.headers)}${page}`;
}
