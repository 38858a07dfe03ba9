import { ActionForm } from "@/app/_form/action-form";
import { CodedText } from "@/app/_ui/coded-text";
import { Link } from "@/app/_ui/link";
import { SectionHeading } from "@/app/_ui/section-heading";
import { formatMoment } from "@/lib/charts/format/format";
import { isolate } from "@/lib/codebook/isolate";
import type { SampleItem, SamplePair, Settled } from "@/lib/data/coding/sample-items";
import { settlePair } from "../actions";
import type { Called } from "../told-changes";
import { DifferingTable } from "./differing-table";
import { PairSide } from "./pair-side";

interface PairProps {
  item: SampleItem;
  pair: SamplePair;
  number: number;
  typeOf: (code: string) => string;
  called: Called;
}

/** Two codings of one happening side by side, and how they are settled. */
export function PairSection({ item, pair, number, typeOf, called }: PairProps) {
  const { first, second, settled } = pair;
  const id = `pair-${number}`;
  const title = first?.fields.title ?? second?.fields.title ?? "";
  return (
    <section aria-labelledby={id} className="mb-12">
      <SectionHeading id={id} title={`${number}. ${isolate(title)}`} />
      <div className="mt-3 grid gap-x-10 gap-y-6 md:grid-cols-2">
        <PairSide coding={first} heading={nameOf(item, 1)} typeOf={typeOf} />
        <PairSide coding={second} heading={nameOf(item, 2)} typeOf={typeOf} />
      </div>
      {first && second ? (
        <DifferingTable first={first} second={second} number={number} called={called} />
      ) : null}
      <div className="mt-5">
        {settled ? (
          <SettledLine settled={settled} relationship={item.relationship.slug} />
        ) : (
          <SettleForm item={item} pair={pair} number={number} />
        )}
      </div>
    </section>
  );
}

const nameOf = ({ turns }: SampleItem, part: number) => (turns[part - 1] ? `Coder ${part}` : "");

const CHOICE_WORDS = {
  FIRST: "The first was taken",
  SECOND: "The second was taken",
  OTHER: "A third was written",
  NEITHER: "Neither was taken",
};

function SettledLine({ settled, relationship }: { settled: Settled; relationship: string }) {
  const { choice, reason, editor, recordedAt, signal } = settled;
  return (
    <p className="border-l-4 border-edge pl-4 prose-text">
      {CHOICE_WORDS[choice]}: <CodedText text={reason} />{" "}
      <span className="text-sm text-muted">
        <CodedText text={editor} />, {formatMoment(recordedAt)}
      </span>{" "}
      {signal ? <Link href={`/${relationship}/signals/${signal}`}>The signal</Link> : null}
    </p>
  );
}

function SettleForm({ item, pair: { first, second }, number }: Omit<PairProps, "typeOf" | "called">) {
  const hidden = (name: string, value: string) => ({ name, label: "", kind: "hidden", value }) as const;
  const third = new URLSearchParams();
  if (first) third.set("first", first.id);
  if (second) third.set("second", second.id);
  return (
    <ActionForm
      action={settlePair}
      label={`Settle ${number}`}
      idPrefix={`settle-${number}-`}
      submitLabel="Settle"
      refusedTitle="Nothing was settled"
      fields={[
        {
          name: "choice",
          label: "What holds",
          kind: "select",
          options: [
            { value: "", label: "Choose" },
            ...(first ? [{ value: "FIRST", label: `That of ${isolate(first.coder)}` }] : []),
            ...(second ? [{ value: "SECOND", label: `That of ${isolate(second.coder)}` }] : []),
            { value: "NEITHER", label: "Neither: no signal" },
          ],
        },
        {
          name: "reason",
          label: "Reason",
          hint: "Both coders read it.",
          kind: "textarea",
        },
        hidden("item", item.id),
        hidden("firstId", first?.id ?? ""),
        hidden("secondId", second?.id ?? ""),
      ]}
    >
      <p className="text-[0.9375rem]">
        <Link href={`/desk/adjudicate/${item.id}/third?${third}`}>Write a third</Link>, beginning with{" "}
        {first ? "the first" : "what there is"}
      </p>
    </ActionForm>
  );
}
