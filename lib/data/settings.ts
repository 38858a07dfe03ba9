import { z } from "zod";
import { authorise } from "@/lib/auth/authorise";
import type { Person } from "@/lib/auth/person";
import { db } from "@/lib/db/client";
import { writeAudit } from "./audit";
import { parseInput } from "./parse-input";
import type { Outcome } from "./problems";
import { outcome } from "./refusal";

const KEY = "product";

export const settingsFields = z.object({
  /** Whether somebody must sign in even to read. */
  readersSignIn: z.boolean().default(false),
});
export type Settings = z.output<typeof settingsFields>;

const kept = (value: unknown): Settings => settingsFields.parse(value ?? {});

export async function getSettings(): Promise<Settings> {
  const row = await db.setting.findUnique({ where: { key: KEY }, select: { value: true } });
  return kept(row?.value);
}

export async function changeSettings(person: Person | null, input: unknown): Promise<Outcome<object>> {
  const { id: actorId } = authorise(person, "settings.manage");
  return outcome(async () => {
    const after = parseInput(settingsFields, input);
    await db.$transaction(async (tx) => {
      // The row is there from the first change on; until then its absence means every default.
      await tx.setting.createMany({ data: [{ key: KEY, value: kept(null) }], skipDuplicates: true });
      await tx.$queryRaw`SELECT 1 FROM "Setting" WHERE "key" = ${KEY} FOR UPDATE`;
      const row = await tx.setting.findUniqueOrThrow({ where: { key: KEY }, select: { value: true } });
      const before = kept(row.value);
      await tx.setting.update({ where: { key: KEY }, data: { value: after } });
      await writeAudit(tx, {
        actorId,
        action: "settings.change",
        subject: "settings",
        subjectId: KEY,
        before,
        after,
      });
    });
    return {};
  });
}
