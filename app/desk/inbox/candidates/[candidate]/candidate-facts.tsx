import type { ReactNode } from "react";
import { CodedText } from "@/app/_ui/coded-text";
import { formatSpan, plain } from "@/lib/charts/format/format";
import type { Codebook } from "@/lib/codebook/codebook";
import { isolate } from "@/lib/codebook/isolate";
import { initiatorWords, PRECISION_WORDS } from "@/lib/codebook/signal-words";
import type { CandidateView, ScoresOf } from "@/lib/data/candidates/candidate-view";
import { codeWords, proposalWords } from "../candidate-words";

/** What the rows of a candidate say together: when, who, what, how often, and how their source scores it. */
export function CandidateFacts({
  candidate,
  codebook,
  list,
}: {
  candidate: CandidateView;
  codebook: Codebook;
  /** Whose list explains its code. */
  list: string;
}) {
  const { firstDay, lastDay, precision, relationship, rows, statements, articles, scores, fields } =
    candidate;
  const { scheme, code, place, words, intensity } = fields;
  const facts: [string, ReactNode][] = [
    [
      "Days",
      `${formatSpan(firstDay, lastDay)}, ${fields.doubt === "artificial" ? "when its row was added: its own date was made up" : PRECISION_WORDS[precision]}`,
    ],
    ["Who acts", isolate(initiatorWords(candidate.initiator, relationship.sideA, relationship.sideB))],
    ["What", codeWords(scheme, code, list)],
    [
      "Proposed as",
      `${proposalWords(candidate, codebook)}${intensity === null ? "" : `, intensity ${plain(intensity)} as its type usually has`}`,
    ],
    ["Place", place === "" ? "not said" : <CodedText key="place" text={place} />],
    [
      "Counted",
      `${counted(rows, "row")}; ${counted(statements, "statement")}; 1 happening; ${counted(articles, "article")}`,
    ],
    ["Scores", scores.length === 0 ? "none" : scores.map(scoreWords).join("; ")],
  ];
  return (
    <>
      <dl className="mt-2 grid gap-x-6 gap-y-1 sm:grid-cols-[max-content_1fr]">
        {facts.map(([name, value]) => (
          <div key={name} className="contents">
            <dt className="text-muted max-sm:mt-2">{name}</dt>
            <dd className="min-w-0 break-words">{value}</dd>
          </div>
        ))}
      </dl>
      {words === "" ? null : (
        <blockquote className="mt-3 border-l-4 border-edge pl-4 prose-text whitespace-pre-line" dir="auto">
          {words}
        </blockquote>
      )}
    </>
  );
}

const counted = (n: number, one: string) => `${n.toLocaleString("en-GB")} ${n === 1 ? one : `${one}s`}`;

/** Scores of one scale alone: those of two are on different rulers. */
function scoreWords({ scheme, rows, lowest, highest }: ScoresOf): string {
  const range = lowest === highest ? plain(lowest) : `${plain(lowest)} to ${plain(highest)}`;
  return `${scheme}: ${range} (${counted(rows, "row")})`;
}
