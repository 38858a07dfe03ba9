import { StepFigure } from "@/app/_ui/charts/vintages/step-figure";
import { EmptyState } from "@/app/_ui/empty-state";
import { Link } from "@/app/_ui/link";
import { Pager } from "@/app/_ui/pager";
import { PastTheEnd } from "@/app/_ui/past-the-end";
import { SectionHeading } from "@/app/_ui/section-heading";
import { formatDay, signed } from "@/lib/charts/format/format";
import { stepLine } from "@/lib/charts/vintages/step-line";
import type { RelationshipRow } from "@/lib/data/relationships/relationships";
import type { WeekRevisions } from "@/lib/data/revisions/week-revisions";
import type { VintageAddress } from "../../../vintage-address";
import { StepTable } from "./step-table";

const PER_PAGE = 40;

/** The figure of a week over time, and each change that moved it. */
export function RevisionSections({
  relationship,
  week,
  sunday,
  found,
  page,
  address,
  basis,
}: {
  relationship: RelationshipRow;
  week: string;
  /** ISO day that the figure speaks of. */
  sunday: string;
  found: WeekRevisions;
  page: number;
  address: VintageAddress;
  /** As the address says it; null: not at all. */
  basis: string | null;
}) {
  const { slug } = relationship;
  const path = `/${slug}/weeks/${week}/revisions`;
  const first = (page - 1) * PER_PAGE;
  const line = stepLine(
    [{ at: sunday, value: found.first }, ...found.steps.map(({ at, index }) => ({ at, value: index }))],
    relationship.codedThrough,
  );
  return (
    <>
      {line ? (
        <section aria-label="The figure over time" className="pt-4">
          <StepFigure
            line={line}
            caption={`The index of ${formatDay(sunday)}: ${found.first === null ? "no figure" : signed(found.first)} at the end of that day, ${signed(found.now)} now. A dot for each later state that moved it.`}
          />
        </section>
      ) : null}
      <section aria-labelledby="steps" className="pt-8">
        <SectionHeading
          id="steps"
          title="What moved it, and when"
          note="With each change its exact shares in index points; all changes sum from the first figure to the figure now."
        />
        {found.steps.length === 0 ? (
          <EmptyState title="Nothing that came later moved this figure" />
        ) : found.steps.length <= first ? (
          <PastTheEnd first={address.href(path, { basis })} />
        ) : (
          <>
            <StepTable
              revisions={found}
              sunday={sunday}
              steps={found.steps.slice(first, first + PER_PAGE)}
              withFirst={page === 1}
              hrefFor={address.href}
              slug={slug}
              week={week}
            />
            <Pager
              page={page}
              pageSize={PER_PAGE}
              total={found.steps.length}
              noun="revisions"
              hrefFor={(next) => address.href(path, { basis: basis, page: String(next) })}
            />
          </>
        )}
        <p className="mt-6 text-[0.9375rem]">
          <Link href={address.href(`/${slug}/revisions`, { basis: basis })}>All weeks side by side</Link>
        </p>
      </section>
    </>
  );
}
