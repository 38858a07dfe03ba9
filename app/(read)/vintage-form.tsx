import { AddressForm } from "@/app/_ui/address-form";
import { Button } from "@/app/_ui/button";
import { DayField } from "@/app/_ui/day-field";
import { dayShown, type RangeProblem } from "@/lib/charts/address/range";
import { type Vintage, vintageParams } from "@/lib/charts/address/vintage";

/** The two days of a vintage as a plain form; `keep` names what else stands in the address of the page. */
export function VintageForm({
  path,
  vintage,
  problems,
  keep = {},
}: {
  path: string;
  vintage: Vintage;
  problems: readonly RangeProblem[];
  keep?: Record<string, string | null>;
}) {
  const { method, through } = vintageParams(vintage);
  const hidden = { ...keep, method, through };
  return (
    <AddressForm
      action={path}
      aria-label="State of knowledge"
      className="screen-only mt-3 flex flex-wrap items-end gap-x-4 gap-y-3 border-y border-hair py-3"
    >
      <VintageFields vintage={vintage} problems={problems} />
      {Object.entries(hidden).map(([name, value]) =>
        value == null ? null : <input key={name} type="hidden" name={name} value={value} />,
      )}
      <Button tone="quiet">Show that state</Button>
    </AddressForm>
  );
}

/** The same two fields for a form that asks for more. */
export function VintageFields({
  vintage,
  problems = [],
}: {
  vintage: Vintage;
  problems?: readonly RangeProblem[];
}) {
  const { knownOn, codedOn } = vintageParams(vintage);
  const wrong = (field: string) => problems.find((problem) => problem.field === field)?.message;
  // A frozen moment cannot be typed into a day; it comes along as it is.
  const frozen = codedOn != null && codedOn.length > 10;
  return (
    <>
      <DayField
        name="knownOn"
        label="As known on"
        day={dayShown(problems, "knownOn", knownOn ?? null)}
        error={wrong("knownOn")}
      />
      {frozen ? (
        <input type="hidden" name="codedOn" value={codedOn} />
      ) : (
        <DayField
          name="codedOn"
          label="As coded on"
          day={dayShown(problems, "codedOn", codedOn ?? null)}
          error={wrong("codedOn")}
        />
      )}
    </>
  );
}
