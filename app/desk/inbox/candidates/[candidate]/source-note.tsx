import { SectionHeading } from "@/app/_ui/section-heading";
import type { EventSource } from "@/lib/event-files/sources/event-sources";

/** Whose data it is, what its publisher allows, and how it is cited. */
export function SourceNote({
  source: { name, licence, citation, address, restricted },
}: {
  source: EventSource;
}) {
  return (
    <section aria-labelledby="source" className="mt-8 prose-text">
      <SectionHeading id="source" title={`From ${name}`} />
      {restricted ? (
        <p className="mt-2 font-semibold">
          For staff alone: its rows stand on no public page and in no file that leaves the desk. Copy nothing
          from them into a signal; say in your own words what the report says.
        </p>
      ) : null}
      <p className="mt-2">Licence: {licence}</p>
      <p className="mt-2">
        Cite as: {citation}{" "}
        {address === null ? null : (
          <a href={address} rel="noreferrer external" className="break-all">
            {address}
          </a>
        )}
      </p>
    </section>
  );
}
