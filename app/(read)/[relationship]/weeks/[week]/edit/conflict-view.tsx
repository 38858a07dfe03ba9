import { CodedText } from "@/app/_ui/coded-text";
import { keyed } from "@/app/_ui/keyed";
import { formatMoment } from "@/lib/charts/format/format";
import { balanced, isolate } from "@/lib/codebook/isolate";
import type { DraftConflict } from "@/lib/data/weeks/weekly-draft";

/** What another editor kept meanwhile, beside the words that stay in the form. */
export function ConflictView({
  conflict,
  titles,
}: {
  conflict: DraftConflict["conflict"];
  titles: Record<string, string>;
}) {
  const { texts, savedAt, author } = conflict;
  return (
    <section aria-labelledby="theirs" className="border-l-4 border-edge py-1 pl-4">
      <h2 id="theirs" className="text-lg">
        <CodedText text={author ?? "Another editor"} /> kept this
        {savedAt ? ` on ${formatMoment(savedAt)}` : ""}
      </h2>
      <p className="mt-2 font-serif text-lg" dir="auto">
        {balanced(texts.headline)}
      </p>
      <p className="mt-2">{texts.arrowReason}</p>
      {[texts.lead, texts.assessment].filter(Boolean).map((text, at) => (
        <p key={keyed(at, text)} className="mt-2" dir="auto">
          {text}
        </p>
      ))}
      <ol className="mt-2 list-decimal pl-5">
        {texts.points.map((point, at) => (
          <li key={keyed(at, point.text)} className="py-1">
            <CodedText text={[point.text, point.says, point.matters].filter(Boolean).join(" ")} />{" "}
            <span className="block text-sm text-muted">
              {point.signals.map((slug) => isolate(titles[slug] ?? slug)).join("; ")}
            </span>
          </li>
        ))}
      </ol>
      <p className="mt-2 text-sm text-muted">
        Your own words are in the fields below. Take over what you want from here, then keep yours; both
        versions stay in the log.
      </p>
    </section>
  );
}
