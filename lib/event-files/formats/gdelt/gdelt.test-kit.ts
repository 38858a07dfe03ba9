import { gdeltColumns } from "./gdelt-columns";

const TALKS: Record<string, string> = {
  GLOBALEVENTID: "900000001",
  SQLDATE: "20240105",
  MonthYear: "202401",
  Year: "2024",
  FractionDate: "2024.0137",
  Actor1Code: "TJKGOV",
  Actor1Name: "DUSHANBE",
  Actor1CountryCode: "TJK",
  Actor2Code: "AFG",
  Actor2Name: "AFGHANISTAN",
  Actor2CountryCode: "AFG",
  IsRootEvent: "1",
  EventCode: "040",
  EventBaseCode: "040",
  EventRootCode: "04",
  QuadClass: "1",
  GoldsteinScale: "1.0",
  NumMentions: "2",
  AvgTone: "-3.05429864253394",
  ActionGeo_Type: "4",
  ActionGeo_FullName: "Dushanbe, Dushanbe, Tajikistan",
  ActionGeo_CountryCode: "TI",
};

/**
 * An invented row of GDELT of 57, 58 or 61 fields: Tajikistan consults with Afghanistan on 5 January 2024, known the same day. The back file’s was loaded on 3 February 2013.
 * `gdeltLine(58, { EventCode: "042" }).split("\t").length // => 58`
 */
export function gdeltLine(width: 57 | 58 | 61, over: Record<string, string> = {}): string {
  const values: Record<string, string> = {
    ...TALKS,
    DATEADDED: { 57: "20130203", 58: "20240105", 61: "20240105143000" }[width],
    SOURCEURL: "https://www.example.org/news/talks",
    ...over,
  };
  return gdeltColumns(width)
    .map((name) => values[name] ?? "")
    .join("\t");
}

/** The lines as a file. `gdeltFile(gdeltLine(61)).length // => 344` */
export const gdeltFile = (...lines: string[]) => new TextEncoder().encode(`${lines.join("\n")}\n`);
