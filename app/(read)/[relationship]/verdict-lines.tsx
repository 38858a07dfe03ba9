import type { ReactNode } from "react";
import type { Verdict } from "@/lib/brief/verdict/verdict";
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
    <dl className="grid gap-x-4 gap-y-1 text-base sm:grid-cols-[auto_1fr]">
      {since ? <Line name="Since">{since.words}, with 90 %</Line> : null}
      {sure ? (
        <Line name="How sure">
          <strong className="font-semibold">{sure.level}</strong>: {sure.reason}
        </Line>
      ) : null}
      {pending ? (
        <Line name="How sure">
          <BeingComputed what="How sure this is" href={again} />
        </Line>
      ) : null}
      {against ? (
        <Line name="Against it">
          <LeadText phrases={against.words} signals={signals} />
        </Line>
      ) : null}
      {unsearched ? <Line name="Not searched">{unsearched}</Line> : null}
    </dl>
  );
}

function Line({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt className="font-sans text-sm text-muted sm:pt-0.5">{name}</dt>
      <dd>{children}</dd>
    </>
  );
}
