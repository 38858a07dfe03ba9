import { CodedText } from "@/app/_ui/coded-text";
import { Link } from "@/app/_ui/link";
import { Notice } from "@/app/_ui/notice";
import { formatMoment, signed } from "@/lib/charts/format/format";
import { isolate } from "@/lib/codebook/isolate";
import type { WeekSummary } from "@/lib/data/weeks/weeks";
import type { EditionKind } from "@/lib/publication/edition-head";
import type { Provenance } from "./provenance";

/** How the summary stands, in a line: a draft that moves with its signals, or published, and whether it was revised since. */
export function WeekStanding({
  summary,
  path,
  live,
  provenance,
}: {
  summary: WeekSummary;
  /** Of the week as it was published. */
  path: string;
  /** The page speaks of the present state. */
  live: boolean;
  /** Null for a draft. */
  provenance: Provenance | null;
}) {
  if (summary.state === "draft" || provenance === null)
    return (
      <p className="-mt-2 mb-5 max-w-2xl text-sm text-muted">
        <strong className="font-semibold text-ink">Not published.</strong>{" "}
        {summary.state === "draft" && summary.draft
          ? `The words are a draft last kept on ${formatMoment(summary.draft.savedAt)}; readers do not see them yet. `
          : "The words are drafted from the shares of the week’s change. "}
        {live
          ? "The figures follow every change of a signal until an editor publishes them."
          : "The figures are those of the state named above."}
      </p>
    );
  const { row } = summary;
  const { difference, exact } = provenance;
  return (
    <>
      {row.edition && row.edition.kind !== "PUBLICATION" ? (
        <EditionNotice {...row.edition} path={path} />
      ) : null}
      <p className="-mt-2 mb-4 max-w-3xl text-sm text-muted">
        <strong className="font-semibold text-ink">{DONE[row.edition?.kind ?? "PUBLICATION"]}</strong>{" "}
        {formatMoment(row.publishedAt.toISOString())}
        {row.publishedBy ? ` by ${isolate(row.publishedBy)}` : ""}.{" "}
        {difference === null || difference === 0 ? (
          "Not revised since."
        ) : (
          <strong className="font-semibold text-ink" title={`exactly ${exact?.toFixed(6)} index points`}>
            Revised since: {signed(difference)}
          </strong>
        )}{" "}
        <a href="#figures">Where these figures come from</a>
      </p>
    </>
  );
}

const DONE: Record<EditionKind, string> = {
  PUBLICATION: "Published",
  CORRECTION: "Corrected",
  WITHDRAWAL: "Withdrawn",
};

/** That what stands here was corrected or withdrawn, why, and where the edition itself is read. */
function EditionNotice({
  kind,
  number,
  reason,
  path,
}: {
  kind: EditionKind;
  number: number;
  reason: string;
  path: string;
}) {
  const withdrawn = kind === "WITHDRAWAL";
  return (
    <Notice tone={withdrawn ? "problem" : "plain"}>
      <strong className="font-semibold">
        {withdrawn
          ? "This week was withdrawn: please do not use its figures."
          : `Corrected, edition ${number}.`}
      </strong>{" "}
      <CodedText text={reason} />{" "}
      <Link href={path}>{withdrawn ? "The withdrawn summary" : "What it changes"}</Link>
    </Notice>
  );
}
