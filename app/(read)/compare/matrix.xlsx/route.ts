/** The same table as a workbook. */
export { GET } from "../matrix.csv/route";
