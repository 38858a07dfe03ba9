import { headers } from "next/headers";
import { CiteBlock } from "@/app/_ui/cite-block";
import { siteOrigin } from "@/app/site-origin";
import { citation } from "@/lib/brief/citation";
import { nowParams } from "@/lib/charts/address/now-vintage";
import { formatCoded, vintageParams, vintageWords } from "@/lib/charts/address/vintage";
import type { TwoLines } from "@/lib/charts/vintages/two-lines";
import { isolate } from "@/lib/codebook/isolate";
import { retrievedNow } from "@/lib/data/as-of";
import { frozenVintage } from "@/lib/data/readings/frozen-vintage";
import type { RelationshipRow } from "@/lib/data/relationships/relationships";
import type { TwoVintages } from "@/lib/data/revisions/then-and-now";
import { isoFromDay } from "@/lib/engine/calendar/day";
import { embedMarkup } from "../../embed-markup";
import type { BothAddress } from "./both-address";

/** “Cite or share” for two vintages: the frozen address fixes both sides. `at` is the day explained, ISO; null: none was asked. */
export async function CiteBoth({
  relationship,
  both,
  asked: { address, keep },
  lines,
  at,
}: {
  relationship: RelationshipRow;
  both: TwoVintages;
  asked: BothAddress;
  lines: Pick<TwoLines, "from" | "to">;
  at: string | null;
}) {
  const origin = siteOrigin(await headers());
  const path = `/${relationship.slug}/then-and-now`;
  const [then, now] = await Promise.all([
    frozenVintage(relationship, both.before),
    frozenVintage(relationship, both.after),
  ]);
  const from = isoFromDay(lines.from);
  const to = isoFromDay(lines.to);
  const days = { range: null, from, to, at: at ?? isoFromDay(both.before.opens) };
  const frozen = `${origin}${address.href(path, { ...days, ...vintageParams(then), ...nowParams(now) })}`;
  const coded = now.codedOn ?? "";
  const what = `engagement index ${vintageWords(both.told)} and now`;
  return (
    <CiteBlock
      live={`${origin}${address.href(path, { ...keep, at })}`}
      frozen={frozen}
      frozenNote={`Always shows these very figures: now stays as coded on ${formatCoded(coded)}, method version ${both.after.methodVersion}, and then stays as it is here.`}
      citation={citation({
        subject: relationship.name,
        what,
        from,
        to,
        methodVersion: both.after.methodVersion,
        codedOn: coded,
        codedThrough: isoFromDay(both.after.last),
        knownOn: null,
        retrieved: retrievedNow(),
        address: frozen,
      })}
      embed={embedMarkup(
        `${origin}${address.href(`${path}/embed`, { ...keep, at, view: null })}`,
        `${isolate(relationship.name)}: ${what}`,
      )}
    />
  );
}
