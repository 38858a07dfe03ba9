import fc from "fast-check";
import { FIRST_DAY, reportOf, signalOf } from "@/lib/engine/signals/any-signals.test-kit";
import {
  CREDIBILITIES,
  type Day,
  type EngineReport,
  type EngineSignal,
  FAMILIES,
  type Family,
  PRECISIONS,
  RELIABILITIES,
  type Retraction,
} from "@/lib/engine/signals/signal";

/** Days in which linked signals start: few enough for links, retractions and views to meet. */
export const LINKED_DAYS = 420;
export const LINKED_LAST = FIRST_DAY + LINKED_DAYS;

export const anyLinkedDay = fc.integer({ min: FIRST_DAY, max: LINKED_LAST });
/** The moment of a view; null: everything is known. */
export const anyKnownOn = fc.option(fc.integer({ min: FIRST_DAY, max: LINKED_LAST + 300 }), { nil: null });

const rarely = <T>(usual: T, ...others: T[]) =>
  fc.oneof({ weight: 9, arbitrary: fc.constant(usual) }, fc.constantFrom(...others));

const anyReport: fc.Arbitrary<EngineReport> = fc.record({
  reliability: fc.constantFrom(...RELIABILITIES),
  credibility: fc.constantFrom(...CREDIBILITIES),
  group: fc.constantFrom(null, "agency"),
  published: fc.option(anyLinkedDay, { nil: null }),
  withdrawn: fc.oneof(
    { weight: 8, arbitrary: fc.constant(false) },
    fc.constant(true),
    anyLinkedDay,
  ) as fc.Arbitrary<boolean | Day>,
});
const anyReports: fc.Arbitrary<EngineReport[]> = fc.oneof(
  { weight: 2, arbitrary: fc.constant<EngineReport[]>([reportOf("A1")]) },
  { weight: 5, arbitrary: fc.array(anyReport, { minLength: 1, maxLength: 3 }) },
  fc.constant<EngineReport[]>([]),
);
const anyRetractions = fc.oneof(
  { weight: 3, arbitrary: fc.constant<Retraction[]>([]) },
  fc.array(fc.record({ start: anyLinkedDay, r: fc.constantFrom(1, 0.5) }), { maxLength: 2 }),
);
const anyPrecision = fc.oneof(
  { weight: 3, arbitrary: fc.constant("day" as const) },
  fc.constantFrom(...PRECISIONS),
);
const anySize = fc.integer({ min: 1, max: 20 }).map((half) => half / 2);
const otherFamily = (family: Family): Family => (family === "TRADE" ? "SECURITY" : "TRADE");

/** What every kind of signal may have, whatever it is linked to. */
const anyCommon = fc.record({
  precision: anyPrecision,
  scored: rarely(true, false),
  reports: anyReports,
  retractions: anyRetractions,
});

/** Violence of a state is told of security signals below 0 alone, as the codebook has it. */
const marked = (signal: EngineSignal, violent: boolean): EngineSignal => ({
  ...signal,
  stateViolence: violent && signal.family === "SECURITY" && signal.intensity < 0,
});

/** A signal without links: an event of a day or of several, a status in force or ended, of intensity 0 now and then. */
const anyLoose = fc
  .record({
    common: anyCommon,
    family: fc.constantFrom(...FAMILIES, "SECURITY" as const),
    start: anyLinkedDay,
    lasts: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 200 }), fc.constant(null)),
    intensity: fc.integer({ min: -20, max: 20 }).map((half) => half / 2),
    endPublished: fc.option(anyLinkedDay, { nil: null }),
    status: fc.boolean(),
    violent: fc.boolean(),
  })
  .map(({ common, lasts, endPublished, violent, ...rest }) => [
    marked(
      {
        ...signalOf("", "2023-01-01"),
        ...common,
        ...rest,
        end: lasts === null ? null : rest.start + lasts,
        endPublished: lasts === null ? null : endPublished,
      },
      violent,
    ),
  ]);

