import type { Person } from "@/lib/auth/person";
import { isolate } from "@/lib/codebook/isolate";
import { watchOf } from "@/lib/data/desk/watching";
import { SeenForm, UnwatchForm, WatchForm } from "./watch-forms";

/** On the page of a signal, for those who code: whether they are told of its changes. */
export async function WatchLine({
  person,
  slug,
  title,
}: {
  person: Person | null;
  slug: string;
  title: string;
}) {
  const watch = await watchOf(person, slug);
  const of = isolate(title);
  return (
    <div className="mb-6 flex flex-wrap items-center gap-3">
      {watch?.changed ? (
        <>
          <p>It has changed since you looked; the history below says how.</p>
          <SeenForm slug={slug} of={of} revision={watch.newest} />
        </>
      ) : null}
      {watch ? <UnwatchForm slug={slug} of={of} /> : <WatchForm slug={slug} of={of} />}
    </div>
  );
}
