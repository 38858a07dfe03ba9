/** The same table as a workbook. */
export { GET } from "../directed.csv/route";
