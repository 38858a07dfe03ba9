import { CodedText } from "@/app/_ui/coded-text";
import { SignedNumber } from "@/app/_ui/signed-number";
import { numberWords } from "@/lib/brief/number-words";
import { formatDay, signed } from "@/lib/charts/format/format";
import { asPrinted, printedDifference } from "@/lib/charts/format/printed-figure";
import { printedParts } from "@/lib/charts/format/printed-parts";
import { FAMILY_LABEL } from "@/lib/codebook/family";
import type { MovedSignal, Preview, PreviewDay } from "@/lib/data/desk/preview";

/** What saving would do to the index, before it is done. */
export function Effect({ preview, title }: { preview: Preview | null; title: string }) {
  return (
    <section aria-labelledby="effect" aria-live="polite">
      <h2 id="effect" className="text-xl">
        {title}
      </h2>
      {preview?.ok ? <Found preview={preview} /> : <Missing preview={preview} />}
    </section>
  );
}

function Found({ preview }: { preview: Extract<Preview, { ok: true }> }) {
  const { now, start, left, notYetCoded } = preview;
  const change = difference(now);
  return (
    <>
      <p className="mt-2 text-[0.9375rem]">
        Index on {formatDay(now.day)}: <SignedNumber value={now.before} /> →{" "}
        <strong>
          <SignedNumber value={now.after} />
        </strong>
        {change === null ? "" : ` (${signed(change)})`}. Share of this signal: {signed(now.share)}.
      </p>
      {notYetCoded ? (
        <p className="mt-2 border-l-4 border-edge pl-3 text-sm">
          It counts from a day after {formatDay(now.day)}, the last day that is coded. It shows on the chart
          when that day is moved on.
        </p>
      ) : null}
      {left === null ? null : (
        <p className="mt-2 text-sm">
          {left > 0
            ? `It weighs with the ${left === 1 ? "one happening that is" : `${numberWords(left)} happenings that are`} coded nowhere else.`
            : "All of its happenings are coded singly, so it counts 0 itself."}
        </p>
      )}
      <DayTable day={now} />
      <MovedList day={now.moved.length === 0 && start !== null ? start : now} />
      {start ? (
        <p className="mt-2 text-sm text-muted">
          On {formatDay(start.day)}, from when it counts: <SignedNumber value={start.before} /> →{" "}
          <SignedNumber value={start.after} />; share <SignedNumber value={start.share} />.
        </p>
      ) : null}
      <p className="mt-1 text-sm text-muted">
        Index points, method version {preview.methodVersion}. A share splits the level of one day, so it can
        differ from the change.
      </p>
    </>
  );
}

const LINK_WORDS: Record<MovedSignal["link"], string> = {
  "counts it": "a count of several",
  "opened by it": "which it brought about; the two weigh as the larger",
  "opened it": "which brought it about; the two weigh as the larger",
  "taken back by it": "which it takes back",
  another: "through a link",
};

/** Other signals that are moved because they are linked with this one. */
function MovedList({ day }: { day: PreviewDay }) {
  if (day.moved.length === 0) return null;
  return (
    <div className="mt-3 text-sm">
      <h3 className="font-semibold">Moved through links, on {formatDay(day.day)}</h3>
      <ul>
        {day.moved.map(({ slug, title, before, after, link, left }) => (
          <li key={slug} className="border-b border-hair py-1 wrap-anywhere">
            “<CodedText text={title} />
            ”, {LINK_WORDS[link]}: <SignedNumber value={before} /> → <SignedNumber value={after} />
            {left && left.before !== left.after
              ? `; ${left.before} → ${left.after} happenings left to it`
              : ""}
            .
          </li>
        ))}
      </ul>
    </div>
  );
}

function difference({ before, after }: { before: number | null; after: number | null }): number | null {
  return after === null ? null : printedDifference(after, before ?? 0);
}

function DayTable({ day }: { day: PreviewDay }) {
  const cell = "py-1 pl-3 text-right whitespace-nowrap";
  const printed = (side: "before" | "after") =>
    printedParts(
      day.families.map((family) => family[side]),
      asPrinted(day[side] ?? 0),
    );
  const [was, is] = [printed("before"), printed("after")];
  const rows = [
    ...day.families.map(({ family }, at) => ({
      label: FAMILY_LABEL[family],
      before: was[at] ?? null,
      after: is[at] ?? null,
      total: false,
    })),
    { label: "Index", before: day.before, after: day.after, total: true },
  ];
  return (
    <div className="relative mt-2 overflow-x-auto">
      <table className="w-full border-collapse text-sm">
        <caption className="sr-only">
          Index by family on {formatDay(day.day)}, without and with this signal
        </caption>
        <thead>
          <tr className="border-b border-rule text-muted">
            <th scope="col" className="py-1 text-left font-medium">
              Family
            </th>
            {["before", "after", "change"].map((heading) => (
              <th key={heading} scope="col" className={`${cell} font-medium`}>
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ label, before, after, total }) => (
            <tr key={label} className={total ? "border-t border-rule font-semibold" : "border-b border-hair"}>
              <th scope="row" className={`py-1 text-left ${total ? "" : "font-normal"}`}>
                {label}
              </th>
              <td className={cell}>
                <SignedNumber value={before} />
              </td>
              <td className={cell}>
                <SignedNumber value={after} />
              </td>
              <td className={cell}>
                <SignedNumber value={difference({ before, after })} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const NEEDED: Record<string, string> = {
  family: "a family",
  type: "a type",
  start: "a first day",
  end: "a last day on or after the first",
  status: "a choice whether it happened or stands",
  occurrences: "a whole number of happenings",
  countedIn: "a link that is allowed",
  opens: "a link that is allowed",
  intensity: "an intensity within the type’s range",
  precision: "a precision",
  scored: "a facet or duplicate with “Counts in the index” unticked",
  "reports.0.publisher": "a source report",
};

function Missing({ preview }: { preview: Extract<Preview, { ok: false }> | null }) {
  const needed = new Set(
    preview?.problems.map(({ field }) =>
      /reliability|credibility/.test(field)
        ? "both grades of each report"
        : (NEEDED[field] ?? "a field in order"),
    ),
  );
  return (
    <p className="mt-2 text-[0.9375rem] text-muted">
      {needed.size > 0
        ? `Shown as soon as there is ${[...needed].join(", ")}.`
        : "Shown while you type: before, after, and the share of this signal."}
    </p>
  );
}
