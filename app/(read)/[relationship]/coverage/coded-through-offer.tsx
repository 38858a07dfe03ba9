import { ActionForm } from "@/app/_form/action-form";
import { Link } from "@/app/_ui/link";
import { Notice } from "@/app/_ui/notice";
import { can } from "@/lib/auth/permission";
import type { Person } from "@/lib/auth/person";
import { formatDay } from "@/lib/charts/format/format";
import type { RelationshipRow } from "@/lib/data/relationships/relationships";
import { moveThrough } from "./actions";

/**
 * Says to who coded a signal that it is dated after the last coded day, and offers an editor to move that day. Nothing moves
 * by itself: what was found says nothing of what was searched.
 */
export function CodedThroughOffer({
  relationship: { slug, codedThrough },
  start,
  person,
}: {
  relationship: Pick<RelationshipRow, "slug" | "codedThrough">;
  /** First day of the signal, ISO. */
  start: string;
  person: Person | null;
}) {
  const today = new Date().toISOString().slice(0, 10);
  if (!can(person, "signal.write") || start <= codedThrough || start > today) return null;
  return (
    <Notice>
      <p>
        It is dated {formatDay(start)}, after the last coded day, {formatDay(codedThrough)}: no page shows it
        in a figure until coded through has been moved.
      </p>
      {can(person, "coverage.write") ? (
        <div className="mt-2 grid gap-2">
          <ActionForm
            action={moveThrough}
            label="Move coded through"
            submitLabel={`Move coded through to ${formatDay(start)}`}
            refusedTitle="The day was not moved"
            tone="quiet"
            idPrefix="offer-"
            permalink={`/${slug}/coverage`}
            fields={[
              { name: "forward", label: "", kind: "hidden", value: "yes" },
              { name: "seenThrough", label: "", kind: "hidden", value: codedThrough },
              { name: "codedThrough", label: "", kind: "hidden", value: start },
              { name: "slug", label: "", kind: "hidden", value: slug },
            ]}
          />
          <p className="text-sm">
            This says that everything found up to then is coded, not how far was searched:{" "}
            <Link href={`/${slug}/coverage`}>record the coverage</Link>.
          </p>
        </div>
      ) : (
        <p>An editor can move it.</p>
      )}
    </Notice>
  );
}
