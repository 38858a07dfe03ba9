import Link from "next/link";
import { EmptyState } from "@/app/_ui/empty-state";
import { PageHeading } from "@/app/_ui/page-heading";
import { can } from "@/lib/auth/permission";
import { requireReader } from "@/lib/auth/reader-door";
import { overviewHeadline } from "@/lib/brief/overview-headline";
import { type AddressValues, addressValue } from "@/lib/charts/range";
import { listOverview, OVERVIEW_SORTS } from "@/lib/data/readings/reading-overview";
import { currentMethod } from "@/lib/data/versions/method-versions";
import { OverviewTable } from "./overview-table";

export default async function OverviewPage({ searchParams }: { searchParams: Promise<AddressValues> }) {
  const person = await requireReader();
  const values = await searchParams;
  const asked = addressValue(values, "sort");
  const sort = OVERVIEW_SORTS.find((name) => name === asked) ?? null;
  const descending = addressValue(values, "order") === "desc";
  const rows = await listOverview(sort, descending);
  if (rows.length === 0)
    return (
      <>
        <PageHeading title="Relationships" />
        <EmptyState title="No relationship is tracked yet">
          {can(person, "relationship.manage") ? (
            <p>
              Create the first one under{" "}
              <Link href="/admin/relationships">Administration, Relationships</Link>: its two sides, the day
              it is tracked from and the day it is coded through. Then code its first signal at the desk.
            </p>
          ) : (
            <p>
              An administrator creates relationships. If you are one, <Link href="/sign-in">sign in</Link>.
            </p>
          )}
        </EmptyState>
      </>
    );
  const { method } = await currentMethod();
  return (
    <>
      <PageHeading
        kicker="Relationships, each at its last coded day"
        title={overviewHeadline(rows)}
        lead="For every pair: the stage and level of engagement, which way it moved, and how much evidence stands behind it. Choose one to see why."
      />
      <OverviewTable rows={rows} sort={sort} descending={descending} rules={method.stage} />
    </>
  );
}
