import { AddressForm } from "@/app/_ui/address-form";
import { Button } from "@/app/_ui/button";
import { CodedText } from "@/app/_ui/coded-text";
import { DayControl } from "@/app/_ui/day-control";
import type { FormProblem } from "@/app/_ui/error-summary";
import { Link } from "@/app/_ui/link";
import { SectionHeading } from "@/app/_ui/section-heading";
import { formatDay, signed } from "@/lib/charts/format/format";
import type { ComparedEvent } from "@/lib/data/readings/compare/comparison";
import { dayFromIso } from "@/lib/engine/calendar/day";
import type { CompareAddress } from "./compare-address";
import { COMMON_FIELD, EVENT_FIELD, slugDaysParam } from "./event-address";
import { HiddenParams } from "./hidden-params";

const OWN = ["events", "before", "after", "zero"];

/** The field of one event day; what could not be read stays in it, with the reason. */
function EventDay({ slug, day, problem }: { slug: string; day: string | null; problem?: FormProblem }) {
  const name = `${EVENT_FIELD}${slug}`;
  const shown = problem?.typed ?? day;
  return (
    <>
      <DayControl
        key={shown ?? ""}
        id={name}
        name={name}
        day={shown}
        error={problem?.message}
        aria-describedby={problem ? `${name}-error` : undefined}
        className="control mt-1 w-42"
      />
      {problem ? (
        <span id={`${name}-error`} className="block text-sm font-semibold text-warm">
          {problem.message}
        </span>
      ) : null}
    </>
  );
}

/** The event day of each relationship, from what moved it most or by hand. */
export function EventForm({ address, events }: { address: CompareAddress; events: ComparedEvent[] }) {
  const { event, view } = address;
  const shown = new Map(
    events.flatMap(({ slug, day }) => (day === null ? [] : [[slug, dayFromIso(day)] as const])),
  );
  const withEvent = (slug: string, day: string) =>
    address.href({ events: slugDaysParam(new Map(shown).set(slug, dayFromIso(day))) });
  return (
    <section aria-labelledby="events-heading" className="screen-only pt-8">
      <SectionHeading
        id="events-heading"
        title="The event of each"
        note="Day 0 of every line. Without a choice it is the day whose new signal moved the relationship most in the range above."
      />
      <AddressForm action="/compare" aria-label="Event days" className="pt-3">
        <ul className="grid gap-x-10 gap-y-5 sm:grid-cols-2 lg:grid-cols-3">
          {events.map(({ slug, name, day, given, choices }) => (
            <li key={slug}>
              <label htmlFor={`${EVENT_FIELD}${slug}`} className="block text-sm font-semibold">
                <CodedText text={name} />
                {given || day === null ? null : (
                  <span className="font-normal text-muted"> · largest movement</span>
                )}
              </label>
              <EventDay
                slug={slug}
                day={day}
                problem={address.problems.find(({ field }) => field === EVENT_FIELD + slug)}
              />
              <ul className="mt-1.5 text-sm">
                {choices.map((choice) => (
                  <li key={choice.day} className="py-0.5 wrap-anywhere">
                    <Link
                      href={withEvent(slug, choice.day)}
                      scroll={false}
                      aria-current={choice.day === day ? "true" : undefined}
                      className={choice.day === day ? "font-semibold" : ""}
                    >
                      {formatDay(choice.day)}
                    </Link>{" "}
                    <CodedText text={choice.title} /> ({signed(choice.share)})
                  </li>
                ))}
                {choices.length === 0 ? (
                  <li className="text-muted">No signal moved it in the range above.</li>
                ) : null}
              </ul>
            </li>
          ))}
        </ul>
        <div className="mt-4 flex flex-wrap items-center gap-x-4 gap-y-2 text-sm">
          <label htmlFor={COMMON_FIELD}>or one day for all</label>
          <DayControl id={COMMON_FIELD} name={COMMON_FIELD} day={null} className="control w-34" />
          <label htmlFor="before">weeks before</label>
          <input
            key={`before ${event.before}`}
            id="before"
            name="before"
            type="number"
            min={1}
            max={156}
            defaultValue={event.before}
            className="control w-20"
          />
          <label htmlFor="after">after</label>
          <input
            key={`after ${event.after}`}
            id="after"
            name="after"
            type="number"
            min={1}
            max={156}
            defaultValue={event.after}
            className="control w-20"
          />
          <span className="flex items-center gap-2">
            <input
              key={String(event.fromZero)}
              id="zero"
              name="zero"
              type="checkbox"
              value="on"
              defaultChecked={event.fromZero}
              className="size-5 accent-ink"
            />
            <label htmlFor="zero">from zero: less the level on the eve of the event</label>
          </span>{" "}
          <Button tone="quiet">Align</Button>
        </div>
        <HiddenParams params={view.params} without={OWN} />
      </AddressForm>
    </section>
  );
}
