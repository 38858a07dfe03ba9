import { headers } from "next/headers";
import { CiteBlock } from "@/app/_ui/cite-block";
import { siteOrigin } from "@/app/site-origin";
import { citation } from "@/lib/brief/citation";
import { formatCoded, vintageParams } from "@/lib/charts/address/vintage";
import { compareLabel } from "@/lib/charts/lines/compare-of";
import { retrievedNow } from "@/lib/data/as-of";
import type { Comparison } from "@/lib/data/readings/compare/comparison";
import { comparedSpan, frozenComparison } from "@/lib/data/readings/compare/frozen-comparison";
import { dayFromIso, isoFromDay } from "@/lib/engine/calendar/day";
import { embedMarkup } from "../embed-markup";
import type { CompareAddress } from "./compare-address";
import { slugDaysParam } from "./event-address";

/** “Cite or share” for a comparison: its live address, and one that keeps data, method, last coded days and events of now. */
export async function CiteComparison({
  address,
  comparison: { compared, events },
}: {
  address: CompareAddress;
  comparison: Comparison;
}) {
  const origin = siteOrigin(await headers());
  const { vintage, ends } = await frozenComparison(address.chosen, compared);
  const { from, to } = comparedSpan(compared, address.view.range);
  const days = new Map(
    events.flatMap(({ slug, day }) => (day === null ? [] : [[slug, dayFromIso(day)] as const])),
  );
  const frozen = address.href({
    ...vintageParams(vintage),
    range: null,
    from,
    to: isoFromDay(address.view.range.to),
    ends: slugDaysParam(ends),
    events: slugDaysParam(days),
    // Only the chosen are kept as they are.
    rows: null,
  });
  const coded = vintage.codedOn ?? "";
  const method = vintage.method ?? 0;
  return (
    <CiteBlock
      live={`${origin}${address.href({})}`}
      frozen={`${origin}${frozen}`}
      frozenNote={`Always shows these very figures of the chosen relationships: data as coded on ${formatCoded(coded)}, method version ${method}.`}
      citation={citation({
        subject: compared.map(({ fullName }) => fullName).join(", "),
        what: compareLabel(address.of).toLowerCase(),
        from,
        to,
        methodVersion: method,
        codedOn: coded,
        codedThrough: to,
        knownOn: vintage.knownOn === null ? null : isoFromDay(vintage.knownOn),
        retrieved: retrievedNow(),
        address: `${origin}${frozen}`,
      })}
      embed={embedMarkup(
        `${origin}${address.href({}, "/compare/embed")}`,
        `${compared.map(({ fullName }) => fullName).join(", ")}: ${compareLabel(address.of).toLowerCase()}`,
      )}
    />
  );
}
