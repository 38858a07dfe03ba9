/** The releases of all relationships as iCalendar. */
export { calendarRoute as GET } from "@/app/(read)/syndication-route";
