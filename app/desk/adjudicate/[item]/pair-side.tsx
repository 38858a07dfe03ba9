import { CodedText } from "@/app/_ui/coded-text";
import { formatDay, signed } from "@/lib/charts/format/format";
import { FAMILY_LABEL } from "@/lib/codebook/family";
import type { SampleCoding } from "@/lib/data/coding/sample-coding";

/** One of two codings: what it says in short, and the passages that it rests on. */
export function PairSide({
  coding,
  heading,
  typeOf,
}: {
  coding: SampleCoding | null;
  heading: string;
  typeOf: (code: string) => string;
}) {
  if (!coding)
    return (
      <div>
        <h3 className="text-sm font-semibold text-muted">{heading}</h3>
        <p className="mt-1 text-[0.9375rem] text-muted">Has not coded this happening.</p>
      </div>
    );
  const { fields, coder, kind, more, marks } = coding;
  return (
    <div className="min-w-0">
      <h3 className="text-sm font-semibold text-muted">
        {heading}: <CodedText text={coder} />
      </h3>
      <p className="mt-1 font-serif text-lg">
        <CodedText text={fields.title} />
      </p>
      <p className="text-[0.9375rem]">
        {FAMILY_LABEL[fields.family]}, {typeOf(fields.type)}, {formatDay(fields.start)},{" "}
        {fields.scored ? signed(fields.intensity) : "counts 0"}
      </p>
      {kind === "REPORT" ? (
        <p className="text-[0.9375rem]">One more report of the signal {more?.reportOf}</p>
      ) : null}
      {fields.intensityReason ? (
        <p className="mt-1 text-sm text-muted">
          <CodedText text={fields.intensityReason} />
        </p>
      ) : null}
      {marks.length > 0 ? (
        <ul aria-label="Passages" className="mt-2 grid gap-1">
          {marks.map(({ exact, field, page }, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: passages have no name of their own and never change
            <li key={at} className="border-l-2 border-edge pl-3 text-[0.9375rem]">
              <q>
                <CodedText text={exact} />
              </q>
              {field || page ? (
                <span className="text-sm text-muted">
                  {" "}
                  {[field && `for ${field}`, page && `page ${page}`].filter(Boolean).join(", ")}
                </span>
              ) : null}
            </li>
          ))}
        </ul>
      ) : (
        <p className="mt-1 text-sm text-muted">No passage is marked.</p>
      )}
    </div>
  );
}
