/** The published weeks of all relationships as an Atom feed. */
export { atomRoute as GET } from "@/app/(read)/syndication-route";
