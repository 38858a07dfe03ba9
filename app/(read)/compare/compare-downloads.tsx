import { DownloadList } from "@/app/_ui/download-list";
import type { CompareAddress } from "./compare-address";

/** The lines as numbers and as a picture. */
export function CompareDownloads({ address }: { address: CompareAddress }) {
  return (
    <DownloadList
      csv={address.href({}, "/compare/lines.csv")}
      picture={address.href({}, "/compare/picture.svg")}
      name="compare"
    />
  );
}
