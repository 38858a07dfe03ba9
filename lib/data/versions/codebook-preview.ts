import { authorise } from "@/lib/auth/authorise";
import type { Person } from "@/lib/auth/person";
import { codebookChangeWords } from "@/lib/brief/codebook/codebook-change-words";
import { codebookChanges } from "@/lib/codebook/editing/codebook-changes";
import { codebookFields } from "@/lib/codebook/editing/codebook-schema";
import { parseInput } from "@/lib/data/parse-input";
import { NotFound, type Outcome } from "@/lib/data/problems";
import { outcome } from "@/lib/data/refusal";
import { listRelationships } from "@/lib/data/relationships/relationships";
import { laterCodebookWords, listCodebookVersionsSince } from "./codebook-history";
import { listTouched, type TouchedRelationship } from "./codebook-touched";
import { currentCodebook } from "./codebook-versions";
import { isVersionNumber } from "./version-number";

export interface CodebookPreview {
  /** The version in use, against which everything is compared. */
  against: number;
  /** What is changed, in words; empty: nothing. */
  changes: string[];
  /** Which versions came since the one that its author saw, in words; null: none. */
  between: string | null;
  /** Relationships with signals that the change touches. */
  rows: TouchedRelationship[];
}

/**
 * Which signals a typed codebook would have coded otherwise than the version in use, and what part of each line they hold. `seen` is the
 * version that the form was filled with. Writes nothing, and nothing of it moves a line until a signal is coded again.
 */
export async function previewCodebook(
  person: Person | null,
  input: { types: unknown; rules: unknown },
  seen: number,
): Promise<Outcome<{ preview: CodebookPreview }>> {
  authorise(person, "codebook.manage");
  return outcome(async () => {
    const live = await currentCodebook();
    if (!isVersionNumber(seen) || seen > live.version) throw new NotFound(`codebook version ${seen}`);
    const next = parseInput(codebookFields(live), input);
    const changes = codebookChanges(live, next);
    const rows: TouchedRelationship[] = [];
    if (changes.changed.length > 0)
      for (const relationship of await listRelationships()) {
        const row = await listTouched(relationship, changes.changed);
        if (row) rows.push(row);
      }
    const between = live.version > seen ? laterCodebookWords(await listCodebookVersionsSince(seen)) : null;
    return { preview: { against: live.version, changes: codebookChangeWords(changes), between, rows } };
  });
}
