import { arrowSentence, bandSentence } from "@/lib/brief/certainty/certainty-words";
import type { ReadingCertainty } from "@/lib/data/readings/certainty/reading-certainty";
import type { Soon } from "@/lib/data/readings/certainty/soon";
import { BeingComputed } from "./being-computed";
import { LeadText } from "./lead-text";
import type { ViewAddress } from "./view-address";

/** Under the lead: how sure its level and its weekly arrow are, in ordinary words. */
export function CertaintyLead({
  certainty,
  index,
  slug,
  address,
}: {
  certainty: Soon<ReadingCertainty | null>;
  index: number | null;
  slug: string;
  address: ViewAddress;
}) {
  if (!certainty.ready)
    return (
      <p className="mt-3">
        <BeingComputed
          what="How sure this is, and the band of the chart, are"
          href={address.href(`/${slug}`)}
        />
      </p>
    );
  const { value } = certainty;
  if (!value?.band) return null;
  const { bands, band, week } = value;
  return (
    <div className="mt-3">
      <LeadText
        signals={address.href(`/${slug}/signals`)}
        phrases={[
          ...bandSentence(band, index, bands.settings.draws),
          ...(week ? [` ${arrowSentence(week.week, week.found)}`] : []),
        ]}
      />
    </div>
  );
}
