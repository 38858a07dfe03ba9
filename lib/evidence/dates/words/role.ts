/**
 * What a word can be in a date. One letter each, so that a text becomes a line of letters and a rule a pattern on it.
 *
 *     d  number 1 … 31           y  year                 #  another number        N  26.11.2025
 *     m  month                   w  weekday              c  “three”               P  dated days, Q  a finished answer
 *     q  “Q2”, “H1”                     W  2025-W49
 *     J  day  K  week  M  month  Y  year  h  quarter or half, as words            o  first … fourth
 *     p  early, mid, late        l  last  t  this        x  next, every           a  ago
 *     S  season                  r  today, yesterday     R  “this year” in one word
 *     f  since                   F  from  b  between     T  to                    A  and  O  or
 *     G  … onward                n  night of  e  evening v  about, before, after
 *     i  in, on, at              ~  of, the              E  of which calendar     C  corresponding to
 *     - / , . ( )                @  time of day          z  any other word
 */
export type Role =
  | (
      | "d"
      | "y"
      | "#"
      | "N"
      | "m"
      | "w"
      | "c"
      | "P"
      | "Q"
      | "J"
      | "K"
      | "M"
      | "Y"
      | "h"
      | "o"
      | "p"
      | "l"
      | "t"
    )
  | (
      | "x"
      | "a"
      | "S"
      | "r"
      | "R"
      | "f"
      | "F"
      | "b"
      | "T"
      | "A"
      | "O"
      | "G"
      | "n"
      | "e"
      | "v"
      | "i"
      | "~"
      | "E"
    )
  | ("q" | "W" | "C" | "-" | "/" | "," | "." | "(" | ")" | "@" | "z");

/** Words of one role and value, split by “|”; several words with spaces are one. */
export type WordLine = [role: Role, value: number, words: string];
