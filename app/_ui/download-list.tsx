import { PngButton } from "./charts/png-button";

/** A view as numbers and as a picture: the addresses of its CSV and its SVG, and the name of the files without ending. */
export function DownloadList({ csv, picture, name }: { csv: string; picture: string; name: string }) {
  return (
    <ul aria-label="Download" className="flex gap-x-4 text-[0.9375rem]">
      <li>
        <a href={csv} download className="inline-block py-1.5">
          CSV
        </a>
      </li>
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
