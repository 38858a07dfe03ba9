import { PngButton } from "./charts/png-button";
import { TableLinks } from "./table-links";

/** A view as numbers and as a picture: the addresses of its CSV, which its other tables follow, and of its SVG, and the name of the files without ending. */
export function DownloadList({ csv, picture, name }: { csv: string; picture: string; name: string }) {
  return (
    <ul aria-label="Download" className="flex flex-wrap gap-x-4 text-[0.9375rem]">
      <TableLinks csv={csv} />
      <li>
        <a href={picture} download={`${name}.svg`} className="inline-block py-1.5">
          SVG
        </a>
      </li>
      <li>
        <PngButton picture={picture} fileName={`${name}.png`} />
      </li>
    </ul>
  );
}
