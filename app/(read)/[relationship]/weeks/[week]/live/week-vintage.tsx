import { Link } from "@/app/_ui/link";
import { Notice } from "@/app/_ui/notice";
import { vintageWords } from "@/lib/charts/address/vintage";
import { formatMoment } from "@/lib/charts/format/format";
import type { WeekSummary } from "@/lib/data/weeks/weeks";
import type { VintageAddress } from "../../../vintage-address";
import { VintageNotice } from "../../../vintage-notice";

/** Which state a summary speaks of: a published one of its own alone, whatever its address asks for. */
export function WeekVintage({
  summary,
  address,
  path,
}: {
  summary: WeekSummary;
  address: VintageAddress;
  path: string;
}) {
  const { vintage } = address;
  if (summary.state === "draft")
    return <VintageNotice vintage={vintage} address={address} path={`${path}/live`} />;
  const words = vintageWords(vintage);
  if (words === "") return null;
  const { codedAsOf, methodVersion } = summary.row;
  return (
    <Notice>
      The address asks for this week {words}. A published summary is fixed by its own vintage and does not
      follow: as coded on {formatMoment(codedAsOf.toISOString())}, by method version {methodVersion}.{" "}
      <Link href={address.href(`${path}/revisions`)}>How its figure moved since</Link>
    </Notice>
  );
}
