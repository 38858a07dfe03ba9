import { ActionForm } from "@/app/_form/action-form";
import { CodedText } from "@/app/_ui/coded-text";
import { Notice } from "@/app/_ui/notice";
import { formatDay } from "@/lib/charts/format/format";
import { shownDay } from "@/lib/charts/format/shown-day";
import { DAY_EXAMPLE } from "@/lib/codebook/typed-day";
import type { ItemView } from "@/lib/data/inbox/item-view";
import { languageName } from "@/lib/evidence/documents/language/names";
import { FilePage } from "./_item/file-page";
import { describe } from "./turn-actions";

/** What a document says of itself, each word of it corrected in place, and what must be known of its text. */
export function DocumentHead({ item, mayEdit }: { item: ItemView; mayEdit: boolean }) {
  const { id, title, publisher, published, language, address, file } = item;
  const facts = [publisher, published && formatDay(published), language && languageName(language)].filter(
    Boolean,
  );
  return (
    <header className="mb-4">
      <p className="text-sm text-muted">
        {facts.length > 0 ? (
          <CodedText text={facts.join(" · ")} />
        ) : (
          "It does not say who published it, nor when."
        )}
        {address ? (
          <>
            {" · "}
            <a href={address} target="_blank" rel="noreferrer noopener" className="wrap-anywhere">
              its page<span className="sr-only"> (opens in a new tab)</span>
            </a>
          </>
        ) : null}
      </p>
      {mayEdit ? (
        <details className="mt-1 text-sm">
          <summary className="py-1">Correct title, publisher, day or language</summary>
          <div className="mt-2">
            <ActionForm
              action={describe}
              label="What the document says of itself"
              idPrefix="document-"
              submitLabel="Correct it"
              tone="quiet"
              fields={[
                { name: "item", label: "", kind: "hidden", value: id },
                { name: "version", label: "", kind: "hidden", value: String(item.version) },
                { name: "title", label: "Title", kind: "text", value: title, dir: "auto" },
                { name: "publisher", label: "Publisher", kind: "text", value: publisher, dir: "auto" },
                {
                  name: "published",
                  label: "Published",
                  kind: "text",
                  value: published ? shownDay(published) : "",
                  hint: `Such as ${DAY_EXAMPLE}.`,
                },
                { name: "language", label: "Language", kind: "text", value: language, maxLength: 3 },
                { name: "address", label: "Address", kind: "text", value: address ?? "", dir: "ltr" },
              ]}
            />
          </div>
        </details>
      ) : null}
      {item.warnings.map(({ code, message }) => (
        <Notice key={code}>
          <p>{message}</p>
        </Notice>
      ))}
      {file?.mediaType === "application/pdf" ? (
        <FilePage address={`/desk/inbox/${id}/file`} name={file.name} pages={item.pages?.length ?? 0} />
      ) : null}
    </header>
  );
}
