import { SignedNumber } from "@/app/_ui/signed-number";
import { gapKindWords, printedClasses } from "@/lib/brief/revisions/then-and-now";
import type { Vintage } from "@/lib/charts/address/vintage";
import { count } from "@/lib/charts/format/format";
import type { GapReading } from "@/lib/data/revisions/then-and-now";

/** Both readings and the classes of what lies between them, in one line that adds up. */
export function GapClasses({ gap, then }: { gap: GapReading; then: Vintage }) {
  const { levels, classes } = gap;
  const shown = printedClasses(classes, levels).filter(({ count: n }) => n > 0);
  return (
    <>
      <dl className="mt-4 mb-2 flex flex-wrap gap-x-8 gap-y-3 text-[0.9375rem]">
        <Figure name="then" value={levels.was} />
        {shown.map(({ kind, count: n, share }) => (
          <Figure
            key={kind}
            name={
              kind === "method"
                ? `the method, ${count(n, "family", "families")}`
                : `${gapKindWords(kind, then)}, ${count(n, "signal")}`
            }
            value={share}
          />
        ))}
        <Figure name="now" value={levels.is} />
      </dl>
      {shown.length === 0 ? (
        <p className="mb-3">No signal counts otherwise on this day than it did then.</p>
      ) : null}
    </>
  );
}

function Figure({ name, value }: { name: string; value: number | null }) {
  return (
    <div>
      <dt className="text-sm text-muted">{name}</dt>
      <dd className="font-serif text-2xl font-semibold">
        <SignedNumber value={value} />
      </dd>
    </div>
  );
}
