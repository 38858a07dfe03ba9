import { db } from "@/lib/db/client";
import { METHOD_1 } from "@/lib/engine/methods/method";
import type { SubscriptionKind } from "@/lib/publication/mail/subscription-kinds";
import { sampleSnapshot } from "@/lib/publication/publication.test-kit";

const DAY_MS = 86_400_000;

/** Points the settings of this process at a mail server, with a site that has an address. */
export function mailSettings(smtp: string, more: Record<string, string> = {}): void {
  Object.assign(process.env, {
    THAWLINE_SECRET: "a secret of at least thirty-two characters",
    BASE_URL: "https://thawline.example",
    THAWLINE_SMTP_URL: smtp,
    THAWLINE_MAIL_FROM: "Thawline <summaries@thawline.example>",
    ...more,
  });
}

let made = 0;

/** A relationship without signals. */
export async function makeRelationship(): Promise<{ id: string; slug: string; name: string }> {
  made += 1;
  const id = await db.relationship.create({
    data: {
      slug: `mail-${made}`,
      name: `Mail ${made}`,
      sideAName: "A",
      sideAAdjective: "A",
      sideACode: "AAA",
      sideBName: "B",
      sideBAdjective: "B",
      sideBCode: "BBB",
      trackedFrom: new Date("2024-01-01"),
      codedThrough: new Date("2025-12-07"),
    },
    select: { id: true, slug: true, name: true },
  });
  return id;
}

/** Somebody who confirmed, and what they get, for some time already. */
export async function makeSubscriber(
  email: string,
  kinds: SubscriptionKind[],
  relationshipId: string | null,
): Promise<{ id: string; linkTurn: number }> {
  const since = new Date(Date.now() - DAY_MS);
  return db.subscriber.create({
    data: {
      email,
      confirmedAt: since,
      subscriptions: {
        create: kinds.map((kind) => ({
          kind,
          relationshipId: kind === "DIGEST" ? null : relationshipId,
          weeks: kind === "UNSEARCHED" ? 3 : null,
          createdAt: since,
        })),
      },
    },
    select: { id: true, linkTurn: true },
  });
}

/** A published week with its first edition, or a further edition of it. */
export async function makeEdition(
  relationshipId: string,
  more: {
    kind?: "PUBLICATION" | "CORRECTION" | "WITHDRAWAL";
    material?: boolean;
    number?: number;
    week?: string;
  } = {},
): Promise<string> {
  const { kind = "PUBLICATION", material = false, number = 1, week = "2025-W49" } = more;
  const { version } = await db.methodVersion.upsert({
    where: { version: 1 },
    create: { version: 1, parameters: JSON.parse(JSON.stringify(METHOD_1)) },
    update: {},
  });
  const summary = await db.weeklySummary.upsert({
    where: { relationshipId_week: { relationshipId, week } },
    create: { relationshipId, week, headline: "Draft", arrowReason: "", points: [] },
    update: {},
  });
  const { id } = await db.summaryEdition.create({
    data: {
      summaryId: summary.id,
      number,
      kind,
      material,
      reason: kind === "PUBLICATION" ? "" : "A source was withdrawn.",
      changes: kind === "CORRECTION" ? [{ what: "Index", before: "+13.5", after: "+12.1" }] : [],
      methodVersion: version,
      codedAsOf: new Date(),
      inputsHash: "0".repeat(64),
      snapshot: JSON.parse(JSON.stringify(sampleSnapshot())),
      publishedAt: new Date(),
    },
    select: { id: true },
  });
  return id;
}
