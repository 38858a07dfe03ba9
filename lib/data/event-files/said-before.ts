import { authorise } from "@/lib/auth/authorise";
import type { Person } from "@/lib/auth/person";
import { NotFound } from "@/lib/data/problems";
import { recordId } from "@/lib/data/record-id";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import type { TableColumns } from "@/lib/event-files/rows/file-shape";
import { sourceOf } from "@/lib/event-files/sources/event-sources";
import type { TableTerms } from "@/lib/event-files/sources/table-terms";
import { parseReadAs } from "./bringing/read-as";
import { parseRecognised } from "./bringing/recognised";

/** What was said of a table of one’s own whose headings another has too. */
export interface SaidBefore {
  id: string;
  name: string;
  /** Which column says what. */
  mapping: TableColumns | null;
  /** null: nobody was asked, or its rows say it themselves. */
  terms: TableTerms | null;
}

/** What was said of the newest table of the same relationship and headings that was confirmed, whatever came of it; null: there is none, or the file is no table of one’s own. */
export async function saidBefore(person: Person | null, fileId: string): Promise<SaidBefore | null> {
  authorise(person, "signal.write");
  const id = recordId(fileId, "the file");
  const file = await db.eventFile.findUnique({
    where: { id },
    select: { relationshipId: true, recognised: true },
  });
  if (!file) throw new NotFound("the file");
  const shape = parseRecognised(file.recognised)?.shape;
  if (shape?.format !== "table" || shape.header === null) return null;
  const found = await db.eventFile.findFirst({
    where: {
      id: { not: id },
      relationshipId: file.relationshipId,
      source: sourceOf("table").id,
      // Who cancelled a file may have done it because of what was said.
      state: { in: ["READING", "REFUSED", "READ"] },
      choices: { not: Prisma.DbNull },
      recognised: { path: ["shape", "header"], equals: shape.header },
    },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    select: { id: true, name: true, choices: true },
  });
  if (!found) return null;
  const { choices, terms } = parseReadAs(found.choices);
  return { id: found.id, name: found.name, mapping: choices.mapping ?? null, terms: terms ?? null };
}
