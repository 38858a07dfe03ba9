import Link from "next/link";
import type { ReactNode } from "react";
import { Button } from "@/app/_ui/button";
import { codedParam } from "@/lib/charts/address/coded-moment";
import { PRESET_LABEL, PRESETS } from "@/lib/charts/address/range";
import { isoFromDay } from "@/lib/engine/calendar/day";
import type { ViewAddress } from "./view-address";

/**
 * Which days, known and coded when: every choice is a link or a plain form. `path` is the page that it acts on; `keep`
 * names further parameters of that page; what else the page lets choose stands in `children`.
 */
export function RangeBar({
  address,
  path,
  keep = {},
  children,
}: {
  address: ViewAddress;
  path: string;
  keep?: Record<string, string | null>;
  children?: ReactNode;
}) {
  const { range, vintage, view, problems } = address;
  // A frozen moment stays frozen while its range is changed.
  const day = vintage.codedOn === null ? "" : codedParam(vintage.codedOn);
  const frozen = day.length > 10;
  const hidden = {
    ...keep,
    view: view === "table" ? view : null,
    method: vintage.method === null ? null : String(vintage.method),
    through: vintage.through === null ? null : isoFromDay(vintage.through),
    ...(frozen ? { codedOn: day } : {}),
  };
  const wrong = (field: string) => problems.some((problem) => problem.field === field) || undefined;
  return (
    <div className="screen-only flex flex-wrap items-center justify-between gap-x-8 gap-y-1 border-y border-hair py-2">
      <nav aria-label="Range">
        <ul className="flex flex-wrap gap-x-4 text-[0.9375rem]">
          {PRESETS.map((preset) => (
            <li key={preset}>
              <Link
                href={address.href(path, {
                  ...keep,
                  range: preset === "15m" ? null : preset,
                  from: null,
                  to: null,
                })}
                scroll={false}
                aria-current={range.preset === preset ? "true" : undefined}
                className={`inline-block border-b-2 py-1.5 no-underline ${range.preset === preset ? "border-ink font-semibold" : "border-transparent hover:border-edge"}`}
              >
                {PRESET_LABEL[preset]}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <form
        action={path}
        method="get"
        aria-label="Exact days"
        className="grid grid-cols-2 items-end gap-x-3 gap-y-2 text-sm max-sm:w-full sm:flex sm:flex-wrap sm:items-center"
      >
        <DayInput name="from" label="from" value={isoFromDay(range.from)} invalid={wrong("from")} />
        <DayInput name="to" label="to" value={isoFromDay(range.to)} invalid={wrong("to")} />
        <DayInput
          name="knownOn"
          label="as known on"
          value={vintage.knownOn === null ? "" : isoFromDay(vintage.knownOn)}
          invalid={wrong("knownOn")}
        />
        {frozen ? null : (
          <DayInput name="codedOn" label="as coded on" value={day} invalid={wrong("codedOn")} />
        )}
        {Object.entries(hidden).map(([name, value]) =>
          value === null ? null : <input key={name} type="hidden" name={name} value={value} />,
        )}
        <Button tone="quiet">Show</Button>
      </form>
      <div className="flex flex-wrap items-center gap-x-8">{children}</div>
    </div>
  );
}

function DayInput({
  name,
  label,
  value,
  invalid,
}: {
  name: string;
  label: string;
  value: string;
  invalid?: true;
}) {
  return (
    <span className="grid gap-1 sm:flex sm:items-center sm:gap-2">
      <label htmlFor={name}>{label}</label>
      {/* A new address brings new days, also where the browser keeps what was typed. */}
      <input
        key={value}
        id={name}
        name={name}
        type="date"
        defaultValue={value}
        aria-invalid={invalid}
        className="control w-full min-w-0 sm:w-38"
      />
    </span>
  );
}
