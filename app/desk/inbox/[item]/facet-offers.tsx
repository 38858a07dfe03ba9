import { CodedText } from "@/app/_ui/coded-text";
import { Link } from "@/app/_ui/link";
import { KeyHint } from "@/app/desk/_keys/key-hint";
import type { FacetOffer } from "./facet-form";

/** Other sides of what was just saved; one press begins the form of each. */
export function FacetOffers({ itemId, offers }: { itemId: string; offers: readonly FacetOffer[] }) {
  if (offers.length === 0) return null;
  return (
    <ul className="mb-4 text-[0.9375rem]">
      {offers.map(({ besides, type, because }, at) => (
        <li key={type} className="py-1">
          The passage <CodedText text={because} />.{" "}
          <Link data-facet="" href={`/desk/inbox/${itemId}?besides=${besides}&type=${type}`}>
            Code it as a facet
          </Link>
          {at === 0 ? <KeyHint action="facet" /> : null}
        </li>
      ))}
    </ul>
  );
}
