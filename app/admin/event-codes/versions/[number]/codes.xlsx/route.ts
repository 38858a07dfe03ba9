export { GET } from "../codes.csv/route";
