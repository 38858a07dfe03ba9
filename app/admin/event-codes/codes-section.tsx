import { EmptyState } from "@/app/_ui/empty-state";
import { InputField, SelectField } from "@/app/_ui/field";
import { FilterForm } from "@/app/_ui/filter-form";
import { Pager } from "@/app/_ui/pager";
import { PastTheEnd } from "@/app/_ui/past-the-end";
import type { Codebook } from "@/lib/codebook/codebook";
import type { Paged } from "@/lib/data/paged";
import type { MappedCode } from "@/lib/event-files/proposals/code-mapping";
import type { LabelledCode } from "@/lib/event-files/proposals/labelled-codes";
import type { CodeScheme } from "@/lib/event-files/rows/event-row";
import { listAddress } from "../_ui/list-address";
import { CodeTable } from "./code-table";
import { SCHEME_NAMES, SCHEMES } from "./scheme-names";

interface CodesSectionProps {
  /** The page that it stands on. */
  path: string;
  asked: { scheme: CodeScheme | null; words: string };
  codes: Paged<LabelledCode>;
  codebook: Codebook;
  /** Where a code is changed; null: it is not. */
  entryHref: ((entry: MappedCode) => string) | null;
}

/** The codes of one version of the table, found by scheme and words, page by page. */
export function CodesSection({
  path,
  asked: { scheme, words },
  codes,
  codebook,
  entryHref,
}: CodesSectionProps) {
  const asked = { q: words, scheme: scheme ?? "" };
  return (
    <section className="mt-8" aria-labelledby="codes">
      <h2 id="codes" className="text-xl">
        Codes
      </h2>
      <FilterForm
        key={`${words} ${scheme}`}
        action={path}
        label="Codes"
        clearHref={words || scheme ? path : null}
        submitLabel="Search"
      >
        <SelectField
          name="scheme"
          label="Whose codes"
          options={[
            { value: "", label: "All" },
            ...SCHEMES.map((value) => ({ value, label: SCHEME_NAMES[value] })),
          ]}
          defaultValue={scheme ?? ""}
        />
        <InputField name="q" label="Code or words" type="search" defaultValue={words} maxLength={200} />
      </FilterForm>
      {codes.rows.length === 0 && codes.total > 0 ? (
        <PastTheEnd first={listAddress(path, asked)} />
      ) : codes.rows.length === 0 ? (
        <EmptyState title="No code fits">Search for fewer letters, or clear the search.</EmptyState>
      ) : (
        <CodeTable
          caption="Of several codes that a row begins with, the longest holds"
          rows={codes.rows}
          codebook={codebook}
          entryHref={entryHref}
        />
      )}
      <Pager
        {...codes}
        noun="entries"
        hrefFor={(page) => listAddress(path, { ...asked, page: String(page) })}
      />
    </section>
  );
}
