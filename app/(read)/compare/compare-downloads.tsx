import { PngButton } from "@/app/_ui/charts/png-button";
import type { CompareAddress } from "./compare-address";

/** The lines as numbers and as a picture. */
export function CompareDownloads({ address }: { address: CompareAddress }) {
  const picture = address.href({}, "/compare/picture.svg");
  return (
    <ul aria-label="Download" className="flex gap-x-4 text-[0.9375rem]">
      <li>
        <a href={address.href({}, "/compare/lines.csv")} download className="inline-block py-1.5">
          CSV
        </a>
      </li>
      <li>
        <a href={picture} download="compare.svg" className="inline-block py-1.5">
          SVG
        </a>
      </li>
      <li>
        <PngButton picture={picture} fileName="compare.png" />
      </li>
    </ul>
  );
}
