import { CodedText } from "@/app/_ui/coded-text";
import { Link } from "@/app/_ui/link";
import { PageHeading } from "@/app/_ui/page-heading";
import { type Vintage, vintageWords } from "@/lib/charts/address/vintage";
import type { RelationshipRow } from "@/lib/data/relationships/relationships";
import type { VintageAddress } from "../../vintage-address";

const OFF = { knownOn: null, codedOn: null, method: null, through: null };

/** A signal of which nothing had been recorded yet in the state that the address asks for. */
export function NotCodedThen({
  relationship,
  slug,
  vintage,
  address,
}: {
  relationship: RelationshipRow;
  slug: string;
  vintage: Vintage;
  address: VintageAddress;
}) {
  const list = `/${relationship.slug}/signals`;
  return (
    <>
      <PageHeading
        kicker={
          <>
            <Link href={address.href(`/${relationship.slug}`)}>
              <CodedText text={relationship.name} />
            </Link>{" "}
            · <Link href={address.href(list)}>Signals</Link>
          </>
        }
        title="This signal was not coded yet"
      />
      <p className="prose-text">
        Shown {vintageWords(vintage)}: its first revision was recorded later, so that it moved no figure then.
      </p>
      <p className="mt-4">
        <Link href={address.href(`${list}/${slug}`, OFF)}>Show the signal as it is coded now</Link>
      </p>
    </>
  );
}
