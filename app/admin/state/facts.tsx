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
      <dl className="mt-2 grid grid-cols-[7.5rem_1fr] gap-x-4 sm:grid-cols-[12rem_1fr] sm:gap-x-6">
        {facts.map(([name, value]) => (
          <div key={name} className="contents">
            <dt className="pt-2 text-muted">{name}</dt>
            <dd className="pt-2">{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
