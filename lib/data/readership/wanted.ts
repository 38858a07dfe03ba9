import { z } from "zod";
import { emailAddress } from "@/lib/auth/account-schema";
import { keptText } from "@/lib/codebook/kept-text";
import { parseInput } from "@/lib/data/parse-input";
import { refuse } from "@/lib/data/refusal";
import { db, type Transaction } from "@/lib/db/client";
import {
  SUBSCRIPTION_KINDS,
  UNSEARCHED_DEFAULT,
  UNSEARCHED_WEEKS,
  type Want,
} from "@/lib/publication/mail/subscription-kinds";

const ticked = z.string().optional();
const ofKinds = {
  ...Object.fromEntries(SUBSCRIPTION_KINDS.map((kind) => [kind, ticked])),
  weeks: z.coerce
    .number({ error: "Choose after how many weeks." })
    .refine((weeks) => UNSEARCHED_WEEKS.some((allowed) => allowed === weeks), "Choose after how many weeks.")
    .default(UNSEARCHED_DEFAULT),
  /** Slug of a relationship; empty: every one. */
  of: keptText("The relationship").max(200, "Choose a relationship.").default(""),
};
const wantFields = z.object(ofKinds).catchall(z.unknown());

/** Who asks, beside what. */
export const emailField = z.object({ email: emailAddress });

/** As a request keeps them. */
export const wantList = z.array(
  z.object({
    kind: z.enum(SUBSCRIPTION_KINDS),
    relationship: z.string().nullable(),
    weeks: z.number().nullable(),
  }),
);

/** What the ticked boxes of a form ask for. */
export async function readWants(input: unknown): Promise<Want[]> {
  const fields = parseInput(wantFields, input);
  const kinds = SUBSCRIPTION_KINDS.filter((kind) => Boolean(Reflect.get(fields, kind)));
  if (kinds.length === 0) refuse("WEEKLY", "Choose at least one thing to get.");
  const relationship = fields.of === "" ? null : await idOf(fields.of);
  return kinds.map((kind) => ({
    kind,
    relationship: kind === "DIGEST" ? null : relationship,
    weeks: kind === "UNSEARCHED" ? fields.weeks : null,
  }));
}

async function idOf(slug: string): Promise<string> {
  const found = await db.relationship.findFirst({
    where: { slug, archivedAt: null },
    select: { id: true },
  });
  return found?.id ?? refuse("of", "This relationship does not exist any more. Choose another.");
}

/** Adds what is asked for to what a subscriber has; of what they have already, the number of weeks is taken anew. */
export async function addWants(tx: Transaction, subscriberId: string, wants: readonly Want[]): Promise<void> {
  for (const { kind, relationship: relationshipId, weeks } of wants) {
    const where = { subscriberId, kind, relationshipId };
    const { count } = await tx.subscription.updateMany({ where, data: { weeks } });
    if (count === 0) await tx.subscription.create({ data: { ...where, weeks } });
  }
}

/** Names of relationships by id, for words about what is asked for. */
export async function namesOf(wants: readonly Want[]): Promise<Map<string, string>> {
  const ids = wants.flatMap(({ relationship }) => (relationship === null ? [] : [relationship]));
  const found = await db.relationship.findMany({
    where: { id: { in: ids } },
    select: { id: true, name: true },
  });
  return new Map(found.map(({ id, name }) => [id, name]));
}
