import ICAL from "ical.js";
import { weekDays, weekName } from "@/lib/brief/weekly/weekly-name";
import { isolate } from "@/lib/codebook/isolate";
import { dayFromIso, isoFromDay } from "@/lib/engine/calendar/day";
import { type EditionKind, weekAddress } from "@/lib/publication/edition-head";
import { plainText } from "@/lib/publication/plain-text";

interface OfWeek {
  relationshipId: string;
  slug: string;
  name: string;
  week: string;
}

/** A week whose summary is still to come: the moment at which the week is closed and drafted. */
export interface ComingRelease extends OfWeek {
  at: Date;
}

/** A week whose summary is published. */
export interface PastRelease extends OfWeek {
  /** ISO day of the first edition, where the week is closed. */
  day: string;
  number: number;
  kind: EditionKind;
  headline: string;
  /** When its newest edition was published. */
  changedAt: Date;
}

/** Whose calendar it is. */
export interface CalendarAbout {
  title: string;
  origin: string;
  /** Path of the page that it belongs to. */
  page: string;
  /** ISO day on which it is asked for. */
  today: string;
}

// Names that came after RFC 5545: what the library does not know it writes without marking commas and semicolons.
for (const name of ["name", "x-wr-calname"]) ICAL.design.icalendar.property[name] = { defaultType: "text" };

export const CALENDAR_TYPE = "text/calendar; charset=utf-8";

/**
 * Releases as iCalendar (RFC 5545): what is published as days (`VALUE=DATE`), what comes as moments in universal time. No zone is named, so that no
 * program has to know one. A week keeps its `UID` from its first announcement to its last correction.
 */
export function releasesCalendar(
  { title, origin, page, today }: CalendarAbout,
  past: readonly PastRelease[],
  coming: readonly ComingRelease[],
): string {
  const calendar = new ICAL.Component("vcalendar");
  const say = (name: string, value: string) => calendar.addPropertyWithValue(name, value);
  say("version", "2.0");
  say("prodid", "-//Thawline//Releases//EN");
  say("name", plainText(title));
  say("x-wr-calname", plainText(title));
  say("url", `${origin}${page}`);
  for (const release of past) calendar.addSubcomponent(pastEvent(release, origin));
  for (const release of coming) calendar.addSubcomponent(comingEvent(release, origin, today));
  return `${calendar.toString()}\r\n`;
}

const MARK: Record<EditionKind, string> = {
  PUBLICATION: "",
  CORRECTION: "Corrected: ",
  WITHDRAWAL: "Withdrawn: ",
};

function pastEvent(release: PastRelease, origin: string): ICAL.Component {
  const { name, week, day, number, kind, headline, changedAt } = release;
  const event = eventOf(release, origin, changedAt);
  event.addPropertyWithValue("dtstart", dateOf(day));
  event.addPropertyWithValue("dtend", dateOf(isoFromDay(dayFromIso(day) + 1)));
  event.addPropertyWithValue(
    "summary",
    plainText(`${MARK[kind]}${isolate(name)}, ${weekDays(week)}: ${headline}`),
  );
  event.addPropertyWithValue("sequence", number);
  event.addPropertyWithValue("status", kind === "WITHDRAWAL" ? "CANCELLED" : "CONFIRMED");
  event.addPropertyWithValue("last-modified", momentOf(changedAt));
  return event;
}

function comingEvent(release: ComingRelease, origin: string, today: string): ICAL.Component {
  const { name, week, at } = release;
  const event = eventOf(release, origin, new Date(`${today}T00:00:00Z`));
  event.addPropertyWithValue("dtstart", momentOf(at));
  event.addPropertyWithValue(
    "summary",
    plainText(`${isolate(name)}, ${weekDays(week)}: the week is closed and its summary drafted`),
  );
  event.addPropertyWithValue(
    "description",
    plainText(`The summary of ${weekName(week)} is published once its editor has read it.`),
  );
  event.addPropertyWithValue("sequence", 0);
  event.addPropertyWithValue("status", "TENTATIVE");
  return event;
}

function eventOf({ relationshipId, slug, week }: OfWeek, origin: string, stamp: Date): ICAL.Component {
  const event = new ICAL.Component("vevent");
  event.addPropertyWithValue("uid", `${relationshipId}-${week}`);
  event.addPropertyWithValue("dtstamp", momentOf(stamp));
  event.addPropertyWithValue("url", weekAddress({ origin, slug, week }));
  // It takes nobody's time.
  event.addPropertyWithValue("transp", "TRANSPARENT");
  return event;
}

const dateOf = (isoDay: string) => ICAL.Time.fromDateString(isoDay);
const momentOf = (moment: Date) => ICAL.Time.fromJSDate(moment, true);
