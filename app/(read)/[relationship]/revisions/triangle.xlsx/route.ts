/** The same table as a workbook. */
export { GET } from "../triangle.csv/route";
