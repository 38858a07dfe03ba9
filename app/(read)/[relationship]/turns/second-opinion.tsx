import { LinesFigure } from "@/app/_ui/charts/lines/lines-figure";
import { secondOpinionWords } from "@/lib/brief/turns/second-opinion-words";
import type { ReadingBase } from "@/lib/data/readings/reading-base";
import { secondOpinionReading } from "@/lib/data/readings/turns/second-opinion-reading";
import type { Day } from "@/lib/engine/signals/signal";

/** Our index beside a level-dependent one from the same signals: where they part, the method matters. */
export function SecondOpinion({ base, range }: { base: ReadingBase; range: { from: Day; to: Day } }) {
  const { view, index, second } = secondOpinionReading(base, range);
  return (
    <div className="pt-4">
      <LinesFigure view={view} label="Day on the two lines" />
      <p className="mt-3 prose-text">{secondOpinionWords(index, second)}</p>
      <p className="mt-2 prose-text text-sm text-muted">
        After an index of bilateral relations by Yan and Zhou; the end of its scale, 10, is ours. A level that
        never fades tells what a relationship has been through; ours tells how much of it still speaks.
      </p>
    </div>
  );
}
