import type { EventFileView } from "@/lib/data/event-files/event-file-view";
import { ResumeForm } from "./resume-form";

/** A file that is not whole: whoever began it can go on sending it. */
export function Arriving({ file }: { file: EventFileView }) {
  const { id, name, size } = file;
  const ends = whyNot(file);
  return (
    <section className="mt-6">
      <p className="prose-text">
        Not all of it has arrived. It is kept for seven days, and then thrown away. {ends}
      </p>
      {ends === null ? <ResumeForm id={id} name={name} size={size} /> : null}
    </section>
  );
}

/** Why this person cannot go on sending it; null: they can. */
function whyNot({ own, relationship }: EventFileView): string | null {
  if (relationship.archived) return "This relationship is archived and takes no more files.";
  return own ? null : "Only whoever began it can go on sending it.";
}