/** A tally and what says that it is one of its happenings, rightly or not. */
const anyTally = fc
  .record({
    common: anyCommon,
    family: fc.constantFrom("SECURITY" as const, "TRADE" as const),
    sign: fc.constantFrom(-1, 1),
    size: anySize,
    start: anyLinkedDay,
    lasts: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 250 })),
    occurrences: fc.integer({ min: 2, max: 6 }),
    violent: fc.boolean(),
    members: fc.array(
      fc.record({
        common: anyCommon,
        size: anySize,
        after: fc.integer({ min: 0, max: 100 }),
        lasts: fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, fc.integer({ min: 1, max: 30 })),
        fault: rarely("none", "family", "sign", "early", "late", "tally", "status"),
      }),
      { maxLength: 7 },
    ),
  })
  .map(({ common, family, sign, size, start, lasts, occurrences, violent, members }) => {
    const tally = marked(
      {
        ...signalOf("tally", "2023-01-01"),
        ...common,
        family,
        start,
        end: start + lasts,
        intensity: sign * size,
        occurrences,
      },
      violent,
    );
    const told = members.map((one, at): EngineSignal => {
      const day =
        one.fault === "early"
          ? start - 1 - one.after
          : one.fault === "late"
            ? start + lasts + 370 + one.after
            : start + Math.round((one.after / 100) * lasts);
      return marked(
        {
          ...signalOf(`member ${at}`, "2023-01-01"),
          ...one.common,
          family: one.fault === "family" ? otherFamily(family) : family,
          start: day,
          end: day + one.lasts,
          intensity: (one.fault === "sign" ? -sign : sign) * one.size,
          countedIn: "tally",
          occurrences: one.fault === "tally" ? 2 : 1,
          status: one.fault === "status",
        },
        violent,
      );
    });
    return [tally, ...told];
  });

/** An event and the status that it says it opened, rightly or not. */
const anyOpening = fc
  .record({
    event: anyCommon,
    status: anyCommon,
    family: fc.constantFrom("SECURITY" as const, "TRADE" as const, "DIPLOMATIC" as const),
    sign: fc.constantFrom(-1, 1),
    eventSize: anySize,
    statusSize: anySize,
    start: anyLinkedDay,
    eventLasts: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.integer({ min: 1, max: 60 })),
    later: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 90 })),
    statusLasts: fc.oneof(fc.constant(null), fc.integer({ min: 0, max: 250 })),
    endPublished: fc.option(anyLinkedDay, { nil: null }),
    violent: fc.boolean(),
    fault: rarely("none", "family", "sign", "early", "event", "zero", "unknown", "tally"),
  })
  .map((one) => {
    const { family, sign, start, fault } = one;
    const event = marked(
      {
        ...signalOf("event", "2023-01-01"),
        ...one.event,
        family,
        start,
        end: start + one.eventLasts,
        intensity: fault === "zero" ? 0 : sign * one.eventSize,
        opens: fault === "unknown" ? "nothing of this name" : "status",
        occurrences: fault === "tally" ? 3 : 1,
      },
      one.violent,
    );
    const from = fault === "early" ? start - 1 - one.later : start + one.later;
    const status = marked(
      {
        ...signalOf("status", "2023-01-01"),
        ...one.status,
        family: fault === "family" ? otherFamily(family) : family,
        start: from,
        end: one.statusLasts === null ? null : from + one.statusLasts,
        intensity: (fault === "sign" ? -sign : sign) * one.statusSize,
        endPublished: one.statusLasts === null ? null : one.endPublished,
        status: fault !== "event",
      },
      one.violent,
    );
    return [event, status];
  });

/** A happening that is one of a tally and opened a status, all three of one family and sign. */
const anyMemberThatOpens = fc.tuple(anyTally, anyOpening).map(([tally, [event, status]]) => {
  const [first] = tally;
  if (!first || !event || !status) return tally;
  return [
    ...tally,
    { ...event, family: first.family, countedIn: "tally", stateViolence: false },
    { ...status, family: first.family, stateViolence: false },
  ];
});

/** A few groups of signals that are linked among themselves, each signal with an id of its own, in no order of days. */
export const anyLinkedSignals: fc.Arbitrary<EngineSignal[]> = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: anyLoose },
      { weight: 4, arbitrary: anyTally },
      { weight: 4, arbitrary: anyOpening },
      { weight: 1, arbitrary: anyMemberThatOpens },
    ),
    { maxLength: 6 },
  )
  .map((groups) =>
    groups.flatMap((group, at) =>
      group.map((signal) => ({
        ...signal,
        id: `${at} ${signal.id}`,
        countedIn: signal.countedIn === null ? null : `${at} ${signal.countedIn}`,
        opens: signal.opens === null ? null : `${at} ${signal.opens}`,
      })),
    ),
  );
