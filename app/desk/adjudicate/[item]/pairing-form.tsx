import { ActionForm } from "@/app/_form/action-form";
import type { FieldPlan } from "@/app/_form/form-field";
import { isolate } from "@/lib/codebook/isolate";
import type { SampleCoding } from "@/lib/data/coding/sample-coding";
import type { SampleItem } from "@/lib/data/coding/sample-items";
import { putTogether } from "../actions";

/** Says which codings tell of one happening, where the proposal is wrong. */
export function PairingForm({ item: { id, pairs, pairing } }: { item: SampleItem }) {
  const open = pairs.filter(({ settled }) => settled === null);
  const firsts = open.flatMap(({ first, second }) => (first ? [{ first, second }] : []));
  const seconds = open.flatMap(({ second }) => second ?? []);
  if (firsts.length === 0 || seconds.length === 0) return null;
  const named = ({ fields }: SampleCoding) => isolate(fields.title);
  const options = [
    { value: "", label: "No other" },
    ...seconds.map((second) => ({ value: second.id, label: named(second) })),
  ];
  const hidden = (name: string, value: string) => ({ name, label: "", kind: "hidden", value }) as const;
  const fields: FieldPlan[] = [
    ...firsts.map(
      ({ first, second }): FieldPlan => ({
        name: `with.${first.id}`,
        label: `“${named(first)}” is the happening of`,
        kind: "select",
        options,
        value: second?.id ?? "",
      }),
    ),
    { name: "reason", label: "Why they belong together", kind: "text" },
    hidden("item", id),
    hidden("seconds", seconds.map((second) => second.id).join(" ")),
    hidden("seenPairing", String(pairing?.number ?? 0)),
  ];
  return (
    <details className="screen-only mb-10">
      <summary>
        {pairing
          ? `Put together by ${isolate(pairing.author)}: put together otherwise`
          : "Put together by likeness: put together otherwise"}
      </summary>
      <div className="pt-4">
        <ActionForm
          action={putTogether}
          label="Which codings belong together"
          idPrefix="pairing-"
          submitLabel="Put together so"
          refusedTitle="Nothing was changed"
          tone="quiet"
          fields={fields}
        />
      </div>
    </details>
  );
}
