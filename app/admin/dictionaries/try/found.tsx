import { DataTable } from "@/app/_ui/data-table";
import { Notice } from "@/app/_ui/notice";
import type { TriedText } from "@/lib/data/coding/dictionaries/suggestions-for";
import { controlWords } from "./control-words";

/** What the dictionaries made of a text: suggestions by control, further signals, and names. */
export function Found({ suggestions, proposals, names, house }: TriedText) {
  const each = [...new Map(names.map((name) => [`${name.words} ${name.meant}`, name])).values()];
  return (
    <section aria-labelledby="found" className="mt-8">
      <h2 id="found" className="text-xl" tabIndex={-1}>
        What would be suggested
      </h2>
      {house?.problem ? (
        <Notice tone="problem">
          <p>{house.problem}</p>
        </Notice>
      ) : null}
      <DataTable
        stacked={2}
        caption="Controls of the form, with what they would hold and why"
        captionHidden
        rows={[...suggestions, ...(house?.suggestions ?? [])]}
        rowKey={({ field, origin }) => `${field} ${origin}`}
        columns={[
          { key: "field", heading: "Control", rowHeader: true, cell: ({ field }) => controlWords(field) },
          {
            key: "value",
            heading: "Value",
            className: "wrap-anywhere",
            cell: ({ value }) => <bdi>{value}</bdi>,
          },
          { key: "because", heading: "Why", whole: true, cell: ({ because }) => <bdi>{because}</bdi> },
          {
            key: "origin",
            heading: "From",
            className: "whitespace-nowrap text-sm",
            cell: ({ origin }) => origin,
          },
        ]}
      />
      {proposals.length > 0 ? (
        <>
          <h3 className="mt-6 font-semibold">Further signals</h3>
          <ul className="list-disc pl-5">
            {proposals.map(({ as, type, because, occurrences }) => (
              <li key={`${as} ${type}`}>
                {as === "tally" ? `A tally of ${occurrences}` : "A facet"}, {type}: <bdi>{because}</bdi>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {each.length > 0 ? (
        <>
          <h3 className="mt-6 font-semibold">Names</h3>
          <p className="max-w-3xl text-sm">
            {each.map(({ words, meant }, at) => (
              <span key={`${words} ${meant}`}>
                {at > 0 ? "; " : ""}
                <bdi>{words}</bdi>
                {meant.length === 1 && meant[0] === words ? "" : `: ${meant.join(" or ")}`}
              </span>
            ))}
          </p>
        </>
      ) : null}
    </section>
  );
}
