import { CodedText } from "@/app/_ui/coded-text";
import { formatMoment } from "@/lib/charts/format/format";
import type { DraftConflict } from "@/lib/data/weeks/weekly-draft";
import { KeptWords } from "./kept-words";

/** What another editor kept meanwhile, beside the words that stay in the form. */
export function ConflictView({
  conflict: { texts, savedAt, author },
  titles,
}: {
  conflict: DraftConflict["conflict"];
  titles: Record<string, string>;
}) {
  const title = (
    <>
      <CodedText text={author ?? "Another editor"} /> kept this
      {savedAt ? ` on ${formatMoment(savedAt)}` : ""}
    </>
  );
  return (
    <KeptWords {...{ title, texts, titles }}>
      Your own words are in the fields below. Take over what you want from here, then keep yours; both
      versions stay in the log.
    </KeptWords>
  );
}
