import { CodedText } from "@/app/_ui/coded-text";
import { DataTable } from "@/app/_ui/data-table";
import { Link } from "@/app/_ui/link";
import { SignedNumber } from "@/app/_ui/signed-number";
import { TOUCH_WORDS } from "@/lib/brief/codebook/touch-words";
import { intensityWords } from "@/lib/brief/codebook/type-words";
import { count, formatDay, plain, signed } from "@/lib/charts/format/format";
import { TOUCHES } from "@/lib/codebook/editing/touched";
import { isolate } from "@/lib/codebook/isolate";
import type { TouchedRelationship, TouchedSignal } from "@/lib/data/versions/codebook-touched";
import { relationshipColumn } from "../../_ui/relationship-column";

/** Touched signals by relationship: how many, in which way, and what they hold of the index on the day that its pages open at. */
export function TouchedTable({ rows }: { rows: TouchedRelationship[] }) {
  return (
    <div className="mt-3 grid grid-cols-[minmax(0,1fr)] gap-4">
      <p className="max-w-3xl text-sm text-muted">
        In index points on the day that the pages of each open at. “Points” adds the sizes of shares, warming
        and cooling alike.
      </p>
      <DataTable
        caption="Touched signals by relationship"
        captionHidden
        scrollLabel="What the changes touch, by relationship"
        rows={rows}
        rowKey={({ slug }) => slug}
        columns={[
          relationshipColumn<TouchedRelationship>(),
          {
            key: "signals",
            heading: "Signals touched",
            className: "min-w-48",
            cell: ({ signals, byTouch }) => (
              <>
                {signals}{" "}
                {TOUCHES.filter((touch) => byTouch[touch]).map((touch) => (
                  <span key={touch} className="block text-xs text-muted">
                    {TOUCH_WORDS[touch]}: {byTouch[touch]}
                  </span>
                ))}
              </>
            ),
          },
          {
            key: "since",
            heading: "In the line",
            className: "whitespace-nowrap",
            cell: ({ since }) => (since ? `since ${formatDay(since)}` : "not at all"),
          },
          {
            key: "index",
            heading: "Index",
            numeric: true,
            cell: ({ index }) => <SignedNumber value={index} />,
          },
          {
            key: "share",
            heading: "They hold of it",
            numeric: true,
            cell: ({ share }) => <SignedNumber value={share} className="font-semibold" />,
          },
          {
            key: "points",
            heading: "Points",
            numeric: true,
            cell: ({ points, allPoints }) => `${plain(points)} of ${plain(allPoints)}`,
          },
          {
            key: "violence",
            heading: "Strongest state violence",
            numeric: true,
            cell: ({ violence }) =>
              violence ? (
                <>
                  {signed(violence.now, 0)}{" "}
                  <span className="block text-xs text-muted">
                    {signed(violence.recoded, 0)} once all are coded again
                  </span>
                </>
              ) : (
                <span className="text-muted">no mark moves</span>
              ),
          },
        ]}
      />
      {rows.map(({ slug, name, named, signals }) => (
        <details key={slug}>
          <summary className="py-1.5 text-[0.9375rem]">
            <CodedText text={name} />: {count(signals, "signal")}
          </summary>
          <Signals name={name} slug={slug} named={named} more={signals - named.length} />
        </details>
      ))}
    </div>
  );
}

function Signals({
  name,
  slug,
  named,
  more,
}: {
  name: string;
  slug: string;
  named: TouchedSignal[];
  more: number;
}) {
  return (
    <>
      <DataTable
        caption={`Signals of ${isolate(name)} that the changes touch, the strongest first`}
        captionHidden
        rows={named}
        rowKey={(signal) => signal.slug}
        columns={[
          {
            key: "title",
            heading: "Signal",
            rowHeader: true,
            className: "min-w-48",
            cell: ({ slug: signal, title }: TouchedSignal) => (
              <Link href={`/${slug}/signals/${signal}`}>
                <CodedText text={title} />
              </Link>
            ),
          },
          { key: "type", heading: "Type", cell: ({ type }) => type },
          {
            key: "touches",
            heading: "What touches it",
            className: "min-w-40",
            cell: ({ touches }) => touches.map((touch) => TOUCH_WORDS[touch]).join(", "),
          },
          {
            key: "intensity",
            heading: "Intensity",
            numeric: true,
            cell: ({ intensity }) => intensityWords(intensity),
          },
          {
            key: "share",
            heading: "Share",
            numeric: true,
            cell: ({ share }) => <SignedNumber value={share} />,
          },
        ]}
      />
      {more > 0 ? <p className="mt-2 text-sm text-muted">and {more} that hold less</p> : null}
    </>
  );
}
