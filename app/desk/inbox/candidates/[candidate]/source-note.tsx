import { CodedText } from "@/app/_ui/coded-text";
import { SectionHeading } from "@/app/_ui/section-heading";
import type { EventSource } from "@/lib/event-files/sources/event-sources";

/** Whose data it is, what its publisher allows, and how it is cited. */
export function SourceNote({
  source: { name, licence, citation, address, restricted },
  id = "source",
}: {
  source: EventSource;
  /** Keeps several on a page apart. */
  id?: string;
}) {
  return (
    <section aria-labelledby={id} className="mt-8 prose-text">
      <SectionHeading
        id={id}
        title={
          <>
            From <CodedText text={name} />
          </>
        }
      />
      {restricted ? (
        <p className="mt-2 font-semibold">
          For staff alone: its rows stand on no public page and in no file that leaves the desk. Copy nothing
          from them into a signal; say in your own words what the report says.
        </p>
      ) : null}
      <p className="mt-2 wrap-anywhere">
        Licence: <CodedText text={licence} />
      </p>
      <p className="mt-2 wrap-anywhere">
        Cite as: <CodedText text={citation} />{" "}
        {address === null ? null : (
          <a href={address} rel="noreferrer external" className="break-all">
            {address}
          </a>
        )}
      </p>
    </section>
  );
}
