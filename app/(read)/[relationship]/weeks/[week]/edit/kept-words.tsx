import type { ReactNode } from "react";
import { CodedText } from "@/app/_ui/coded-text";
import { keyed } from "@/app/_ui/keyed";
import type { WeekTexts } from "@/lib/brief/weekly/weekly-words";
import { balanced, isolate } from "@/lib/codebook/isolate";

/** Words that somebody else wrote meanwhile, beside those that stay in the form. */
export function KeptWords({
  title,
  texts,
  titles,
  children,
}: {
  /** Who wrote them, and when. */
  title: ReactNode;
  texts: WeekTexts;
  /** Titles of the signals that points rest on, by slug. */
  titles: Record<string, string>;
  /** What to do about it. */
  children: ReactNode;
}) {
  return (
    <section aria-labelledby="theirs" className="border-l-4 border-edge py-1 pl-4">
      <h2 id="theirs" className="text-lg">
        {title}
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
      <p className="mt-2 text-sm text-muted">{children}</p>
    </section>
  );
}
