/** The same table as a workbook. */
export { GET } from "../lines.csv/route";
