import { CREDIBILITIES, type EngineReport, RELIABILITIES } from "@/lib/engine/signals/signal";
import { REPORT_FIELDS } from "./compute-field-names";
import { meantField } from "./compute-misspelt";
import { FALSE, NULL, pastPlainText, standsAt, TRUE, UNSURE, ZERO } from "./json-bytes";
import { ObjectScanner, pastList } from "./object-scanner";
import { DAY_LENGTH, dayAt, NO_VALUE, quoted, wordAt } from "./value-bytes";

/** Reliability and credibility. */
const NEEDED = 2;
const GRADES = quoted(RELIABILITIES);
const GRADE_LENGTH = 3;
const BLANK: EngineReport = {
  ...{ reliability: "A", credibility: 1, group: null, published: null, withdrawn: false },
};

/** Reads the reports of a line from its bytes; the report objects are used again for the next line. */
export class ReportScanner {
  readonly reports: EngineReport[] = [];
  private readonly pool: EngineReport[] = [];
  private report: EngineReport = BLANK;
  private readonly object = new ObjectScanner(
    REPORT_FIELDS,
    NEEDED,
    (key) => meantField(key, REPORT_FIELDS) === undefined,
    (field, bytes, at) => pastField(this.report, REPORT_FIELDS[field], bytes, at),
  );

  /** The place after the list of reports that begins at `at`; UNSURE where it is not certain. */
  scan(bytes: Buffer, at: number): number {
    this.reports.length = 0;
    return pastList(bytes, at, this.pastReport);
  }

  private readonly pastReport = (bytes: Buffer, at: number): number => {
    const place = this.reports.length;
    const report = this.pool[place] ?? { ...BLANK };
    this.pool[place] = report;
    report.group = null;
    report.published = null;
    report.withdrawn = false;
    this.reports.push(report);
    this.report = report;
    return this.object.scan(bytes, at);
  };
}

function pastField(
  report: EngineReport,
  field: (typeof REPORT_FIELDS)[number] | undefined,
  bytes: Buffer,
  at: number,
): number {
  switch (field) {
    case "reliability": {
      const reliability = RELIABILITIES[wordAt(bytes, at, GRADES)];
      if (reliability === undefined) return UNSURE;
      report.reliability = reliability;
      return at + GRADE_LENGTH;
    }
    case "credibility": {
      const credibility = CREDIBILITIES[(bytes[at] as number) - ZERO - 1];
      if (credibility === undefined) return UNSURE;
      report.credibility = credibility;
      return at + 1;
    }
    case "group": {
      if (standsAt(bytes, at, NULL)) return at + NULL.length;
      const end = pastPlainText(bytes, at);
      if (end !== UNSURE) report.group = bytes.toString("utf8", at + 1, end - 1);
      return end;
    }
    case "published": {
      if (standsAt(bytes, at, NULL)) return at + NULL.length;
      report.published = dayAt(bytes, at);
      return report.published === NO_VALUE ? UNSURE : at + DAY_LENGTH;
    }
    case "withdrawn": {
      if (standsAt(bytes, at, NULL)) return at + NULL.length;
      if (standsAt(bytes, at, FALSE)) return at + FALSE.length;
      report.withdrawn = standsAt(bytes, at, TRUE) || dayAt(bytes, at);
      if (report.withdrawn === true) return at + TRUE.length;
      return report.withdrawn === NO_VALUE ? UNSURE : at + DAY_LENGTH;
    }
    default:
      return UNSURE;
  }
}
