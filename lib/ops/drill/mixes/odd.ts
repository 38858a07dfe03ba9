import type { Ground, Peopled } from "@/lib/ops/drill/ground";
import { formsIn, wordsOf } from "@/lib/ops/drill/html-form";
import { inOneLine, type Known, type OddRequest, oddRequest } from "@/lib/ops/drill/odd-inputs";
import { rawRequest } from "@/lib/ops/drill/raw-request";
import type { Tally } from "@/lib/ops/drill/tally";

const AT_ONCE = 12;
const TELL_EVERY = 1_000;

/** Odd requests, some at once; each must be answered by the product, with anything but a failure of its own. */
export async function odd(ground: Ground, tally: Tally): Promise<void> {
  const main = await ground.main();
  const known = await knownOf(main);
  const port = Number(new URL(main.product.address).port);
  const statuses = new Map<number, number>();
  let begun = 0;
  const send = async () => {
    while (begun < ground.options.odd && ground.goesOn()) {
      begun++;
      if (begun % TELL_EVERY === 0) ground.say(`odd ${begun}/${ground.options.odd}: ${inWords(statuses)}`);
      const request = oddRequest(ground.random, known);
      count(ground, tally, request, await rawRequest(port, request), statuses);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, send));
  const health = await main.people.coder.ask("/api/health");
  if (health.status !== 200) {
    tally.other++;
    tally.wrong.push(`after the odd requests the health answers ${health.status}`);
  }
  tally.notes.push(`${begun} requests: ${inWords(statuses)}`);
}

const inWords = (statuses: ReadonlyMap<number, number>) =>
  [...statuses]
    .sort(([a], [b]) => a - b)
    .map(([status, times]) => `${status} ×${times}`)
    .join(", ");

function count(
  { say }: Ground,
  tally: Tally,
  request: OddRequest,
  { status, head }: { status: number; head: string },
  statuses: Map<number, number>,
) {
  statuses.set(status, (statuses.get(status) ?? 0) + 1);
  if (status >= 400 && status < 500) tally.refused++;
  if (status !== 0 && status < 500) return;
  if (status === 0) tally.other++;
  else tally.failures++;
  const told = `${status} to ${inOneLine(request)}: ${wordsOf(head.slice(head.indexOf("\r\n\r\n"))).slice(0, 200)}`;
  say(`  FAULT ${told}`);
  tally.notes.push(told);
}

/** Addresses, a session and forms to bend. */
async function knownOf({ people: { coder }, slug }: Peopled): Promise<Known> {
  const under = [
    "",
    "/signals",
    "/how-sure",
    "/turns",
    "/then-and-now",
    "/directed",
    "/what-if",
    "/coverage",
  ];
  const files = [
    "/series.csv",
    "/series.xlsx",
    "/picture.svg",
    "/embed",
    "/records.jsonl",
    "/shares",
    "/turns/turns.csv",
  ];
  const more = [
    "/revisions",
    "/annotations",
    "/weeks",
    "/weeks/2025-W10",
    "/how-sure/bands.csv",
    "/coverage/coverage.csv",
  ];
  const doors = ["", `/${slug}/index`, `/${slug}/signals`, `/${slug}/coverage`, `/${slug}/weeks/2025-W10`];
  const paths = [
    ...[...under, ...files, ...more].map((path) => `/${slug}${path}`),
    ...doors.map((path) => `/api/v1/relationships${path}`),
    ...[
      "/",
      "/compare",
      "/compare/lines.csv",
      "/method",
      "/method/compare",
      "/codebook",
      "/codebook/compare",
    ],
    ...["/glossary", "/sign-in", "/api/health", "/api/auth/get-session", "/problem/404", "/desk", "/account"],
    ...["/admin", "/admin/import", "/_next/static/x.js", "/_next/image", "/nowhere"],
  ];
  const pages = [`/desk/${slug}/new`, "/account", "/sign-in", "/desk", `/${slug}`, "/compare"];
  const forms = [];
  for (const path of pages)
    for (const form of formsIn((await coder.ask(path)).body))
      if (form.values.length > 0) forms.push({ path, form });
  return { paths, forms, cookie: coder.cookie() };
}
