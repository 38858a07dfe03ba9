import type { Page } from "@playwright/test";
import type { Hand } from "./hand";

/** What the controls of the form say, days as ISO; a box that is not ticked is empty. */
type Codes = Record<string, string>;

const BESIDE: Record<string, string[]> = {
  type: ["intensity"],
  dateAsWritten: ["start", "end", "precision", "inForce"],
  initiator: ["acknowledgedByA", "acknowledgedByB"],
};

/** The form has looked at what was typed: a pause is longer than that. */
const settled = (page: Page) => page.waitForTimeout(900);

/** Goes from control to control by the one key, puts right what is wrong, and reaches for what the key does not lead to. */
export async function putRight(hand: Hand, codes: Codes): Promise<void> {
  const seen = new Set(["title"]);
  for (;;) {
    await hand.press("Alt+KeyN");
    const name = await focused(hand.page);
    if (name === null || seen.has(name)) {
      hand.log.push(`[${name}]`);
      break;
    }
    seen.add(name);
    hand.look(name);
    await correct(hand, name, codes);
    // What follows from it, or stands beside it, is put right before going on.
    for (const beside of BESIDE[name] ?? []) {
      await settled(hand.page);
      if (await isRight(hand.page, beside, codes)) continue;
      hand.look(beside);
      await walkTo(hand, beside);
      await correct(hand, beside, codes);
    }
    await settled(hand.page);
  }
  // Nobody would save before having seen the rest: what is still wrong is walked to.
  for (const name of Object.keys(codes)) {
    if (await isRight(hand.page, name, codes)) continue;
    hand.look(name);
    await walkTo(hand, name);
    await correct(hand, name, codes);
    if (!(await isRight(hand.page, name, codes)))
      throw new Error(`${name} cannot be put right: ${await said(hand.page, name)} for ${codes[name]}`);
  }
}

/** Gives a control that has the focus the value that it is to have. */
export async function correct(hand: Hand, name: string, codes: Codes): Promise<void> {
  if (!(name in codes) || (await isRight(hand.page, name, codes))) return;
  const wanted = codes[name] ?? "";
  const control = hand.page.locator(`form[data-signal] [name="${name}"]`);
  const kind = await control.evaluate((one) => (one instanceof HTMLInputElement ? one.type : one.tagName));
  if (kind === "checkbox") return await hand.press("Space");
  if (kind === "SELECT") return await choose(hand, name, wanted);
  if ((await control.inputValue()) !== "") await hand.press("ControlOrMeta+KeyA");
  await hand.type(wanted);
}

/** Types as much of an option as tells it from those before it: a list goes to the first that begins so. */
async function choose(hand: Hand, name: string, value: string): Promise<void> {
  const options = await hand.page
    .locator(`form[data-signal] [name="${name}"] option`)
    .evaluateAll((all) =>
      all.map((one) => ({ value: (one as HTMLOptionElement).value, label: one.textContent ?? "" })),
    );
  const wanted = options.find((one) => one.value === value);
  if (!wanted) throw new Error(`${name} has no “${value}”`);
  const label = wanted.label.toLowerCase();
  let length = 1;
  while (
    length < label.length &&
    options.some((one) => one !== wanted && one.label.toLowerCase().startsWith(label.slice(0, length)))
  )
    length++;
  await hand.type(wanted.label.slice(0, length));
  // A list forgets what was typed after a second: on a slow machine letters may come later than that, which is no fault of the hand.
  const control = hand.page.locator(`form[data-signal] [name="${name}"]`);
  for (let tries = 0; (await control.inputValue()) !== value && tries < 5; tries++) {
    await hand.page.waitForTimeout(1_500);
    await hand.page.keyboard.type(wanted.label.slice(0, length));
  }
}

async function walkTo(hand: Hand, name: string): Promise<void> {
  const back = await hand.page.evaluate((to) => {
    const control = document.querySelector(`form[data-signal] [name="${to}"]`);
    control?.closest("details")?.setAttribute("open", "");
    const place = control ? (document.activeElement?.compareDocumentPosition(control) ?? 0) : 0;
    return (place & Node.DOCUMENT_POSITION_PRECEDING) !== 0;
  }, name);
  for (let steps = 0; (await focused(hand.page)) !== name; steps++) {
    if (steps > 80) throw new Error(`${name} cannot be reached with Tab`);
    await hand.press(back ? "Shift+Tab" : "Tab");
  }
}

async function isRight(page: Page, name: string, codes: Codes): Promise<boolean> {
  const [is, wanted] = [await said(page, name), codes[name] ?? ""];
  if (is === wanted) return true;
  // An empty last day is the first; a usual choice may be left to the type.
  if (name === "end") return wanted === "" && is === (await said(page, "start"));
  return name === "status" && is === "";
}

const MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");

async function said(page: Page, name: string): Promise<string> {
  const control = page.locator(`form[data-signal] [name="${name}"]`);
  if ((await control.count()) === 0) return "";
  const typed = await control.evaluate((one) =>
    one instanceof HTMLInputElement && one.type === "checkbox"
      ? one.checked
        ? "on"
        : ""
      : (one as HTMLInputElement).value,
  );
  const day = /^(\d{1,2}) (\w{3}) (\d{4})$/.exec(typed);
  if (!day) return typed;
  const month = MONTHS.indexOf(day[2] ?? "") + 1;
  return `${day[3]}-${String(month).padStart(2, "0")}-${day[1]?.padStart(2, "0")}`;
}

function focused(page: Page): Promise<string | null> {
  return page.evaluate(() => document.activeElement?.getAttribute("name") ?? null);
}
