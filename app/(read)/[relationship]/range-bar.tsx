import type { ReactNode } from "react";
import { AddressForm } from "@/app/_ui/address-form";
import { Button } from "@/app/_ui/button";
import { DayControl } from "@/app/_ui/day-control";
import { Link } from "@/app/_ui/link";
import { codedParam } from "@/lib/charts/address/coded-moment";
import { dayShown, PRESET_LABEL, PRESETS } from "@/lib/charts/address/range";
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
  const days = [
    { name: "from", label: "from", value: isoFromDay(range.from) },
    { name: "to", label: "to", value: isoFromDay(range.to) },
    {
      name: "knownOn",
      label: "as known on",
      value: vintage.knownOn === null ? "" : isoFromDay(vintage.knownOn),
    },
    ...(frozen ? [] : [{ name: "codedOn", label: "as coded on", value: day }]),
  ];
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
      <AddressForm
        action={path}
        aria-label="Exact days"
        className="grid grid-cols-2 items-end gap-x-3 gap-y-2 text-sm max-sm:w-full sm:flex sm:flex-wrap sm:items-center"
      >
        {days.map(({ name, label, value }) => (
          <DayInput
            key={name}
            name={name}
            label={label}
            value={dayShown(problems, name, value)}
            error={problems.find(({ field }) => field === name)?.message ?? null}
          />
        ))}
        {Object.entries(hidden).map(([name, value]) =>
          value === null ? null : <input key={name} type="hidden" name={name} value={value} />,
        )}
        <Button tone="quiet">Show</Button>
      </AddressForm>
      <div className="flex flex-wrap items-center gap-x-8">{children}</div>
    </div>
  );
}

function DayInput({
  name,
  label,
  value,
  error,
}: {
  name: string;
  label: string;
  /** ISO, or as typed. */
  value: string;
  error: string | null;
}) {
  return (
    <span className="grid gap-1 sm:flex sm:flex-wrap sm:items-center sm:gap-x-2">
      <label htmlFor={name}>{label}</label>
      <DayControl
        // A new address brings new days, also where the browser keeps what was typed.
        key={value}
        id={name}
        name={name}
        day={value}
        error={error}
        aria-describedby={error ? `${name}-error` : undefined}
        className="control w-full min-w-0 sm:w-34"
      />
      {error ? (
        <span id={`${name}-error`} className="basis-full font-semibold text-warm">
          {error}
        </span>
      ) : null}
    </span>
  );
}
