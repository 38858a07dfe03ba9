/** The same table as a workbook. */
export { GET } from "../co-movement.csv/route";
