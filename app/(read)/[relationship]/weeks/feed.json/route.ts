/** The same as JSON Feed 1.1. */
export { jsonFeedRoute as GET } from "@/app/(read)/syndication-route";
