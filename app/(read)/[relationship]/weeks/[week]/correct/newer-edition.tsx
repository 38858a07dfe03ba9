import { CodedText } from "@/app/_ui/coded-text";
import { formatMoment } from "@/lib/charts/format/format";
import type { StandingWords } from "@/lib/data/publication/newest-edition";
import type { EditionKind } from "@/lib/publication/edition-head";
import { KeptWords } from "../edit/kept-words";

const DID: Record<EditionKind, string> = {
  PUBLICATION: "published the week",
  CORRECTION: "corrected the week",
  WITHDRAWAL: "withdrew the week",
};

/** The edition that another editor published meanwhile, beside the correction that stays in the form. */
export function NewerEdition({ newer }: { newer: StandingWords }) {
  const { number, kind, reason, publishedAt, publishedBy, texts, titles } = newer;
  const title = (
    <>
      Edition {number}: <CodedText text={publishedBy ?? "Another editor"} /> {DID[kind]} on{" "}
      {formatMoment(publishedAt)}
    </>
  );
  return (
    <KeptWords {...{ title, texts, titles }}>
      {reason ? (
        <>
          The reason given: <CodedText text={reason} />{" "}
        </>
      ) : null}
      Your own words are in the fields below. Take over what you want from here; what you publish now takes
      the place of edition {number}
      {kind === "WITHDRAWAL" ? " and puts the week in force again" : ""}.
    </KeptWords>
  );
}
