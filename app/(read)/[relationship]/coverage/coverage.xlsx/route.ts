/** The same table as a workbook. */
export { GET } from "../coverage.csv/route";
