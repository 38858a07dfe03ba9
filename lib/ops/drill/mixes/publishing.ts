import { dayFromIso } from "@/lib/engine/calendar/day";
import { isoWeekOf, shiftWeek } from "@/lib/engine/calendar/iso-week";
import { recordFile, TRACKED_FROM } from "@/lib/ops/drill/coded-text";
import { type Ground, type Peopled, peopled } from "@/lib/ops/drill/ground";
import { checkedFile, isLoaded } from "@/lib/ops/drill/import-file";
import { judge, type Sent } from "@/lib/ops/drill/judge";
import { bringUp, countAnswer, killRounds } from "@/lib/ops/drill/kill-round";
import { addSubscribers, lettersGoneWrong } from "@/lib/ops/drill/letters-sent";
import { pause, until } from "@/lib/ops/drill/own-processes";
import type { Target } from "@/lib/ops/drill/product";
import { allMade, foundEditions, isUnderWay } from "@/lib/ops/drill/published";
import { addJudged, type Tally } from "@/lib/ops/drill/tally";
import { startSink } from "@/lib/ops/mail/smtp-sink";

/** Weeks that one relationship gives, with room at its end. */
const WEEKS_EACH = 60;
const SUBSCRIBERS = 40;
/** A job of the week is under way by then, or was too short to be seen. */
const SEEN_MS = 60_000;

/**
 * Where publishing is cut: as the form arrives, while it is published, between its commit and the queue, and while a job makes one of its things. Every round
 * takes the next.
 */
const STEPS = ["before", "within", "handed over", "package", "pdf", "mails"] as const;
type Step = (typeof STEPS)[number];

/** What is ended at each step; one is chosen. */
const HIT: Record<Step, readonly Target[]> = {
  before: ["page server", "database", "all"],
  within: ["page server", "database", "starter", "all"],
  "handed over": ["jobs", "all", "database", "starter"],
  package: ["jobs", "all", "database"],
  pdf: ["jobs", "all", "starter"],
  mails: ["jobs", "all", "database"],
};

/** Kills while weeks are published, and while what follows from it is made. */
export async function publishing(ground: Ground, tally: Tally, kills: number): Promise<void> {
  const sink = await startSink();
  ground.after(sink.close);
  const product = await ground.product("publishing", {
    THAWLINE_SMTP_URL: sink.url,
    THAWLINE_MAIL_FROM: "Thawline <drill@example.org>",
  });
  const main = await peopled(product, ground.random);
  await addSubscribers(product.url(), SUBSCRIBERS);
  const weeks = weeksToPublish(ground, main);
  const undisturbed = await publishedIn(main, await weeks());
  await killRounds(ground, tally, kills, async (at) => {
    const step = STEPS[at % STEPS.length] ?? "before";
    const target = ground.random.pick(HIT[step]);
    const week = await weeks();
    const one: Sent = { mark: week, acknowledged: false };
    const hit = () => product.kill(target);
    const told = await publishAndCut(ground, tally, main, one, { step, ms: undisturbed, hit });
    await bringUp(product, tally);
    const waited = await allMade(product.url());
    if (waited.problem !== null) {
      tally.other++;
      tally.wrong.push(`${week}: ${waited.problem}`);
    }
    addJudged(tally, judge([one], await foundEditions(product.url(), [one])));
    const wrong = await lettersGoneWrong(product.url(), sink.letters);
    tally.doubled += wrong.doubled.length;
    tally.lost += wrong.lost.length;
    tally.wrong.push(...wrong.doubled, ...wrong.lost);
    return `${step}, ${target} killed${told}, ${one.acknowledged ? "acknowledged" : "no answer"}, all made after ${waited.seconds} s, ${wrong.uncertain} letters uncertain so far`;
  });
  await ground.drop(product);
}

/** One week after another; makes another relationship where the last one is used up. */
function weeksToPublish(ground: Ground, { people }: Peopled): () => Promise<string> {
  let [slug, week, left, made] = ["", "", 0, 0];
  return async () => {
    if (left === 0) {
      made++;
      slug = `weeks-${ground.options.seed}-${made}`;
      const answer = await (await checkedFile(people.admin, recordFile(ground.random, slug, 12)))();
      if (!isLoaded(answer)) throw new Error(`no relationship to publish: ${answer.status}`);
      week = isoWeekOf(dayFromIso(TRACKED_FROM));
      left = WEEKS_EACH;
    }
    left--;
    week = shiftWeek(week, 1);
    return `${slug}/${week}`;
  };
}

const addressOf = (mark: string) => `/${mark.replace("/", "/weeks/")}/publish`;

/** How long a publication takes that nobody disturbs. */
async function publishedIn({ people: { editor }, product }: Peopled, mark: string): Promise<number> {
  const form = await editor.formWith(addressOf(mark), "hash");
  const began = performance.now();
  const { status } = await editor.send(addressOf(mark), form, { sure: "yes" });
  if (status !== 303) throw new Error(`a week could not be published: ${status}`);
  const took = performance.now() - began;
  await allMade(product.url());
  return took;
}

async function publishAndCut(
  { random }: Ground,
  tally: Tally,
  { people: { editor }, product }: Peopled,
  one: Sent,
  { step, ms, hit }: { step: Step; ms: number; hit: () => string },
): Promise<string> {
  const page = addressOf(one.mark);
  const form = await editor.formWith(page, "hash");
  let harmed = false;
  const cut = () => {
    harmed = true;
    hit();
  };
  const sending = editor.send(page, form, { sure: "yes" });
  if (step === "before" || step === "within") {
    await pause(step === "before" ? random.whole(0, 40) : random.next() * ms * 1.2);
    cut();
  }
  const answer = await sending;
  one.acknowledged = answer.status === 303;
  if (!one.acknowledged) countAnswer(tally, page, answer, harmed);
  if (harmed) return "";
  const seen =
    step === "handed over" || (await until(() => isUnderWay(product.url(), step, one.mark), SEEN_MS));
  await pause(step === "handed over" ? random.whole(0, 900) : random.whole(0, step === "mails" ? 150 : 600));
  cut();
  return seen ? "" : " (it was not seen under way)";
}
