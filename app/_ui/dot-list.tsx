import { Fragment } from "react";

/** Short parts with dots between them. Each keeps to one line where it can; the dot of one that begins a line hangs in the margin, unseen. */
export function DotList({ parts }: { parts: readonly (string | null | undefined)[] }) {
  return (
    <span className="block overflow-x-clip">
      <span className="-ml-3 block">
        {parts
          .filter((part) => part)
          .map((part, at) => (
            <Fragment key={part}>
              {at === 0 ? "" : " "}
              <span className="inline-block">
                <span className="inline-block w-3 text-center">{at === 0 ? "" : "·"}</span> {part}
              </span>
            </Fragment>
          ))}
      </span>
    </span>
  );
}
