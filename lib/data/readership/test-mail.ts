import { randomUUID } from "node:crypto";
import { authorise } from "@/lib/auth/authorise";
import type { Person } from "@/lib/auth/person";
import { writeAudit } from "@/lib/data/audit";
import { NotFound, type Outcome } from "@/lib/data/problems";
import { findDraftEdition } from "@/lib/data/publication/draft-document";
import { findEdition } from "@/lib/data/publication/editions";
import { outcome, refuse } from "@/lib/data/refusal";
import { findRelationship } from "@/lib/data/relationships/relationships";
import { db } from "@/lib/db/client";
import { editionHead } from "./edition-mail-head";
import { mailDomain, mailIsOn, mailOrigin } from "./mail-on";
import { wakeMail } from "./subscribe";
import { testContent } from "./test-content";

/** Sends the mail of a week, its draft where there is one and else its newest edition, to whoever asks and to nobody else. */
export async function sendTestMail(
  person: Person | null,
  slug: string,
  week: string,
): Promise<Outcome<{ address: string }>> {
  const { id: actorId, email: address } = authorise(person, "summary.write");
  return outcome(async () => {
    if (!mailIsOn()) refuse("", "This site sends no mail: THAWLINE_SMTP_URL is not set.");
    const content = testContent.parse(await contentOf(person, slug, week));
    await db.$transaction(async (tx) => {
      const { id } = await tx.mailDelivery.create({
        data: {
          kind: "TEST",
          about: `test ${randomUUID()}`,
          address,
          subject: `Test: ${content.snapshot.headline}`,
          content: JSON.parse(JSON.stringify(content)),
          messageId: `${randomUUID()}@${mailDomain()}`,
        },
        select: { id: true },
      });
      await wakeMail(tx);
      await writeAudit(tx, {
        actorId,
        action: "mail.test",
        subject: "mail",
        subjectId: id,
        after: { relationship: slug, week },
      });
    });
    return { address };
  });
}

async function contentOf(person: Person | null, slug: string, week: string) {
  const relationship = await findRelationship(slug);
  if (!relationship) throw new NotFound("this relationship");
  const draft = await findDraftEdition(person, { slug, week, origin: mailOrigin() });
  if (draft) return draft;
  const edition = await findEdition(relationship.id, week);
  if (!edition) throw new NotFound("this weekly summary");
  return { snapshot: edition.snapshot, head: editionHead(edition) };
}
