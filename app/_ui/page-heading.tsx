import type { ReactNode } from "react";
import { tied } from "@/lib/charts/format/tied";
import { balanced } from "@/lib/codebook/isolate";

/** The finding in large serif, with what it is about above and the lead sentence below. */
export function PageHeading({
  kicker,
  title,
  coded = false,
  lead,
}: {
  kicker?: ReactNode;
  title: ReactNode;
  /** The title is a text that a person wrote: it runs in the direction of its letters. */
  coded?: boolean;
  lead?: ReactNode;
}) {
  return (
    <header className="pt-6 pb-5 sm:pt-8">
      {kicker ? <p className="mb-2 text-sm text-muted">{kicker}</p> : null}
      <h1
        className="max-w-4xl text-2xl tracking-tight sm:text-[2.75rem] sm:leading-[1.1]"
        dir={coded ? "auto" : undefined}
      >
        {typeof title === "string" ? (coded ? balanced(title) : tied(title)) : title}
      </h1>
      {lead ? (
        <div className="mt-4 max-w-3xl font-serif text-lg leading-relaxed sm:text-xl">{lead}</div>
      ) : null}
    </header>
  );
}
