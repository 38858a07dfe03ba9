/** Names of one month, in lists split by “|”. A name with ! before it is an everyday word, too, and wants a year or a day and a capital. */
export type MonthLine = string[];
