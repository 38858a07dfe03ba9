import { authorise } from "@/lib/auth/authorise";
import type { Person } from "@/lib/auth/person";
import { sameMethod } from "@/lib/codebook/method-parameters";
import { methodVersionFields } from "@/lib/codebook/method-schema";
import type { PanelMember } from "@/lib/codebook/panel-schema";
import { writeAudit } from "@/lib/data/audit";
import { databaseClock } from "@/lib/data/database-clock";
import { parseInput } from "@/lib/data/parse-input";
import { NotFound, type Outcome } from "@/lib/data/problems";
import { outcome, refuse } from "@/lib/data/refusal";
import { db, type Transaction } from "@/lib/db/client";
import type { Method } from "@/lib/engine/methods/method";
import { laterWords, listMethodVersionsSince } from "./method-history";
import { isVersionNumber } from "./version-number";

/**
 * Writes other parameters as the next method version, with the reason for them. From then on every page is computed by
 * it; what is published keeps its own. Refused where another version came after the one that the author saw.
 */
export async function createMethodVersion(
  person: Person | null,
  input: unknown,
): Promise<Outcome<{ version: number }>> {
  const { id: actorId } = authorise(person, "method.manage");
  return outcome(async () => {
    const given = parseInput(methodVersionFields, input);
    const version = await db.$transaction((tx) => write(tx, { ...given, actorId }));
    return { version };
  });
}

interface Writing {
  base: number;
  reason: string;
  method: Method;
  panel: PanelMember[] | null;
  actorId: string;
}

async function write(tx: Transaction, { base, reason, method, panel, actorId }: Writing): Promise<number> {
  // Two who publish at once must not both follow the same version.
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('thawline method versions', 0))`;
  const versions = isVersionNumber(base) ? await listMethodVersionsSince(base, tx) : [];
  const [seen] = versions;
  if (seen?.version !== base) throw new NotFound(`method version ${base}`);
  if (versions.length > 1) refuse("", laterWords(versions));
  if (sameMethod(seen.method, method))
    refuse("", `These are the figures of version ${base}, which is in use. Change one of them first.`);
  const version = base + 1;
  const parameters = plainJson(method);
  await tx.methodVersion.create({
    data: {
      version,
      parameters,
      ...(panel ? { panel } : {}),
      note: reason,
      createdById: actorId,
      // The clock of the lock's holder: a version never carries an earlier time than the one before it.
      createdAt: await databaseClock(tx),
    },
  });
  await writeAudit(tx, {
    actorId,
    action: "method.create",
    subject: "method",
    subjectId: String(version),
    before: { version: base, ...plainJson(seen.method), ...(seen.panel ? { panel: seen.panel } : {}) },
    after: { version, ...parameters, ...(panel ? { panel } : {}), reason },
  });
  return version;
}

/** A copy that a JSON column takes: its borders are a list that may be written to. The panel has a column of its own. */
function plainJson({ stage, panel: _, ...method }: Method) {
  return { ...method, stage: { ...stage, borders: [...stage.borders] } };
}
