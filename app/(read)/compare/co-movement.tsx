import { AddressForm } from "@/app/_ui/address-form";
import { Button } from "@/app/_ui/button";
import { LagStems } from "@/app/_ui/charts/lag-stems";
import { CodedText } from "@/app/_ui/coded-text";
import { DataTable } from "@/app/_ui/data-table";
import { SectionHeading } from "@/app/_ui/section-heading";
import { TableDownload } from "@/app/_ui/table-links";
import { coMovementSentence, lagWords } from "@/lib/brief/comparing/co-movement-words";
import { count, formatDay, signed } from "@/lib/charts/format/format";
import { isolate } from "@/lib/codebook/isolate";
import type { PairCoMovement } from "@/lib/data/readings/compare/pair-co-movement";
import type { CompareAddress } from "./compare-address";
import { HiddenParams } from "./hidden-params";

/** Whether two of the chosen move together, and which comes first. */
export function CoMovementSection({ address, pair }: { address: CompareAddress; pair: PairCoMovement }) {
  const { first, second, found } = pair;
  return (
    <section aria-labelledby="together-heading" className="pt-10">
      <SectionHeading
        id="together-heading"
        title={`Do ${isolate(first.name)} and ${isolate(second.name)} move together?`}
        note={covered(pair)}
      />
      <p className="pt-3 font-serif text-lg prose-text">
        {coMovementSentence(found, first.name, second.name)}
      </p>
      <PairForm address={address} />
      {found.envelope === null ? null : (
        <figure>
          <LagStems
            lags={found.lags}
            r={found.r}
            envelope={found.envelope}
            first={first.name}
            second={second.name}
            tell={found.peak?.outside ?? false}
          />
          <figcaption className="text-sm text-muted prose-text">
            Correlation of the weekly flow of new evidence (the sum of intensity × evidence weight of the
            signals that start in a week), not of the index: an index that fades slowly resembles any other.
            The grey band holds all 53 lags at once in 95 of 100 chance orders of{" "}
            <CodedText text={second.name} />
            ’s weeks, moved in blocks of four within each year (499 orders, a fixed seed).
            {pair.undated > 0
              ? ` ${count(pair.undated, "signal")} dated to a month or longer ${pair.undated === 1 ? "is" : "are"} left out: such days gather at ends of months.`
              : ""}
          </figcaption>
        </figure>
      )}
      <LagTable pair={pair} />
      <div className="screen-only pt-2">
        <TableDownload name="The lags" csv={address.href({}, "/compare/co-movement.csv")} />
      </div>
    </section>
  );
}

function covered({ first, second, weeks, from, to }: PairCoMovement): string {
  const signals = `${isolate(first.name)}: ${count(first.signals, "signal")}; ${isolate(second.name)}: ${count(second.signals, "signal")}.`;
  return `The ${count(weeks, "whole week")} that both cover${from === null ? "" : `, ${formatDay(from)} to ${formatDay(to)}`}, whatever range is shown above. ${signals}`;
}

function PairForm({ address }: { address: CompareAddress }) {
  if (address.chosen.length < 3) return null;
  const select = (name: "first" | "second", label: string, value: string | undefined) => (
    <span className="flex min-w-0 max-w-full flex-wrap items-center gap-2">
      <label htmlFor={name}>{label}</label>
      <select key={value} id={name} name={name} defaultValue={value} className="control">
        {address.chosen.map((one) => (
          <option key={one.slug} value={one.slug}>
            {isolate(one.name)}
          </option>
        ))}
      </select>
    </span>
  );
  return (
    <AddressForm
      action="/compare"
      aria-label="Pair"
      className="screen-only flex flex-wrap items-center gap-x-4 gap-y-2 pt-3 text-sm"
    >
      {select("first", "Pair", address.pair?.[0])}
      {select("second", "with", address.pair?.[1])}
      <Button tone="quiet">Correlate</Button>
      <HiddenParams params={address.view.params} without={["first", "second"]} />
    </AddressForm>
  );
}

function LagTable({ pair: { first, second, found } }: { pair: PairCoMovement }) {
  const rows = found.lags.map((lag, at) => ({
    lag,
    r: found.r[at] ?? null,
    overlap: found.overlap[at] ?? 0,
  }));
  return (
    <details className="pt-2">
      <summary className="py-1 text-[0.9375rem]">The lags as a table</summary>
      <div className="pt-2">
        <DataTable
          scrollLabel="Correlation by lag"
          caption="Correlation of the weekly flow of new evidence by lag. A dash: fewer than 20 common weeks, or nothing that varies."
          columns={[
            {
              key: "lag",
              heading: "Lag",
              rowHeader: true,
              cell: ({ lag }: (typeof rows)[number]) => lagWords(lag, first.name, second.name),
            },
            {
              key: "r",
              heading: "r",
              numeric: true,
              cell: ({ r }) => (r === null ? "–" : signed(r, 2)),
            },
            {
              key: "out",
              heading: "Outside of noise",
              cell: ({ r }) =>
                found.peak?.outside && Math.abs(r ?? 0) > (found.envelope ?? 1) ? "yes" : "no",
            },
            { key: "overlap", heading: "Common weeks", numeric: true, cell: ({ overlap }) => overlap },
          ]}
          rows={rows}
          rowKey={({ lag }) => String(lag)}
        />
      </div>
    </details>
  );
}
