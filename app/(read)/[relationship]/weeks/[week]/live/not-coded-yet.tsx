import type { ReactNode } from "react";
import { CodedText } from "@/app/_ui/coded-text";
import { Link } from "@/app/_ui/link";
import { PageHeading } from "@/app/_ui/page-heading";
import { weekDays, weekName } from "@/lib/brief/weekly/weekly-name";
import { vintageWords } from "@/lib/charts/address/vintage";
import { formatDay } from "@/lib/charts/format/format";
import { codedThroughIn } from "@/lib/data/readings/reading-base";
import type { RelationshipRow } from "@/lib/data/relationships/relationships";
import { lastCodedWeek } from "@/lib/data/weeks/weeks";
import type { VintageAddress } from "../../../vintage-address";
import { VintageNotice } from "../../../vintage-notice";

/** A week whose Sunday is after the last coded day: no figures, and no calm either. */
export function NotCodedYet({
  relationship,
  week,
  address,
  closing,
}: {
  relationship: RelationshipRow;
  week: string;
  address: VintageAddress;
  /** The form that closes the week, for whom may; null: for nobody here and now. */
  closing: ReactNode;
}) {
  const last = lastCodedWeek(relationship, address.vintage);
  const base = `/${relationship.slug}/weeks`;
  const state = vintageWords(address.vintage);
  return (
    <>
      <PageHeading
        kicker={
          <>
            <Link href={address.href(`/${relationship.slug}`)}>
              <CodedText text={relationship.name} />
            </Link>{" "}
            · {weekName(week)} ({weekDays(week)})
          </>
        }
        title={state === "" ? "This week is not coded yet" : "This week was not over yet"}
      />
      <VintageNotice vintage={address.vintage} address={address} path={`${base}/${week}/live`} />
      <p className="prose-text">
        <CodedText text={relationship.name} /> is coded through{" "}
        {formatDay(codedThroughIn(relationship, address.vintage))}. Until an editor has closed this week there
        is nothing to say of it: not coded is not calm.
      </p>
      {closing}
      <p className="mt-4 flex flex-wrap gap-x-6 gap-y-2">
        {last ? (
          <Link href={address.href(`${base}/${last}`)}>The last coded week, {weekDays(last)}</Link>
        ) : null}{" "}
        <Link href={address.href(base)}>All weeks</Link>
      </p>
    </>
  );
}
