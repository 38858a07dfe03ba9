/** The published weeks of a relationship as an Atom feed. */
export { atomRoute as GET } from "@/app/(read)/syndication-route";
