/** The same table as a workbook. */
export { GET } from "../series.csv/route";
