import { ButtonLink } from "@/app/_ui/button";
import { Link } from "@/app/_ui/link";
import { can } from "@/lib/auth/permission";
import type { Person } from "@/lib/auth/person";
import { formatDay } from "@/lib/charts/format/format";
import type { RelationshipRow } from "@/lib/data/relationships/relationships";

/** What a new relationship lacks, and the way to it for those who may go it. */
export function NothingCodedYet({
  relationship,
  person,
}: {
  relationship: RelationshipRow;
  person: Person | null;
}) {
  const { slug, trackedFrom, archived } = relationship;
  const codes = can(person, "signal.write") && !archived;
  return (
    <section aria-label="What is missing" className="my-5 max-w-3xl border-l-4 border-edge py-1 pl-4">
      <p>
        No signal that counts has been coded here yet, so there is no index. The line begins with the first
        one, from {formatDay(trackedFrom)} on.{" "}
        {codes || archived ? "" : "It appears here as soon as a coder has saved it."}
      </p>
      {codes ? (
        <p className="screen-only mt-3 flex flex-wrap items-center gap-4">
          <ButtonLink href={`/desk/${slug}/new`} tone="primary">
            Code the first signal
          </ButtonLink>
          {can(person, "relationship.manage") ? <Link href="/admin/import">Load a data file</Link> : null}
        </p>
      ) : null}
    </section>
  );
}
