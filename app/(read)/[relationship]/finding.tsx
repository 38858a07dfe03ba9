import { CodedText } from "@/app/_ui/coded-text";
import type { Verdict } from "@/lib/brief/verdict/verdict";
import { formatDay } from "@/lib/charts/format/format";
import { tied } from "@/lib/charts/format/tied";
import { VerdictLines } from "./verdict-lines";

/** What the page says before it draws: the verdict in one sentence, since when, how sure, and what stands against it. */
export function Finding({
  name,
  day,
  verdict,
  signals,
  again,
}: {
  name: string;
  /** ISO day that it speaks of. */
  day: string;
  verdict: Verdict;
  /** What signals have their pages under, with the vintage. */
  signals: string;
  /** Address of this very view, to ask again for what is still being computed. */
  again: string;
}) {
  return (
    <header className="pt-3 pb-2 sm:pt-5">
      <p className="mb-1 text-sm text-muted">
        <CodedText text={name} /> · as of {tied(formatDay(day))}
      </p>
      <h1 className="mb-1.5 max-w-5xl text-xl leading-tight max-sm:text-wrap tracking-tight sm:mb-2 sm:text-[1.875rem] sm:leading-[1.15]">
        {tied(verdict.sentence)}
      </h1>
      <VerdictLines verdict={verdict} signals={signals} again={again} />
    </header>
  );
}
