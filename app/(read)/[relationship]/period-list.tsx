import { CodedText } from "@/app/_ui/coded-text";
import { Link } from "@/app/_ui/link";
import { addressOf } from "@/lib/charts/address/range";
import { formatSpan } from "@/lib/charts/format/format";
import type { AnnotationRow } from "@/lib/data/relationships/annotations";

/** The named periods of the chart in words; who keeps them gets the ways to change them. */
export function PeriodList({
  annotations,
  slug,
  vintage,
  editable,
}: {
  annotations: AnnotationRow[];
  slug: string;
  /** Parameters of the vintage, which the links keep. */
  vintage: Record<string, string | null>;
  editable: boolean;
}) {
  if (annotations.length === 0)
    return <p className="mt-3 text-sm text-muted">No named period on this chart.</p>;
  return (
    <ul className="mt-3">
      {annotations.map((period) => (
        <li key={period.id} className="flex gap-3 border-b border-hair py-2 text-[0.9375rem]">
          <span className="w-5 shrink-0 font-semibold" aria-hidden="true">
            {period.letter}
          </span>{" "}
          <span className="prose-text">
            <span className="font-medium">
              <Link
                href={addressOf(`/${slug}`, { from: period.start, to: period.end, ...vintage })}
                className="plain-link"
              >
                <CodedText text={period.title} />
              </Link>
            </span>{" "}
            <span className="text-sm text-muted">
              {formatSpan(period.start, period.end)}
              {period.public ? "" : " · internal"}
            </span>{" "}
            {period.text ? (
              <span className="block text-sm">
                <CodedText text={period.text} />
              </span>
            ) : null}
          </span>{" "}
          {editable ? (
            <Link href={`/${slug}/annotations/${period.id}`} className="screen-only ml-auto text-sm">
              Edit{" "}
              <span className="sr-only">
                {" "}
                <CodedText text={period.title} />
              </span>
            </Link>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
