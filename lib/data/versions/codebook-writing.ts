import { authorise } from "@/lib/auth/authorise";
import type { Person } from "@/lib/auth/person";
import type { Codebook } from "@/lib/codebook/codebook";
import { sameCodebook } from "@/lib/codebook/editing/codebook-changes";
import { codebookFields, publishing } from "@/lib/codebook/editing/codebook-schema";
import { writeAudit } from "@/lib/data/audit";
import { databaseClock } from "@/lib/data/database-clock";
import { parseInput } from "@/lib/data/parse-input";
import { type FieldProblem, NotFound, type Outcome } from "@/lib/data/problems";
import { outcome, Refusal, refuse } from "@/lib/data/refusal";
import { db, type Transaction } from "@/lib/db/client";
import { laterCodebookWords, listCodebookVersionsSince } from "./codebook-history";
import { getCodebook } from "./codebook-versions";

/** What a form of the codebook sends: types and rules, why they change, and the version that its author saw. */
export interface CodebookToPublish {
  base: number;
  reason: string;
  types: unknown;
  rules: unknown;
}

/**
 * Publishes types and rules as the next codebook version, with the reason for it. From then on new signals and new wordings are coded
 * under it; what is coded keeps its own. Refused where another version came after the one that the author saw.
 */
export async function publishCodebook(
  person: Person | null,
  input: CodebookToPublish,
): Promise<Outcome<{ version: number }>> {
  const { id: actorId } = authorise(person, "codebook.manage");
  return outcome(async () => {
    const { base, reason, codebook } = await checked(input);
    const version = await db.$transaction((tx) => write(tx, { base, reason, codebook, actorId }));
    return { version };
  });
}

/** Both halves are read before either is refused, so that every field at fault is named at once. */
async function checked({ types, rules, ...about }: CodebookToPublish) {
  const problems: FieldProblem[] = [];
  const collect = <T>(read: () => T): T | null => {
    try {
      return read();
    } catch (problem) {
      if (!(problem instanceof Refusal)) throw problem;
      problems.push(...problem.problems);
      return null;
    }
  };
  const before = await getCodebook(about.base);
  const codebook = collect(() => parseInput(codebookFields(before), { types, rules }));
  const said = collect(() => parseInput(publishing, about));
  if (!codebook || !said) throw new Refusal(problems);
  return { ...said, codebook };
}

interface Writing {
  base: number;
  reason: string;
  codebook: Codebook;
  actorId: string;
}

async function write(tx: Transaction, { base, reason, codebook, actorId }: Writing): Promise<number> {
  // Two who publish at once must not both follow the same version.
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('thawline codebook versions', 0))`;
  const versions = await listCodebookVersionsSince(base, tx);
  const [seen] = versions;
  if (seen?.version !== base) throw new NotFound(`codebook version ${base}`);
  if (versions.length > 1) refuse("", laterCodebookWords(versions));
  if (sameCodebook(seen.codebook, codebook))
    refuse("", `This says what version ${base} says, which is in use. Change something first.`);
  const { version } = codebook;
  const content = plainJson(codebook);
  await tx.codebookVersion.create({
    // The clock of the lock’s holder: a version never carries an earlier time than the one before it.
    data: { version, content, note: reason, publishedById: actorId, publishedAt: await databaseClock(tx) },
  });
  await writeAudit(tx, {
    actorId,
    action: "codebook.publish",
    subject: "codebook",
    subjectId: String(version),
    before: plainJson(seen.codebook),
    after: { ...content, reason },
  });
  return version;
}

/** A copy that a JSON column takes: without marks that are absent. */
function plainJson({ version, types, rules }: Codebook) {
  return {
    version,
    types: types.map(({ stateViolence, retired, phrase, ...type }) => ({
      ...type,
      ...(stateViolence ? { stateViolence } : {}),
      ...(phrase ? { phrase: { ...phrase } } : {}),
      ...(retired ? { retired } : {}),
    })),
    rules: rules.map((rule) => ({ ...rule })),
  };
}
