/** A date in any of the calendars: its own year, month from 1, day of the month from 1. */
export interface CalendarDate {
  year: number;
  month: number;
  dayOfMonth: number;
}
