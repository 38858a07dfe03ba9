import { SectionHeading } from "@/app/_ui/section-heading";
import { LeadText } from "@/app/(read)/[relationship]/lead-text";
import type { WeeklySnapshot } from "@/lib/brief/weekly/weekly-snapshot";
import { signed } from "@/lib/charts/format/format";
import { missesByRounding } from "@/lib/charts/format/printed-figure";
import { balanced } from "@/lib/codebook/isolate";
import type { Generation } from "@/lib/engine/methods/method";
import { WeekArrow } from "../../week-arrow";
import { FamilyTable } from "./family-table";
import { WeekEarlier } from "./week-earlier";
import { WeekPoints } from "./week-points";
import { WeekSources } from "./week-sources";

/** A weekly summary as it is read: arrow and reason, lead, main points, families, earlier weeks, sources. */
export function WeekArticle({
  slug,
  content,
  generation,
  methodVersion,
  hrefFor = (path) => path,
  compared = true,
}: {
  slug: string;
  content: WeeklySnapshot;
  /** Of the method that wrote it: which evidence its table counts. */
  generation: Generation;
  methodVersion: number;
  /** Keeps the vintage of the page in its links. */
  hrefFor?: (path: string) => string;
  /** Whether earlier weeks could be compared with what was published of them. */
  compared?: boolean;
}) {
  const signalHref = (signal: string) => hrefFor(`/${slug}/signals/${signal}`);
  const earlier = (
    <section aria-labelledby="earlier">
      <SectionHeading id="earlier" title="What changed in earlier weeks" />
      {compared ? (
        <WeekEarlier slug={slug} earlier={content.earlier} methodVersion={methodVersion} hrefFor={hrefFor} />
      ) : (
        <p className="mt-3 text-muted">
          Not compared: earlier weeks were published with more than was known or coded in this state.
        </p>
      )}
    </section>
  );
  // Beside the families a week without points leaves room for the earlier ones.
  const isQuiet = content.points.length === 0;
  return (
    <>
      <div className="grid gap-x-12 gap-y-4 border-y border-rule py-4 md:grid-cols-[auto_1fr]">
        <p className="font-serif text-3xl font-semibold sm:text-4xl">
          <WeekArrow way={content.arrow.way} change={content.index.change} large />{" "}
          <span className="mt-1 block font-sans text-sm font-normal text-muted">
            index {signed(content.index.now)}, last Sunday {signed(content.index.before)}
            {missesByRounding(content.index) ? ", each rounded by itself" : ""}
          </span>
        </p>
        <p className="max-w-2xl self-center" dir="auto">
          {balanced(content.arrow.reason)}
        </p>
      </div>
      <div className="max-w-3xl py-5 font-serif text-lg leading-relaxed">
        <LeadText phrases={content.lead} signals={hrefFor(`/${slug}/signals`)} />
      </div>
      <div className="grid items-start gap-x-12 gap-y-8 lg:grid-cols-[3fr_2fr]">
        <div className="grid gap-y-8">
          <section aria-labelledby="points">
            <SectionHeading
              id="points"
              title="Main points"
              note="With each its exact share of the week’s change, in index points."
            />
            <WeekPoints signalHref={signalHref} content={content} />
          </section>
          {isQuiet ? earlier : null}
        </div>
        <div className="grid gap-y-8">
          <section aria-labelledby="families">
            <SectionHeading
              id="families"
              title="By family"
              note="Scores −100 … +100; up always means more engagement. Hostile rhetoric: up means softer words."
            />
            <FamilyTable content={content} generation={generation} />
          </section>
          {isQuiet ? null : earlier}
        </div>
      </div>
      <section aria-labelledby="sources" className="mt-8">
        <SectionHeading id="sources" title="Sources of the signals named" />
        <WeekSources signalHref={signalHref} content={content} />
      </section>
    </>
  );
}
