import { databaseClock } from "@/lib/data/database-clock";
import { closeOf } from "@/lib/data/jobs/week-close";
import { closeTimeOf, getSettings } from "@/lib/data/settings";
import { spanOf } from "@/lib/data/weeks/weekly-earlier";
import { db } from "@/lib/db/client";
import { dayFromIso } from "@/lib/engine/calendar/day";
import { type AlertEvent, alertEvents } from "@/lib/publication/mail/alert-events";
import { ALERT_KINDS } from "@/lib/publication/mail/subscription-kinds";
import { alertFacts } from "./alert-facts";
import { mailIsOn, mailOrigin } from "./mail-on";
import { queueNote } from "./queue-notes";

/** An older week is no news, as where somebody publishes what lay for months. */
const NEWS_DAYS = 14;

/**
 * Queues what a week of a relationship gives to tell, to everybody who asked for it and was not told yet: run after each close and each publication, as often as
 * one likes. Gives how many mails were added.
 */
export async function queueAlerts(slug: string, week: string, at?: Date): Promise<number> {
  if (!mailIsOn()) return 0;
  const now = at ?? (await databaseClock());
  const today = dayFromIso(now.toISOString().slice(0, 10));
  if (today - spanOf(week).sunday > NEWS_DAYS) return 0;
  const kinds = [...ALERT_KINDS];
  // Nobody asked: nothing is computed.
  if ((await db.subscription.count({ where: { kind: { in: kinds } } })) === 0) return 0;
  const facts = await alertFacts(slug, week);
  if (!facts) return 0;
  const events = alertEvents(facts);
  const due = closeOf(week, closeTimeOf(await getSettings()));
  return db.$transaction(async (tx) => {
    let added = 0;
    for (const event of events)
      added += await queueNote(tx, {
        kind: event.kind,
        about: event.key,
        relationshipId: facts.relationshipId,
        weeks: event.weeks,
        askedBy: now,
        due,
        content: contentOf(event, slug, week),
      });
    return added;
  });
}

function contentOf({ title, paragraphs, remarks, signals }: AlertEvent, slug: string, week: string) {
  const site = `${mailOrigin()}/${slug}`;
  return {
    title,
    kicker: "Alert",
    paragraphs,
    sections:
      signals.length === 0
        ? []
        : [
            {
              name: "Signals",
              items: signals.map((signal) => ({
                text: signal.title,
                address: `${site}/signals/${signal.slug}`,
              })),
            },
          ],
    button: { words: "Look at the week", address: `${site}/weeks/${week}` },
    remarks,
  };
}
