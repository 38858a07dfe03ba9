import { tableAddresses } from "./table-addresses";

/** The files of one table, as items of a list: CSV for a spreadsheet, XLSX, and CSV of its rows alone for programs. */
export function TableLinks({ csv }: { csv: string }) {
  const { rows, workbook } = tableAddresses(csv);
  return (
    <>
      <FileLink href={csv}>CSV</FileLink>
      <FileLink href={rows}>CSV, rows only</FileLink>
      <FileLink href={workbook}>XLSX</FileLink>
    </>
  );
}

/** A table that is downloaded by itself, under its name. */
export function TableDownload({ name, csv }: { name: string; csv: string }) {
  return (
    <div className="screen-only flex flex-wrap items-baseline gap-x-4 text-[0.9375rem]">
      <span>{name}:</span>
      <ul aria-label={`Download: ${name}`} className="flex flex-wrap gap-x-4">
        <TableLinks csv={csv} />
      </ul>
    </div>
  );
}

function FileLink({ href, children }: { href: string; children: string }) {
  return (
    <li>
      <a href={href} download className="inline-block py-1.5">
        {children}
      </a>
    </li>
  );
}
