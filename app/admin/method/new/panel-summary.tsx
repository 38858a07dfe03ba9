import { PanelTable } from "@/app/_ui/panel-table";
import { count } from "@/lib/charts/format/format";
import { panelInput } from "@/lib/codebook/panel-form";
import { readableMembers } from "@/lib/codebook/panel-schema";
import type { TypedMethod } from "@/lib/codebook/typed-method";

/** Mean and spread of the members that can be read so far. */
export function PanelSummary({ typed }: { typed: TypedMethod }) {
  const rows = panelInput(typed);
  const members = readableMembers(rows);
  const some = members.length < rows.length ? `, of ${rows.length} the ones that are complete` : "";
  return (
    <div className="mt-4 max-w-3xl" aria-live="polite">
      {members.length === 0 ? (
        <p className="text-sm text-muted">Mean and spread stand here as soon as a row is complete.</p>
      ) : (
        <PanelTable
          panel={members}
          caption={`Mean and spread of ${count(members.length, "member")}${some}`}
          summary
        />
      )}
    </div>
  );
}
