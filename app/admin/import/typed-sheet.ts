import type { Person } from "@/lib/auth/person";
import { proposeMapping } from "@/lib/codebook/tables/propose-mapping";
import { typedMapping } from "@/lib/codebook/tables/typed-mapping";
import { type Outcome, refused } from "@/lib/data/problems";
import { checkSheet, keepSheetMapping, readSheetDraft } from "@/lib/data/records/sheet-drafts";
import { getRelationship } from "@/lib/data/relationships/relationships";

/** How many columns the form of a table has. */
export const columnsOf = (rows: readonly { cells: readonly string[] }[]) =>
  rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);

/**
 * Does with the typed mapping what the button says: `check` judges the table by it, `take` reads the table as those of a source are read, `propose` proposes anew from the
 * headings of the typed line.
 */
export async function mapSheet(
  person: Person | null,
  values: Record<string, string>,
): Promise<Outcome<{ next: string }>> {
  const { draft = "", go = "check", source = "", take = "" } = values;
  const waiting = await readSheetDraft(person);
  if (waiting?.sheet.id !== draft)
    return refused("", "Another table has taken the place of this one. Send this one again.");
  const { head } = waiting.sheet.facts;
  const mapping = typedMapping(values, columnsOf(head));
  const keep = async (change: { mapping: typeof mapping; source: string }) => {
    const kept = await keepSheetMapping(person, { draft, ...change });
    return kept.ok ? { ok: true as const, next: "/admin/import/table" } : kept;
  };
  if (go === "take") {
    const chosen = waiting.kept.find(({ name }) => name === take);
    return chosen
      ? keep({ mapping: chosen.mapping, source: chosen.name })
      : refused("take", "Choose a source.");
  }
  if (go === "propose") {
    const from = head.filter(({ line }) => line >= mapping.headingLine);
    if (from.length === 0)
      return refused("headingLine", "There is no such line among the first of the table.");
    const { sideA, sideB } = await getRelationship(waiting.sheet.relationshipSlug);
    return keep({ mapping: proposeMapping(from, { sideA, sideB }), source });
  }
  const checked = await checkSheet(person, { draft, mapping, source: source.trim() });
  if (!checked.ok) return checked;
  return { ok: true, next: checked.wrong > 0 ? "/admin/import/table/problems" : "/admin/import/check" };
}
