import { verdictReason } from "@/lib/brief/certainty/certainty-words";
import { arrowWord } from "@/lib/charts/format/arrow-word";
import { tied } from "@/lib/charts/format/tied";
import { soon } from "@/lib/data/readings/certainty/soon";
import type { RelationshipRow } from "@/lib/data/relationships/relationships";
import { weekCertainty } from "@/lib/data/weeks/weekly-certainty";
import { BeingComputed } from "../../../being-computed";
import { VerdictBadge } from "../../../verdict-badge";
import type { VintageAddress } from "../../../vintage-address";

/** How sure the arrow of a week is. It stands beside the summary: what is published stays as it was. */
export async function WeekCertaintyLine({
  relationship,
  week,
  address,
}: {
  relationship: RelationshipRow;
  week: string;
  address: VintageAddress;
}) {
  const certainty = await soon(
    `week ${relationship.id} ${relationship.dataVersion} ${address.href(week)}`,
    weekCertainty(relationship, week, address.vintage),
  );
  const path = `/${relationship.slug}`;
  if (!certainty.ready)
    return (
      <p className="mb-5 text-sm">
        <BeingComputed what="How sure the arrow is, is" href={address.href(`${path}/weeks/${week}/live`)} />
      </p>
    );
  const { found, asPublished } = certainty.value;
  if (!found) return null;
  return (
    <p className="mb-5 max-w-2xl text-sm">
      How sure is the arrow ({arrowWord(found.arrow)})?{" "}
      <strong className="font-semibold">
        <VerdictBadge found={found} href={address.href(`${path}/how-sure`, { week })} of="this arrow" />
      </strong>
      : {tied(verdictReason(found))}.
      {asPublished ? " Judged by the signals and the method that it was published with." : ""}
    </p>
  );
}
