import type { DictionaryEntry, DictionaryKind } from "@/lib/evidence/dictionaries/dictionaries";
import { entryFields } from "./entry-fields";

/** An entry for whoever may read it and not change it. */
export function EntryReading({ kind, entry }: { kind: DictionaryKind; entry: DictionaryEntry }) {
  return (
    <dl className="max-w-3xl">
      {entryFields(kind, entry, []).map(({ name, label, value, options }) => (
        <div key={name} className="border-b border-hair py-2">
          <dt className="text-sm font-semibold">{label}</dt>
          <dd dir="auto" className="whitespace-pre-line wrap-anywhere">
            {options?.find((one) => one.value === value)?.label ?? (value || "none")}
          </dd>
        </div>
      ))}
    </dl>
  );
}
