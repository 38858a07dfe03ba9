import { isDeepStrictEqual } from "node:util";
import { authorise } from "@/lib/auth/authorise";
import type { Person } from "@/lib/auth/person";
import type { Codebook } from "@/lib/codebook/codebook";
import { parseInput } from "@/lib/data/parse-input";
import type { FieldProblem, Outcome } from "@/lib/data/problems";
import { Refusal, refuse } from "@/lib/data/refusal";
import type { CodeMapping } from "@/lib/event-files/proposals/code-mapping";
import { mappingSchema } from "@/lib/event-files/proposals/mapping-schema";
import { changed, type MappingChange } from "./mapping-change";
import { type MappingWritten, reasonShape, writeNext } from "./next-version";

export interface MappingPublication {
  /** The version that its author saw. */
  base: number;
  reason: string;
  change: MappingChange;
}

/**
 * Adds, changes or takes out one code or one word of energy: the next version of the table, with the reason. Open candidates are proposed anew by it in the same transaction; what somebody has
 * decided stays. Refused where another version came after the one that the author saw; sent once more it is written over that one.
 */
export async function publishMapping(
  person: Person | null,
  { base, reason, change }: MappingPublication,
): Promise<Outcome<MappingWritten>> {
  const { id: actorId } = authorise(person, "codebook.manage");
  return writeNext({ actorId, base }, async (_, inUse, codebook) => ({
    ...checked(inUse.mapping, { reason, change }, codebook),
    ...{ action: `event-mapping.${change.kind}`, told: { change } },
  }));
}

/** The table as it becomes, or every field at fault at once. */
function checked(
  before: CodeMapping,
  { reason, change }: Omit<MappingPublication, "base">,
  codebook: Codebook,
): { mapping: CodeMapping; reason: string } {
  const problems: FieldProblem[] = [];
  const collect = <T>(read: () => T): T | null => {
    try {
      return read();
    } catch (problem) {
      if (!(problem instanceof Refusal)) throw problem;
      // The table has many entries, the form one.
      problems.push(...problem.problems.map((one) => ({ ...one, field: one.field.split(".").at(-1) ?? "" })));
      return null;
    }
  };
  const said = collect(() => parseInput(reasonShape, { reason }));
  const mapping = collect(() => parseInput(mappingSchema(codebook, before.codes), changed(before, change)));
  if (!said || !mapping) throw new Refusal(problems);
  if (isDeepStrictEqual(mapping, before))
    refuse("", "This says what the table says already. Change something first.");
  return { mapping, reason: said.reason };
}
