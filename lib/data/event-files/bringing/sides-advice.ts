/** What to do where the sides of a relationship are no states. */
export const SIDES_ADVICE =
  "Rows are found by the two states, and the codes of the sides of this relationship are not those of two different states. An administrator sets them under Administration, Relationships: the three letters of ISO 3166, such as TJK.";
