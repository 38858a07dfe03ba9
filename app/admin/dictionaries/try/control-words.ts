/** What the form of a signal calls its controls, for whoever does not see it. */
const CONTROL_WORDS: Readonly<Record<string, string>> = {
  family: "Family",
  type: "Type",
  intensity: "Intensity",
  initiator: "Who acted",
  dateAsWritten: "Date in the words of the source",
  start: "First day",
  end: "Last day",
  precision: "Precision",
  dateBasis: "How the date was resolved",
  acknowledgedByA: "What the first side says",
  acknowledgedByB: "What the second side says",
  "reports.0.publisher": "Publisher",
  "reports.0.title": "Title of the report",
  "reports.0.address": "Address",
  "reports.0.published": "Published",
  "reports.0.language": "Language",
  "reports.0.reliability": "Reliability of the source",
  "reports.0.credibility": "Credibility of this report",
};

/** `controlWords("initiator") // => "Who acted"` */
export function controlWords(field: string): string {
  return CONTROL_WORDS[field] ?? field;
}
