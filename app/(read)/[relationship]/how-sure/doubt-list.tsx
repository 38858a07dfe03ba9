import { Link } from "@/app/_ui/link";
import { SectionHeading } from "@/app/_ui/section-heading";
import { TableDownload } from "@/app/_ui/table-links";
import { DOUBTS, drawnWords } from "@/lib/brief/certainty/doubt-words";
import { count } from "@/lib/charts/format/format";
import type { DrawSettings } from "@/lib/engine/draws/draw-settings";
import { DRAW_GROUPS } from "@/lib/engine/draws/random-stream";

/** What is doubted, how it is drawn, and what is not in it. */
export function DoubtList({
  settings,
  panel,
  csvHref,
}: {
  settings: DrawSettings;
  /** Members behind the weights; null: they come from no panel. */
  panel: number | null;
  csvHref: string;
}) {
  return (
    <section aria-labelledby="doubted">
      <SectionHeading id="doubted" title="What is drawn" />
      <p className="mt-3 max-w-3xl">
        A draw is one history of the relationship as it may have been, for all days at once. Six things are
        drawn anew in each of the {count(settings.draws, "draw")}:
      </p>
      <dl className="mt-2 max-w-3xl">
        {DRAW_GROUPS.map((group) => (
          <div key={group} className="border-b border-hair py-2 sm:grid sm:grid-cols-[16rem_1fr] sm:gap-x-6">
            <dt className="font-medium">{DOUBTS[group].name}</dt>
            <dd>{drawnWords(group, panel)}</dd>
          </div>
        ))}
      </dl>
      <p className="mt-3 max-w-3xl text-sm text-muted">
        What nobody reported is in no draw: a band is about what is coded, not about what is missing. The
        draws have the seed {settings.seed}, and the same seed gives the same draws on every machine.{" "}
        <Link href="/method#certainty">How it is computed</Link>
      </p>
      <div className="screen-only mt-3">
        <TableDownload name="The bands of every day" csv={csvHref} />
      </div>
    </section>
  );
}
