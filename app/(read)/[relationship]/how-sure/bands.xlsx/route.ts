/** The same table as a workbook. */
export { GET } from "../bands.csv/route";
