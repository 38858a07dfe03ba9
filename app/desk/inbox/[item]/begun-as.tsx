import { CodedText } from "@/app/_ui/coded-text";
import { Link } from "@/app/_ui/link";
import { Notice } from "@/app/_ui/notice";
import { formatMoment } from "@/lib/charts/format/format";
import type { OwnCoding } from "@/lib/data/coding/own-codings";
import type { ItemStart } from "./item-start";

interface BegunProps extends Pick<ItemStart, "draft" | "changes" | "beside" | "parted"> {
  /** Of the page of the document. */
  address: string;
  /** Of the same form as a signal of its own. */
  apartAddress: string;
  /** The coding that the page was asked to change, or to begin a facet of. */
  wanted: OwnCoding | null;
}

/** What the form beneath is: a draft that is back, a change, a facet, or what was one. */
export function BegunAs({ address, apartAddress, draft, changes, beside, parted, wanted }: BegunProps) {
  const other = draft && wanted && wanted.id !== (changes ?? beside)?.id ? wanted : null;
  return (
    <>
      {draft ? (
        <Notice>
          <p>
            Your draft of {formatMoment(draft.savedAt)} is back.
            {other ? (
              <>
                {" "}
                Save it or discard it first, then go on with <CodedText text={other.title} />.
              </>
            ) : (
              ""
            )}
          </p>
        </Notice>
      ) : null}
      {changes ? (
        <Notice>
          <p>
            You are changing <CodedText text={changes.title} />; saving takes its place.{" "}
            {draft ? (
              "Discard the draft to leave it as it is."
            ) : (
              <Link href={address}>Leave it as it is</Link>
            )}
          </p>
        </Notice>
      ) : null}
      {beside ? (
        <Notice>
          <p>
            It is begun as a facet of <CodedText text={beside.title} />: it counts 0.{" "}
            <Link href={apartAddress}>Make it a signal of its own instead</Link>
          </p>
        </Notice>
      ) : null}
      {parted ? (
        <Notice>
          <p>It was begun as a facet and is a signal of its own now: say whether it counts, and how much.</p>
        </Notice>
      ) : null}
    </>
  );
}
