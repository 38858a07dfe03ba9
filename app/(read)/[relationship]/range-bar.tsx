import Link from "next/link";
import { Button } from "@/app/_ui/button";
import { TabsNav } from "@/app/_ui/tabs-nav";
import { PRESET_LABEL, PRESETS } from "@/lib/charts/range";
import type { RelationshipRow } from "@/lib/data/relationships/relationships";
import { isoFromDay } from "@/lib/engine/day";
import { Downloads } from "./downloads";
import type { ViewAddress } from "./view-address";

/** Which days, known when, and in which form: every choice is a link or a plain form. */
export function RangeBar({ relationship, address }: { relationship: RelationshipRow; address: ViewAddress }) {
  const { range, knownOn, view, problems } = address;
  const path = `/${relationship.slug}`;
  const wrong = (field: string) => problems.some((problem) => problem.field === field) || undefined;
  return (
    <div className="screen-only flex flex-wrap items-center justify-between gap-x-8 gap-y-1 border-y border-hair py-2">
      <nav aria-label="Range">
        <ul className="flex flex-wrap gap-x-4 text-[0.9375rem]">
          {PRESETS.map((preset) => (
            <li key={preset}>
              <Link
                href={address.href(path, { range: preset === "15m" ? null : preset, from: null, to: null })}
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
        className="flex flex-wrap items-center gap-x-3 gap-y-2 text-sm"
      >
        <DayInput name="from" label="from" value={isoFromDay(range.from)} invalid={wrong("from")} />
        <DayInput name="to" label="to" value={isoFromDay(range.to)} invalid={wrong("to")} />
        <DayInput
          name="knownOn"
          label="as knowable on"
          value={knownOn === null ? "" : isoFromDay(knownOn)}
          invalid={wrong("knownOn")}
        />
        {view === "table" ? <input type="hidden" name="view" value="table" /> : null}
        <Button tone="quiet">Show</Button>
      </form>
      <div className="flex flex-wrap items-center gap-x-8">
        <TabsNav
          label="Form"
          tabs={[
            { href: address.href(path, { view: null }), label: "Chart", current: view === "chart" },
            { href: address.href(path, { view: "table" }), label: "Table", current: view === "table" },
          ]}
        />
        <Downloads relationship={relationship} address={address} />
      </div>
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
    <span className="flex items-center gap-2">
      <label htmlFor={name}>{label}</label>
      {/* A new address brings new days, also where the browser keeps what was typed. */}
      <input
        key={value}
        id={name}
        name={name}
        type="date"
        defaultValue={value}
        aria-invalid={invalid}
        className="control w-38"
      />
    </span>
  );
}
