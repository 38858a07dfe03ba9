import type { ReactNode } from "react";
import { ReferenceFigure } from "@/app/_ui/charts/reference-figure";
import { CodedText } from "@/app/_ui/coded-text";
import { Link } from "@/app/_ui/link";
import { TableDownload } from "@/app/_ui/table-links";
import { movementHeadline, movementSentence } from "@/lib/brief/reference/movement-words";
import { tied } from "@/lib/charts/format/tied";
import type { ReadingBase } from "@/lib/data/readings/reading-base";
import type { ReferenceRow, ReferenceVersionRow } from "@/lib/data/reference/reference-list";
import { loadMovement } from "@/lib/data/reference/reference-movement";
import type { ViewAddress } from "../view-address";
import { captionOf, drawingOf } from "./reference-view";

/** What all series of the page are shown by. */
export interface SeriesView {
  base: ReadingBase;
  address: ViewAddress;
  /** Of the page. */
  path: string;
}

/** Apart from the ids of the page itself, which a series may be called like. */
export const idOf = ({ slug }: Pick<ReferenceRow, "slug">) => `series-${slug}`;

/** One series beside the index: its finding, both lines, and the ways to its figures. */
export async function SeriesPart({
  row,
  version,
  ...view
}: SeriesView & { row: ReferenceRow; version: ReferenceVersionRow | undefined }) {
  const { base, address, path } = view;
  const id = idOf(row);
  const page = address.href(`${path}/${row.slug}`, { view: null });
  const heading = (
    <SeriesHeading id={id} href={version ? page : null} row={row}>
      <CodedText text={row.name} />
    </SeriesHeading>
  );
  if (!version)
    return (
      <section aria-labelledby={id}>
        {heading}
        <NoFiguresYet />
      </section>
    );
  const { index } = await loadMovement(base, row.step, version);
  return (
    <section aria-labelledby={id}>
      {heading}
      <p className="pt-3 font-serif text-lg font-semibold prose-text">{movementHeadline(index, row.step)}.</p>
      <p className="pt-1 prose-text">{tied(movementSentence(index, row.step))}</p>
      <SeriesFigure id={id} row={row} version={version} base={base} />
      <div className="flex flex-wrap items-baseline gap-x-6 pt-2 text-[0.9375rem]">
        <Link href={`${page}#figures`}>The figures as a table</Link>{" "}
        <TableDownload
          name="Download"
          csv={address.href(`${path}/${row.slug}/figures.csv`, { view: null })}
        />
      </div>
    </section>
  );
}

/** Where the view is of a day before the first version. */
export const NoFiguresYet = () => <p className="pt-3">It had no figures yet on the day of this view.</p>;

export function SeriesHeading({
  id,
  href,
  row,
  children,
}: {
  id: string;
  /** null: there is nothing to open yet. */
  href: string | null;
  row: ReferenceRow;
  children: ReactNode;
}) {
  return (
    <div className="border-t border-rule pt-4">
      <h2 id={id} className="text-xl sm:text-[1.375rem]">
        {href === null ? children : <Link href={href}>{children}</Link>}
      </h2>
      <p className="mt-1 text-sm text-muted">
        {row.countKey === null ? (
          <>
            <CodedText text={row.unit} /> by the {row.step} ·{" "}
          </>
        ) : null}
        <CodedText text={row.source} />
        {row.visibility === "internal" ? " · internal: coders and above see it" : ""}
      </p>
    </div>
  );
}

/** A series under the index; a sentence where none of its figures lies in the days that are tracked. */
export function SeriesFigure({
  id,
  row,
  version,
  base,
}: {
  id: string;
  row: ReferenceRow;
  version: ReferenceVersionRow;
  base: ReadingBase;
}) {
  const drawing = drawingOf(base, row, version);
  if (drawing.series.every(({ value }) => value === null))
    return (
      <p className="pt-3 text-muted">
        Nothing is drawn: no {row.step} with a figure lies in the days that are tracked.
      </p>
    );
  return <ReferenceFigure id={id} drawing={drawing} unit={row.unit} caption={captionOf(row, drawing)} />;
}
