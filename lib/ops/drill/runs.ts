import type { HtmlForm } from "./html-form";
import { rowsOf } from "./store";
import type { Answer, Visitor } from "./visitor";

/** What is taken back: a file that was loaded, or a recoding. */
export type Run = "file" | "recoding";

const REASON = "The drill takes it back";

/** Up to where one button takes a run of a relationship back; gives what presses that. */
export async function undoing(
  admin: Visitor,
  url: string,
  slug: string,
  run: Run,
): Promise<() => Promise<Answer>> {
  const page = `/admin/import/runs/${await runOf(url, slug, run)}`;
  const form: HtmlForm = await admin.formWith(page, "reason");
  return () => admin.send(page, form, { reason: REASON });
}

async function runOf(url: string, slug: string, run: Run): Promise<string> {
  const [found] = await rowsOf<{ id: string }>(
    url,
    `SELECT i.id FROM "ImportRun" i JOIN "Relationship" r ON r.id = i."relationshipId"
     WHERE r.slug = $1 AND CASE WHEN $2 = 'recoding' THEN i."recodedTo" IS NOT NULL ELSE i.created > 0 END`,
    [slug, run],
  );
  if (!found) throw new Error(`${slug} has nothing to take back`);
  return found.id;
}
