/** The same table as a workbook. */
export { GET } from "../coding.csv/route";
