import { authorise } from "@/lib/auth/authorise";
import type { Person } from "@/lib/auth/person";
import type { Codebook } from "@/lib/codebook/codebook";
import { parseInput } from "@/lib/data/parse-input";
import { NotFound, type Outcome } from "@/lib/data/problems";
import { Refusal, refuse } from "@/lib/data/refusal";
import type { Transaction } from "@/lib/db/client";
import type { CodeMapping } from "@/lib/event-files/proposals/code-mapping";
import { mappingDifference, saysTheSame } from "@/lib/event-files/proposals/mapping-difference";
import { mappingSchema, parseMapping } from "@/lib/event-files/proposals/mapping-schema";
import { type MappingWritten, reasonShape, writeNext } from "./next-version";

export interface PuttingBack {
  /** The version that is put back. */
  version: number;
  /** The one that was in use when its author looked. */
  base: number;
  reason: string;
}

/**
 * Writes the next version of the table with what an earlier one says, whole, and proposes open candidates anew by it; what somebody has decided stays. Refused where that says what the table says
 * already, where the codebook no longer takes an entry of it, and where another version came after the one that the author saw. Throws NotFound for a version that does not exist.
 */
export async function putBackMapping(
  person: Person | null,
  { version, base, reason }: PuttingBack,
): Promise<Outcome<MappingWritten>> {
  const { id: actorId } = authorise(person, "codebook.manage");
  return writeNext({ actorId, base }, async (tx, inUse, codebook) => {
    const mapping = await mappingOf(tx, version, inUse.version);
    const said = parseInput(reasonShape, { reason });
    if (saysTheSame(mappingDifference(inUse.mapping, mapping)))
      refuse("", `Version ${version} says what the table says already: there is nothing to put back.`);
    refuseUnfit(mapping, inUse.mapping, codebook);
    return { mapping, reason: said.reason, action: "event-mapping.put-back", told: { of: version } };
  });
}

async function mappingOf(tx: Transaction, version: number, newest: number): Promise<CodeMapping> {
  const asked = Number.isSafeInteger(version) && version > 0 && version <= newest;
  const found = asked
    ? await tx.eventMapping.findUnique({ where: { version }, select: { content: true } })
    : null;
  if (!found) throw new NotFound(`version ${version} of the table of codes`);
  return parseMapping(found.content);
}

/** A type that was retired since does not come back into use unseen; one that stands in the table now may stay. */
function refuseUnfit(mapping: CodeMapping, before: CodeMapping, codebook: Codebook): void {
  const found = mappingSchema(codebook, before.codes).safeParse(mapping);
  if (found.success) return;
  throw new Refusal(
    found.error.issues.map(({ path: [list, at], message }) => {
      const entry = list === "codes" ? mapping.codes[Number(at)] : undefined;
      const where = entry ? `The code ${entry.code} as it stood then: ${message}. ` : `${message}. `;
      return {
        field: "",
        message: `${where}This version cannot come back whole; change its codes one by one.`,
      };
    }),
  );
}
