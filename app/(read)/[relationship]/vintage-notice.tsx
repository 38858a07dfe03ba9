import { Link } from "@/app/_ui/link";
import { Notice } from "@/app/_ui/notice";
import { type Vintage, vintageWords } from "@/lib/charts/address/vintage";
import type { ViewAddress } from "./view-address";

const OFF = { knownOn: null, codedOn: null, method: null, through: null };

/** Says that a page does not speak of the live state, what it leaves out, and how to come back. */
export function VintageNotice({
  vintage,
  address,
  path,
}: {
  vintage: Vintage;
  address: Pick<ViewAddress, "href">;
  path: string;
}) {
  const words = vintageWords(vintage);
  if (words === "") return null;
  return (
    <Notice>
      Shown {words}
      {vintage.knownOn === null ? "" : ": only with source reports published by then"}
      {vintage.codedOn === null
        ? ""
        : `${vintage.knownOn === null ? ": " : " and "}only with what was recorded here by then`}
      . <Link href={address.href(path, OFF)}>Show all that is known</Link>
    </Notice>
  );
}
