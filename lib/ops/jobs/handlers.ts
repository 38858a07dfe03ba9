import { z } from "zod";
import { environment } from "@/lib/db/environment";
import { closeDueWeeks } from "./close-weeks";
import { draftWeek } from "./draft-week";

/** What a maker is told of the try that runs it. */
export interface Attempt {
  /** 1, 2 … */
  number: number;
  /** Aborted where the product is stopped: what is half done may be left, since it is made again. */
  signal: AbortSignal;
}

/**
 * One thing that a job brings about. It may be run again after it was cut off anywhere, and beside itself where its process was held up: what it makes stands under a key that can
 * exist once. What it throws is told under Administration and it is tried again; what it gives back says there what came of it.
 */
export type Make<Payload> = (payload: Payload, attempt: Attempt) => Promise<string>;

/** What an outbox entry of one topic asks for: one job for each maker, each tried by itself. */
interface Topic {
  payload: z.ZodType;
  /** By name: it stands in the queue, in the log and on pages. */
  makers: Record<string, Make<unknown>>;
}

function topic<Payload>(payload: z.ZodType<Payload>, makers: Record<string, Make<Payload>>): Topic {
  const read = Object.entries(makers).map(([name, make]): [string, Make<unknown>] => [
    name,
    (sent, attempt) => make(payload.parse(sent), attempt),
  ]);
  return { payload, makers: Object.fromEntries(read) };
}

/**
 * All that outbox entries may ask for. Makers are loaded when they first run, so that what one of them needs is no matter of the others.
 * An entry of a topic that stands not here waits for the release that knows it.
 */
export const TOPICS: Record<string, Topic> = {
  /** An edition was published, corrected or withdrawn. */
  edition: topic(z.object({ edition: z.uuid() }), {
    package: async ({ edition }) => {
      const { packageOf } = await import("@/lib/data/publication/edition-package");
      const { bytes } = await packageOf(edition, environment().baseUrl);
      return `made, ${Math.ceil(bytes.length / 1000)} kB`;
    },
    pdf: async ({ edition }) => (await import("@/lib/ops/pdf/edition-pdf")).printEdition(edition),
    mails: async ({ edition }, { signal }) =>
      (await import("@/lib/ops/mail/mail-jobs")).mailEdition(edition, signal),
    "edition-alerts": async ({ edition }) =>
      (await import("@/lib/ops/mail/mail-jobs")).alertOfEdition(edition),
  }),
  /** Somebody was written to who waits for it. */
  mail: topic(z.object({}), { "waiting-mails": (_, { signal }) => waitingMails(signal) }),
  /** A week was closed, or is to be drafted anew. */
  week: topic(z.object({ relationship: z.string(), week: z.string() }), {
    "week-draft": draftWeek,
    "week-alerts": async ({ relationship, week }) =>
      (await import("@/lib/ops/mail/mail-jobs")).alertOfWeek(relationship, week),
  }),
  /** A file of event data was confirmed. It may take an hour, so that it shares its turn with nothing. */
  "event-file": topic(z.object({ file: z.uuid() }), {
    "event-file": async ({ file }, attempt) =>
      (await import("@/lib/ops/events/read-or-give-up")).readOrGiveUp(file, attempt),
  }),
};

/** Every maker by its name, which no other topic has. */
export const MAKERS: ReadonlyMap<string, Make<unknown>> = new Map(
  Object.values(TOPICS).flatMap(({ makers }) => Object.entries(makers)),
);

/** Makers that take a processor for a while: a worker runs one of them at a time, so that pages and letters have the others. */
export const HEAVY: ReadonlySet<string> = new Set(["package", "pdf", "week-draft"]);

/** What every worker looks after by itself, so many milliseconds after it last did. Any number may do so at once. */
export const ROUNDS: { everyMs: number; look: (stopping: AbortSignal) => Promise<unknown> }[] = [
  { everyMs: 20_000, look: () => closeDueWeeks() },
  // What was refused for now is tried again when its time has come.
  { everyMs: 60_000, look: waitingMails },
  { everyMs: 3_600_000, look: async () => (await import("@/lib/ops/mail/mail-jobs")).digestIfDue() },
  { everyMs: 3_600_000, look: async () => (await import("@/lib/ops/mail/mail-jobs")).forgetInTime() },
  {
    everyMs: 3_600_000,
    look: async () => (await import("@/lib/data/event-files/bringing/forget-waiting")).forgetWaiting(),
  },
];

async function waitingMails(signal: AbortSignal): Promise<string> {
  return (await import("@/lib/ops/mail/mail-jobs")).mailWaiting(signal);
}
