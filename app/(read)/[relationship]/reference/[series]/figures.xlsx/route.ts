export { GET } from "../figures.csv/route";
