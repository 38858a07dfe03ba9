import { Button } from "@/app/_ui/button";
import { InputField, SelectField } from "@/app/_ui/field";
import { CREDIBILITY_WORDS, RELIABILITY_WORDS } from "@/lib/codebook/signal-words";
import { DAY_EXAMPLE } from "@/lib/codebook/typed-day";
import { CREDIBILITIES, RELIABILITIES } from "@/lib/engine/signals/signal";
import type { BoundForm } from "./bound-form";
import type { FormRow } from "./rows";
import { boundRow } from "./rows";

const RELIABILITY_OPTIONS = [
  { value: "", label: "Choose" },
  ...RELIABILITIES.map((value) => ({ value, label: `${value}: ${RELIABILITY_WORDS[value]}` })),
];
const CREDIBILITY_OPTIONS = [
  { value: "", label: "Choose" },
  ...CREDIBILITIES.map((value) => ({ value: String(value), label: `${value}: ${CREDIBILITY_WORDS[value]}` })),
];

interface ReportProps {
  form: BoundForm;
  rows: readonly FormRow[];
  /** Rows of reports that are older than the first day of the signal; null: not known, so every report asks why. */
  early: readonly number[] | null;
  /** The signal counts, so that it needs a report. */
  needed: boolean;
  onAdd: () => void;
  onRemove: (row: FormRow) => void;
  onPublisher: (name: string, at: number) => void;
}

/** The reports that the signal rests on, each with its grade; a relay is not a second source. */
export function ReportFields({ form, rows, early, needed, onAdd, onRemove, onPublisher }: ReportProps) {
  return (
    <>
      {rows.map((row, at) => (
        <ReportRow
          key={row.id}
          form={form}
          row={row}
          at={at}
          rows={rows}
          early={early}
          needed={needed && at === 0}
          onRemove={onRemove}
          onPublisher={onPublisher}
        />
      ))}
      <p>
        <Button
          tone="quiet"
          name="intent"
          value="add-report"
          onClick={(event) => {
            event.preventDefault();
            onAdd();
          }}
        >
          Add a report
        </Button>
      </p>
    </>
  );
}

function ReportRow({
  form,
  row,
  at,
  rows,
  early,
  needed,
  onRemove,
  onPublisher,
}: Omit<ReportProps, "onAdd"> & { row: FormRow; at: number }) {
  const field = (name: string, fallback = "") => boundRow(form, "reports", row, at, name, fallback);
  const others = rows.flatMap((other, place) =>
    other === row ? [] : [{ value: other.key, label: `report ${place + 1}` }],
  );
  const earlyField = field("earlyReason");
  const asksWhyEarly = early === null || early.includes(at) || earlyField.defaultValue || earlyField.error;
  return (
    <fieldset className="border-l border-hair pl-4">
      <legend className="mb-2 font-semibold">Report {at + 1}</legend>
      <div className="flex flex-col gap-3">
        <input type="hidden" name={`reports.${at}.key`} value={row.key} />
        <div className="grid gap-3 sm:grid-cols-[1fr_11rem]">
          <InputField
            {...field("publisher")}
            label="Publisher"
            needed={needed}
            list="known-publishers"
            autoComplete="off"
            onInput={(event) => onPublisher(event.currentTarget.value, at)}
          />
          <InputField
            {...field("published")}
            label="Published"
            placeholder={DAY_EXAMPLE}
            autoComplete="off"
          />
        </div>
        <InputField
          {...field("title")}
          label="Title of the report"
          needed={needed}
          autoComplete="off"
          dir="auto"
        />
        <div hidden={!asksWhyEarly}>
          <InputField
            {...earlyField}
            label="Why it is older than the signal"
            hint="Only where a report came out before the first day: a forecast or an announcement. Else check both days."
            autoComplete="off"
          />
        </div>
        <div className="grid gap-3 sm:grid-cols-[1fr_9rem]">
          <InputField {...field("address")} label="Address" placeholder="https://" autoComplete="off" />
          <InputField {...field("language", "en")} label="Language" autoComplete="off" maxLength={3} />
        </div>
        <div className="grid gap-3 sm:grid-cols-2">
          <SelectField
            {...field("reliability")}
            label="Reliability of the source"
            needed={needed}
            options={RELIABILITY_OPTIONS}
          />
          <SelectField
            {...field("credibility")}
            label="Credibility of this report"
            needed={needed}
            options={CREDIBILITY_OPTIONS}
          />
        </div>
        <details open={Boolean(field("relays").defaultValue || field("withdrawnOn").defaultValue)}>
          <summary className="py-1 text-[0.9375rem]">Relays another report, or was withdrawn</summary>
          <div className="mt-2 grid gap-3 sm:grid-cols-[1fr_11rem]">
            <SelectField
              {...field("relays")}
              label="Relays"
              options={[{ value: "", label: "nothing: a report of its own" }, ...others]}
            />
            <InputField
              {...field("withdrawnOn")}
              label="Withdrawn on"
              placeholder={DAY_EXAMPLE}
              autoComplete="off"
            />
          </div>
          <div className="mt-3">
            <InputField {...field("withdrawnReason")} label="Why it was withdrawn" autoComplete="off" />
          </div>
        </details>
        {rows.length > 1 ? (
          <p>
            <Button
              tone="quiet"
              name="intent"
              value={`remove-report:${at}`}
              onClick={(event) => {
                event.preventDefault();
                onRemove(row);
              }}
            >
              Remove report {at + 1}
            </Button>
          </p>
        ) : null}
      </div>
    </fieldset>
  );
}
