import { z } from "zod";
import { authorise } from "@/lib/auth/authorise";
import type { Person } from "@/lib/auth/person";
import { isolate } from "@/lib/codebook/isolate";
import { ADDRESS_MAX, NAME_MAX } from "@/lib/codebook/limits";
import { words } from "@/lib/codebook/text-fields";
import { db } from "@/lib/db/client";
import { writeAudit } from "./audit";
import type { CloseTime } from "./jobs/week-close";
import { isZone } from "./jobs/zoned-moment";
import { parseInput } from "./parse-input";
import type { Outcome } from "./problems";
import { outcome } from "./refusal";

const KEY = "product";

const FETCH_HOSTS_MAX = 200;
/** The name of a host, without a scheme, a port or a path. A number is none: it may lie within the house. */
const HOST = /^(?=.{4,253}$)([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]$/;

const settingsShape = z.object({
  /** Whether somebody must sign in even to read. */
  readersSignIn: z.boolean().default(false),
  /** Hosts whose pages the desk may fetch; none: an address is kept, never fetched. A form sends them line by line. */
  fetchHosts: z
    .preprocess(
      (sent) =>
        typeof sent === "string"
          ? sent
              .split(/[\s,]+/)
              .filter(Boolean)
              .map(lowered)
          : sent,
      z
        .array(z.string())
        .refine((hosts) => hosts.every((host) => HOST.test(host)), { error: ({ input }) => hostWords(input) })
        .max(FETCH_HOSTS_MAX, `at most ${FETCH_HOSTS_MAX} hosts`)
        .transform((hosts) => [...new Set(hosts)]),
    )
    .default([]),
  /** Where a model of the house answers as OpenAI’s services do, such as http://10.0.0.7:8000/v1; empty: there is none. */
  houseAddress: words(ADDRESS_MAX, "the address of the house model")
    .regex(
      /^(?:https?:\/\/\S+)?$/i,
      "the address of the house model begins with https:// or http:// and holds no space",
    )
    .default(""),
  /** What the model is called there. */
  houseModel: words(NAME_MAX, "the name of the house model").default(""),
  /** When a week is closed, its facts frozen and its summaries drafted: a weekday of the week after it, 1 Monday … 7 Sunday, … */
  closeWeekday: z.coerce
    .number({ error: "choose a weekday" })
    .int("choose a weekday")
    .min(1, "choose a weekday")
    .max(7, "choose a weekday")
    .default(1),
  /** … a time … */
  closeTime: z
    .string()
    .trim()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, "write the time as hours and minutes, such as 06:00")
    .default("06:00"),
  /** … and the zone whose clocks show it. */
  closeZone: z
    .string()
    .trim()
    .refine(isZone, { error: "name a time zone of the IANA database, such as Asia/Dushanbe" })
    .default("Asia/Dushanbe"),
});

/** An address without a model asks nobody, nor does a model without an address. */
export const settingsFields = settingsShape.superRefine(({ houseAddress, houseModel }, ctx) => {
  if (houseAddress !== "" && houseModel === "")
    ctx.addIssue({ code: "custom", path: ["houseModel"], message: "name the model that the address has" });
  if (houseModel !== "" && houseAddress === "")
    ctx.addIssue({
      code: "custom",
      path: ["houseAddress"],
      message: "write the address that the model is at",
    });
});
export type Settings = z.output<typeof settingsFields>;

/** The first that is none. `hostWords(["khovar.tj", "10.0.0.1"]) // => "“10.0.0.1” is not the name of a host, such as khovar.tj"` */
function hostWords(sent: unknown): string {
  const wrong = Array.isArray(sent) ? sent.find((host) => !HOST.test(String(host))) : sent;
  return `“${isolate(String(wrong).slice(0, 60))}” is not the name of a host, such as khovar.tj`;
}

const lowered = (host: string) => host.toLowerCase();
const kept = (value: unknown): Settings => settingsFields.parse(value ?? {});

/** When weeks are closed. */
export function closeTimeOf({ closeWeekday, closeTime, closeZone }: Settings): CloseTime {
  return { weekday: closeWeekday, time: closeTime, zone: closeZone };
}

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
