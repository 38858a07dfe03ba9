import { z } from "zod";
import { RELIABILITIES } from "@/lib/engine/signals/signal";
import { keptText } from "./kept-text";
import { ADDRESS_MAX, NAME_MAX, REASON_MAX } from "./limits";
import { filled, isoDay, words } from "./text-fields";

export const FIGURE_SCOPES = ["part", "total"] as const;
export type FigureScope = (typeof FIGURE_SCOPES)[number];

/** A document that reports signals. Immutable: a correction is another source. */
export const sourceFields = z.strictObject({
  publisher: filled(NAME_MAX, "the publisher"),
  title: filled(NAME_MAX * 2, "the title"),
  /** null where no address is known. */
  address: z
    .union([
      z
        .url({ protocol: /^https?$/, error: "an address that starts with http:// or https://" })
        .max(ADDRESS_MAX, `the address is longer than ${ADDRESS_MAX} characters`)
        .pipe(keptText("the address")),
      z.null(),
    ])
    .default(null),
  published: isoDay.nullable().default(null),
  /** Two- or three-letter language code of the text that was read. */
  language: z
    .string()
    .regex(/^[a-z]{2,3}$/, "a language code such as en, ru, fa, tg")
    .default("en"),
  reliability: z.enum(RELIABILITIES, { error: "a reliability from A to F" }),
});
export type SourceFields = z.output<typeof sourceFields>;

/** One source's report of a signal. `key` is unique within the signal and stays with the report. */
export const reportFields = z.strictObject({
  key: z.string().regex(/^[a-z0-9-]{1,40}$/, "small letters, digits and hyphens"),
  source: sourceFields,
  credibility: z
    .number({ error: "a credibility from 1 to 6" })
    .int("a credibility from 1 to 6")
    .min(1, "a credibility from 1 to 6")
    .max(6, "a credibility from 1 to 6"),
  /** Key of the report of this signal that this one relays; a relay is not a second source. */
  relays: keptText("the report that it relays").nullable().default(null),
  withdrawnOn: isoDay.nullable().default(null),
  withdrawnReason: words(REASON_MAX, "the reason of withdrawal").default(""),
  /** Why it may be older than the first possible day of its signal (a forecast, an announcement); empty: it is not. */
  earlyReason: words(REASON_MAX, "why it is older than its signal").default(""),
});
export type ReportFields = z.output<typeof reportFields>;

/** One of several rival values; a figure keeps who claims it and whether it is a part or a total. */
export const figureFields = z.strictObject({
  label: filled(NAME_MAX, "what the figure counts"),
  value: z.number({ error: "a number" }).min(-1e15, "too small").max(1e15, "too large"),
  unit: words(NAME_MAX, "the unit").default(""),
  claimant: filled(NAME_MAX, "who claims the figure"),
  scope: z.enum(FIGURE_SCOPES),
});
export type FigureFields = z.output<typeof figureFields>;

/** What is wrong with the reports of a signal beside each other: keys, relays, withdrawals. */
export function reportRules(
  reports: ReportFields[],
  issue: (path: (string | number)[], message: string) => void,
) {
  const relayed = new Map(reports.map((report) => [report.key, report.relays]));
  for (const [at, report] of reports.entries()) {
    if (reports.findIndex((other) => other.key === report.key) !== at)
      issue(["reports", at, "key"], "this key is used twice");
    if (report.relays !== null && !relayed.has(report.relays))
      issue(["reports", at, "relays"], "relays a report that is not of this signal");
    const seen = new Set([report.key]);
    for (let next = report.relays; next !== null && relayed.has(next); next = relayed.get(next) ?? null) {
      if (seen.has(next)) {
        issue(["reports", at, "relays"], "relays itself in a circle");
        break;
      }
      seen.add(next);
    }
    if (report.withdrawnOn && !report.withdrawnReason)
      issue(["reports", at, "withdrawnReason"], "say why it was withdrawn");
  }
}

/** Key of the first report of the relay chain that a report belongs to: its group (method §1). */
export function relayGroup(reports: Pick<ReportFields, "key" | "relays">[], key: string): string {
  const relayed = new Map(reports.map((report) => [report.key, report.relays]));
  const seen = new Set<string>();
  let root = key;
  for (let next = relayed.get(root); next && !seen.has(next); next = relayed.get(root)) {
    seen.add(root);
    root = next;
  }
  return root;
}
