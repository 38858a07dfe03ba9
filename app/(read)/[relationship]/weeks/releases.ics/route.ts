/** The releases of a relationship as iCalendar. */
export { calendarRoute as GET } from "@/app/(read)/syndication-route";
