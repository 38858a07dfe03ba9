import type { ReactNode } from "react";

/** The finding in large serif, with what it is about above and the lead sentence below. */
export function PageHeading({
  kicker,
  title,
  lead,
}: {
  kicker?: ReactNode;
  title: ReactNode;
  lead?: ReactNode;
}) {
  return (
    <header className="pt-6 pb-5 sm:pt-8">
      {kicker ? <p className="mb-2 text-sm text-muted">{kicker}</p> : null}
      <h1 className="max-w-4xl text-3xl tracking-tight sm:text-[2.75rem] sm:leading-[1.1]">{title}</h1>
      {lead ? (
        <div className="mt-4 max-w-3xl font-serif text-lg leading-relaxed sm:text-xl">{lead}</div>
      ) : null}
    </header>
  );
}
