import { Link } from "@/app/_ui/link";
import { SectionHeading } from "@/app/_ui/section-heading";
import type { EventFileView } from "@/lib/data/event-files/event-file-view";
import { EVENT_FILES } from "../event-files-address";
import { ReadingProgress } from "./reading-progress";

/** How far reading is. With scripts it tells by itself; without them a link looks again. */
export function Reading({ file: { id, size, progress, relationship } }: { file: EventFileView }) {
  return (
    <section aria-labelledby="progress" className="mt-8">
      <SectionHeading
        id="progress"
        title="It is being read"
        note="You may leave this page; it goes on by itself."
      />
      <ReadingProgress
        id={id}
        size={size}
        start={progress}
        between={`${relationship.sideA.name} and ${relationship.sideB.name}`}
      />
      {progress.forMs === null ? (
        <p className="mt-3 max-w-2xl text-sm text-muted">
          It waits for its turn. Where that stays so, nothing does jobs at present: an administrator sees
          under Administration, Jobs what holds them up.
        </p>
      ) : null}
      <p className="mt-3 hidden text-sm noscript:block">
        <Link href={`${EVENT_FILES}/${id}`}>Look again</Link>
      </p>
    </section>
  );
}
