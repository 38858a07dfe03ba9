import { z } from "zod";
import { authorise } from "@/lib/auth/authorise";
import type { Person } from "@/lib/auth/person";
import { isolate } from "@/lib/codebook/isolate";
import { ADDRESS_MAX, NAME_MAX } from "@/lib/codebook/limits";
import { isoDay, words } from "@/lib/codebook/text-fields";
import { columnOrNull, isoOrNull } from "@/lib/data/day-column";
import { parseInput } from "@/lib/data/parse-input";
import { NotFound, type Outcome } from "@/lib/data/problems";
import { recordId } from "@/lib/data/record-id";
import { outcome } from "@/lib/data/refusal";
import { refuseStale } from "@/lib/data/stale-form";
import { db } from "@/lib/db/client";
import { noteAct } from "./batches";
import { ITEM_TITLE_MAX } from "./item-limits";

const emptyIsNull = (value: unknown) => (typeof value === "string" && value.trim() === "" ? null : value);

/** What a document says of itself, as a person corrects it. */
export const itemFields = z.object({
  title: words(ITEM_TITLE_MAX, "the title").default(""),
  publisher: words(NAME_MAX, "the publisher").default(""),
  address: z.preprocess(
    emptyIsNull,
    words(ADDRESS_MAX, "the address")
      .regex(/^https?:\/\/\S+$/i, "the address begins with https:// or http:// and holds no space")
      .nullable()
      .default(null),
  ),
  published: z.preprocess(emptyIsNull, isoDay.nullable().default(null)),
  language: z
    .string()
    .trim()
    .regex(/^([a-z]{2,3})?$/, "the language is a code of two or three small letters, such as “tg”")
    .default(""),
});

const FIELD_NAMES = ["title", "publisher", "address", "published", "language"] as const;
/** Languages that this region writes from right to left. */
const RIGHT_TO_LEFT = /^(fa|prs|ps|ar|ur|he|ug)$/;

/** Corrects what a document says of itself, over the version that its author saw; what others made of it meanwhile stands at each field. */
export async function describeItem(
  person: Person | null,
  itemId: string,
  input: unknown,
  version: number,
): Promise<Outcome<{ version: number }>> {
  const { id: actorId } = authorise(person, "signal.write");
  recordId(itemId, "the document");
  return outcome(async () => {
    const fields = parseInput(itemFields, input);
    return db.$transaction(async (tx) => {
      await tx.$queryRaw`SELECT 1 FROM "InboxItem" WHERE "id" = ${itemId}::uuid FOR NO KEY UPDATE`;
      const standing = await tx.inboxItem.findUnique({ where: { id: itemId } });
      if (!standing) throw new NotFound("the document");
      const before = { ...pick(standing), published: isoOrNull(standing.published) };
      if (standing.version !== version)
        refuseStale(changes(before, fields), { version: String(standing.version) });
      const rightToLeft =
        fields.language === before.language ? standing.rightToLeft : RIGHT_TO_LEFT.test(fields.language);
      await tx.inboxItem.update({
        where: { id: itemId },
        data: { ...fields, published: columnOrNull(fields.published), rightToLeft, version: version + 1 },
      });
      await noteAct(tx, actorId, "inbox.describe", { itemId, before, after: fields });
      return { version: version + 1 };
    });
  });
}

type Described = z.output<typeof itemFields>;

function pick<Row extends Omit<Described, "published">>({ title, publisher, address, language }: Row) {
  return { title, publisher, address, language };
}

function changes(now: Described, sent: Described) {
  const moved = FIELD_NAMES.filter((name) => now[name] !== sent[name]);
  const problems = moved.map((field) => ({
    field: field as string,
    message: `Somebody else changed this document meanwhile: here it says ${now[field] ? `“${isolate(now[field])}”` : "nothing"}. Save again if yours is right.`,
  }));
  return problems.length > 0
    ? problems
    : [{ field: "", message: "Somebody else changed this document meanwhile, to what you sent." }];
}
