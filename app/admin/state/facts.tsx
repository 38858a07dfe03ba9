import type { ReactNode } from "react";
import { SectionHeading } from "@/app/_ui/section-heading";

/** A section of names and what they stand at. */
export function Facts({
  title,
  note,
  facts,
}: {
  title: string;
  note?: string;
  facts: [string, ReactNode][];
}) {
  return (
    <section className="mt-8">
      <SectionHeading title={title} note={note} />
      <dl className="mt-2 grid gap-x-6 sm:grid-cols-[12rem_1fr]">
        {facts.map(([name, value]) => (
          <div key={name} className="contents">
            <dt className="pt-2 text-muted">{name}</dt>
            <dd className="sm:pt-2">{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
