import { EmptyState } from "@/app/_ui/empty-state";
import { Link } from "@/app/_ui/link";
import { PageHeading } from "@/app/_ui/page-heading";

/** A page of the desk before there is anything to code for. */
export function NoRelationship({ title }: { title: string }) {
  return (
    <div className="page">
      <PageHeading title={title} kicker={<Link href="/desk">Desk</Link>} />
      <EmptyState title="There is no relationship yet">
        <p>An administrator creates the first one.</p>
      </EmptyState>
    </div>
  );
}
