import { CodedText } from "@/app/_ui/coded-text";
import { SectionHeading } from "@/app/_ui/section-heading";
import { type EventSource, sourceOf } from "@/lib/event-files/sources/event-sources";

/** Whose data the rows are, what their publishers allow, and how they are cited. */
export function SourceNotes({ sources }: { sources: readonly EventSource[] }) {
  const [only, ...more] = sources;
  return (
    <section aria-labelledby="source" className="mt-8 prose-text">
      <SectionHeading
        id="source"
        title={
          only && more.length === 0 && only.id !== "own" ? `From ${only.name}` : "Where its rows come from"
        }
      />
      {sources.map((source) => (
        <SourceNote
          key={`${source.name} ${source.citation} ${source.licence} ${source.address} ${source.restricted}`}
          source={source}
        />
      ))}
    </section>
  );
}

function SourceNote({ source }: { source: EventSource }) {
  const { id, name, licence, citation, address, restricted } = source;
  return (
    <div className="mt-2">
      {restricted ? (
        <p className="font-semibold">
          For staff alone: its rows stand on no public page and in no file that leaves the desk. Copy nothing
          from them into a signal; say in your own words what the report says, and cite one that anybody can
          look up.
        </p>
      ) : null}
      {id === "own" && name !== sourceOf("table").name ? (
        <p className="mt-2 wrap-anywhere">
          Source: <CodedText text={name} />
        </p>
      ) : null}
      <p className="mt-2 wrap-anywhere">
        Licence: <CodedText text={licence} />
      </p>
      <p className="mt-2 wrap-anywhere">
        Cite as: <CodedText text={citation} />
      </p>
      {address === null ? null : (
        <p className="mt-2">
          <a href={address} rel="noreferrer external" className="wrap-anywhere">
            {id === "own" ? <CodedText text={address} /> : `${name} on the web`}
          </a>
        </p>
      )}
    </div>
  );
}
