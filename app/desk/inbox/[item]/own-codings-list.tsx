import { ActionForm } from "@/app/_form/action-form";
import { CodedText } from "@/app/_ui/coded-text";
import { Link } from "@/app/_ui/link";
import { Notice } from "@/app/_ui/notice";
import { formatWhen } from "@/lib/charts/format/format-when";
import type { OwnCoding } from "@/lib/data/coding/own-codings";
import type { FacetOffer } from "./facet-form";
import { FacetOffers } from "./facet-offers";
import { takeBack } from "./turn-actions";

interface ListProps {
  itemId: string;
  codings: readonly OwnCoding[];
  /** The coding that was saved just now. */
  saved: OwnCoding | null;
  /** The coder holds the document, so that they may change what they made of it. */
  held: boolean;
  offers: readonly FacetOffer[];
  /** Id of the one that is being changed just now; null: none. */
  changing: string | null;
}

/** What its coder has made of the document so far; each can be changed and taken back. */
export function OwnCodingsList({ itemId, codings, saved, held, offers, changing }: ListProps) {
  if (codings.length === 0) return null;
  return (
    <section aria-labelledby="own-codings" className="mt-4 mb-6">
      {saved ? (
        <Notice>
          <p>
            Saved: <CodedText text={saved.title} />. The form is ready for another signal of this document.
          </p>
        </Notice>
      ) : null}
      <FacetOffers itemId={itemId} offers={offers} />
      <h2 id="own-codings" className="text-lg">
        {codings.length === 1 ? "Coded from this document" : `Coded from this document: ${codings.length}`}
      </h2>
      <ul className="mt-1">
        {codings.map(({ id, kind, title, fields, besides, marks }) => (
          <li key={id} className="border-b border-hair py-2 text-[0.9375rem]">
            <p>
              <CodedText text={title} />{" "}
              <span className="text-sm text-muted">
                {formatWhen(fields.start, fields.end, fields.precision)}
                {besides ? " · a facet" : ""}
                {kind === "REPORT" ? " · one more report of it" : ""}
                {marks.length > 0
                  ? ` · rests on ${marks.length === 1 ? "one passage" : `${marks.length} passages`}`
                  : ""}
              </span>
            </p>
            {held && id !== changing ? (
              <div className="flex flex-wrap items-center gap-x-4 gap-y-1 text-sm">
                {kind === "SIGNAL" ? (
                  <Link href={`/desk/inbox/${itemId}?change=${id}`}>Change it</Link>
                ) : null}
                <ActionForm
                  action={takeBack}
                  label={`Take back ${title}`}
                  tone="quiet"
                  submitLabel="Take it back"
                  fields={[
                    { name: "item", label: "", kind: "hidden", value: itemId },
                    { name: "coding", label: "", kind: "hidden", value: id },
                  ]}
                />
              </div>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
