import { type ComingRelease, type PastRelease, releasesCalendar } from "./releases";

const OF = {
  relationshipId: "01999999-0000-7000-8000-000000000001",
  slug: "tajikistan-afghanistan",
  name: "Таджикистан – \u2067کابل\u2069, long",
};

export const PAST: PastRelease = {
  ...OF,
  week: "2025-W49",
  day: "2025-12-08",
  number: 2,
  kind: "CORRECTION",
  headline: "Flat at +12.7, after a call; and “more”\\",
  changedAt: new Date("2025-12-10T09:30:15.250Z"),
};

export const COMING: ComingRelease = { ...OF, week: "2025-W50", at: new Date("2025-12-15T01:00:00Z") };

/** A calendar of one past and one coming release. */
export const sampleCalendar = (past: Partial<PastRelease> = {}) =>
  releasesCalendar(
    {
      title: "Releases, week by week",
      origin: "https://thawline.example",
      page: "/tajikistan-afghanistan/weeks",
      today: "2025-12-14",
    },
    [{ ...PAST, ...past }],
    [COMING],
  );
