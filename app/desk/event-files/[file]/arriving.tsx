import type { EventFileView } from "@/lib/data/event-files/event-file-view";
import { ResumeForm } from "./resume-form";

/** A file that is not whole: whoever began it can go on sending it. */
export function Arriving({ file: { id, name, size, own } }: { file: EventFileView }) {
  return (
    <section className="mt-6">
      <p className="prose-text">
        Not all of it has arrived. It is kept for seven days, and then thrown away.{" "}
        {own ? "" : "Only whoever began it can go on sending it."}
      </p>
      {own ? <ResumeForm id={id} name={name} size={size} /> : null}
    </section>
  );
}
