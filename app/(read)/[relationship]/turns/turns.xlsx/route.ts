/** The same table as a workbook. */
export { GET } from "../turns.csv/route";
