import type { SignalFields } from "@/lib/codebook/signal-schema";
import type { FieldProblem } from "@/lib/data/problems";
import type { Transaction } from "@/lib/db/client";

export interface LinkTarget {
  id: string;
  voided: boolean;
  /** Whether the target is itself a facet. */
  isFacet: boolean;
}

/** The signals of this relationship that the fields link to, by slug. */
export async function resolveLinks(
  tx: Transaction,
  relationshipId: string,
  fields: SignalFields,
): Promise<Map<string, LinkTarget>> {
  const slugs = [fields.facetOf, fields.duplicateOf, fields.retracts?.signal].filter(
    (slug) => typeof slug === "string",
  );
  if (slugs.length === 0) return new Map();
  const rows = await tx.signal.findMany({
    where: { relationshipId, slug: { in: slugs } },
    select: { id: true, slug: true, currentRevision: { select: { voided: true, facetOfId: true } } },
  });
  return new Map(
    rows.map((row) => [
      row.slug,
      {
        id: row.id,
        voided: row.currentRevision?.voided ?? true,
        isFacet: (row.currentRevision?.facetOfId ?? null) !== null,
      },
    ]),
  );
}

/** What is wrong with the links of a signal, each at its field. */
export function linkProblems(
  fields: SignalFields,
  targets: Map<string, LinkTarget>,
  self: string | null,
): FieldProblem[] {
  const problems: FieldProblem[] = [];
  const links = [
    ["facetOf", fields.facetOf],
    ["duplicateOf", fields.duplicateOf],
    ["retracts.signal", fields.retracts?.signal ?? null],
  ] as const;
  for (const [field, slug] of links) {
    if (slug === null) continue;
    const target = targets.get(slug);
    if (slug === self) problems.push({ field, message: "A signal cannot be linked to itself." });
    else if (!target) problems.push({ field, message: `This relationship has no signal “${slug}”.` });
    else if (target.voided) problems.push({ field, message: `“${slug}” is void.` });
    else if (field === "facetOf" && target.isFacet)
      problems.push({ field, message: `“${slug}” is a facet itself: link to its parent.` });
  }
  return problems;
}
