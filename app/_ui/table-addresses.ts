/**
 * The other addresses of a CSV file: its rows alone, and the same table as a workbook.
 * `tableAddresses("/a-b/series.csv?from=2025-12-01") // => { rows: "/a-b/series.csv?from=2025-12-01&preface=no", workbook: "/a-b/series.xlsx?from=2025-12-01" }`
 */
export function tableAddresses(csv: string): { rows: string; workbook: string } {
  const [path = "", query] = csv.split("?");
  const workbook = `${path.replace(/\.csv$/, ".xlsx")}${query === undefined ? "" : `?${query}`}`;
  return { rows: `${csv}${query === undefined ? "?" : "&"}preface=no`, workbook };
}
