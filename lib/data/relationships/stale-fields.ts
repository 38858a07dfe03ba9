import { formatMoment } from "@/lib/charts/format/format";
import { isolate } from "@/lib/codebook/isolate";
import type { EditableFields } from "@/lib/codebook/relationship-schema";
import { refuseStale } from "@/lib/data/stale-form";
import type { Transaction } from "@/lib/db/client";
import type { RelationshipRow } from "./relationships";

/** What the form of a relationship was filled in over, as its hidden field sends it back. */
export function seenFields(relationship: Pick<RelationshipRow, keyof EditableFields>): string {
  const { name, about, sideA, sideB, trackedFrom, position } = relationship;
  return JSON.stringify({ name, about, sideA, sideB, trackedFrom, position });
}

interface Versions {
  /** As the form was loaded, as it was sent, and as the relationship stands. */
  seen: EditableFields;
  sent: EditableFields;
  now: EditableFields;
}

/**
 * Refuses a form where a field has changed meanwhile to something other than what it sends. It comes back with what its author left alone
 * as it stands now, and with what the author changed as typed; each of these fields says what others made of it.
 */
export async function refuseStaleFields(
  tx: Transaction,
  slug: string,
  { seen, sent, now }: Versions,
): Promise<void> {
  const [before, mine, theirs] = [flat(seen), flat(sent), flat(now)];
  const moved = [...theirs].filter(([path, value]) => value !== before.get(path) && value !== mine.get(path));
  if (moved.length === 0) return;
  const by = await lastEditor(tx, slug);
  const leftAlone = moved.filter(([path]) => mine.get(path) === before.get(path));
  const alone = new Set(leftAlone.map(([path]) => path));
  const problems = moved.map(([field, value]) => ({
    field,
    message: `${by} made this ${value === "" ? "empty" : `“${isolate(value)}”`} meanwhile. ${alone.has(field) ? "The form has it now" : "What you typed stands in the form"}: save again if it is right.`,
  }));
  refuseStale(problems, { seenFields: seenFields(now), ...Object.fromEntries(leftAlone) });
}

/** Each field of the form with its value. A form sends lines that end in two signs. */
function flat({ sideA, sideB, position, about, ...fields }: EditableFields): Map<string, string> {
  const side = (which: string, { name, adjective, code }: EditableFields["sideA"]): [string, string][] => [
    [`${which}.name`, name],
    [`${which}.adjective`, adjective],
    [`${which}.code`, code],
  ];
  return new Map([
    ...Object.entries(fields),
    ["about", about.replaceAll("\r\n", "\n")],
    ...side("sideA", sideA),
    ...side("sideB", sideB),
    ["position", String(position)],
  ]);
}

async function lastEditor(tx: Transaction, slug: string): Promise<string> {
  const last = await tx.auditEvent.findFirst({
    where: {
      subject: "relationship",
      subjectId: slug,
      action: { in: ["relationship.edit", "records.import"] },
    },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    select: { at: true, actor: { select: { name: true } } },
  });
  const name = isolate(last?.actor?.name ?? "A data file");
  return last ? `${name} (${formatMoment(last.at.toISOString())})` : name;
}
