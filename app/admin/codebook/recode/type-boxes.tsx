import { CheckboxField } from "@/app/_ui/checkbox-field";
import { FAMILY_LABEL } from "@/lib/codebook/family";
import { ALL_TYPES } from "@/lib/codebook/recoding/recode-choice";
import type { Recodable } from "@/lib/data/versions/recoding/recodable-types";
import { FAMILIES } from "@/lib/engine/signals/signal";

/** The types that the signals have now, by family, each with how many there are. */
export function TypeBoxes({
  types,
  ticked,
  error,
}: {
  types: Recodable["types"];
  ticked: readonly string[];
  error: string | null;
}) {
  const box = (code: string, label: string, id: string) => (
    <CheckboxField
      key={id}
      name="type"
      id={id}
      value={code}
      label={label}
      defaultChecked={ticked.includes(code)}
    />
  );
  const none = types.every(({ earlier }) => earlier === 0);
  const mixed = !none && types.some(({ signals, earlier }) => earlier < signals);
  return (
    <fieldset id="types" tabIndex={-1} aria-describedby={error ? "types-error" : undefined}>
      <legend className="text-sm font-semibold">Type now</legend>
      {error ? (
        <p id="types-error" className="mt-1 text-sm font-semibold text-warm">
          Error: {error}
        </p>
      ) : null}
      {none ? (
        <p className="mt-1 text-sm text-muted">
          All are coded under the version in use. To recode them all the same, choose “Any” below.
        </p>
      ) : null}
      <div className="mt-2">{box(ALL_TYPES, "Every type", "every-type")}</div>
      {[...FAMILIES, null].map((family) => {
        const own = types.filter((type) => type.family === family);
        return own.length === 0 ? null : (
          <fieldset key={family} className="mt-4">
            <legend className="text-sm text-muted">
              {family === null ? "Any family" : FAMILY_LABEL[family]}
            </legend>
            <div className="mt-1 grid gap-x-6 gap-y-1 sm:grid-cols-2 lg:grid-cols-3">
              {own.map((type) => box(type.code, labelOf(type, mixed), `type-${type.code}`))}
            </div>
          </fieldset>
        );
      })}
    </fieldset>
  );
}

/** `// => "High-level visit: 12, 9 of an earlier version"`; where all types are alike in this, how many alone. */
function labelOf({ label, signals, earlier }: Recodable["types"][number], mixed: boolean): string {
  const all = signals.toLocaleString("en-GB");
  if (!mixed || earlier === 0) return `${label}: ${all}`;
  const some = earlier === signals ? "all" : earlier.toLocaleString("en-GB");
  return `${label}: ${all}, ${some} of an earlier version`;
}
