import type { ReactNode } from "react";
import type { Verdict } from "@/lib/brief/verdict/verdict";
import { tied } from "@/lib/charts/format/tied";
import { BeingComputed } from "./being-computed";
import { LeadText } from "./lead-text";

/** Under the verdict’s sentence: since when, how sure, what stands against it, and what nobody searched. */
export function VerdictLines({
  verdict,
  signals,
  again,
}: {
  verdict: Verdict;
  signals: string;
  again: string;
}) {
  const { since, sure, pending, against, unsearched } = verdict;
  return (
    <dl className="max-w-5xl sm:grid sm:grid-cols-[auto_minmax(0,1fr)] text-[0.8125rem] leading-snug sm:gap-x-4 sm:text-[0.9375rem] sm:leading-normal">
      {since ? <Line name="Since">{tied(since.words)}</Line> : null}
      {sure ? (
        <Line name="How sure">
          <strong className="font-semibold">{sure.level}</strong>: {tied(sure.reason)}
        </Line>
      ) : null}
      {pending ? (
        <Line name="How sure">
          <BeingComputed what="This is" href={again} />
        </Line>
      ) : null}
      {against ? (
        <Line name="Against it">
          <LeadText phrases={against.words} signals={signals} />
        </Line>
      ) : null}
      {unsearched ? <Line name="Gap">{tied(unsearched)}</Line> : null}
    </dl>
  );
}

function Line({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      {/* On a phone the name runs into the words. */}
      <dt className="text-muted max-sm:float-left max-sm:clear-left max-sm:mr-1.5">{name}</dt>
      <dd>{children}</dd>
    </>
  );
}
