import AxeBuilder from "@axe-core/playwright";
import { test as base, expect, type Page } from "@playwright/test";

export type RoleName = "admin" | "editor" | "coder" | "second";

export const PASSWORD = "a long enough passphrase";
export const PEOPLE: Record<RoleName, { name: string; email: string }> = {
  admin: { name: "Anvar Adminov", email: "admin@example.org" },
  editor: { name: "Edina Editorova", email: "editor@example.org" },
  coder: { name: "Karim Coderov", email: "coder@example.org" },
  /** A coder too. */
  second: { name: "Zarina Secondova", email: "second@example.org" },
};

/** Where a signed-in browser state of this person is kept during the run. */
export function stateOf(role: RoleName): string {
  return `test-results/people/${role}.json`;
}

/** A test whose browser console must stay silent: no error, no warning, no content-policy violation. */
export const test = base.extend<{ silentConsole: undefined }>({
  baseURL: async ({ browserName: _ }, use) => use(process.env.JOURNEY_ADDRESS),
  silentConsole: [
    async ({ page }, use) => {
      const heard: string[] = [];
      page.on("console", (message) => {
        if (message.type() === "error" || message.type() === "warning")
          heard.push(`${message.text()} (${message.location().url})`);
      });
      page.on("pageerror", (error) => heard.push(String(error)));
      await use(undefined);
      expect(heard, "the browser console").toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

/** A CSV that was downloaded: the words that stand above its table, and the lines of the table, its heading the first. */
export function csvParts(text: string): { about: string[]; table: string[] } {
  expect(text.codePointAt(0), "the byte-order mark").toBe(0xfeff);
  const lines = text.slice(1).trim().split("\r\n");
  const above = lines.filter((line) => line.startsWith("# "));
  return {
    about: above.map((line) => line.replace(/^# ,"(.*)"$/, "$1").replaceAll('""', '"')),
    table: lines.slice(above.length),
  };
}

/** Holds back what is sent to an address until the returned function is called: time to type on. */
export async function heldBack(page: Page, path: string): Promise<() => Promise<void>> {
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  const address = (url: URL) => url.pathname === path;
  await page.route(address, async (route) => {
    if (route.request().method() === "POST") await released;
    await route.fallback();
  });
  return async () => {
    release();
    await page.unroute(address);
  };
}

/** The two schemes differ by colours alone, so that the second asks no more than these. */
const RULES_OF_COLOUR = ["color-contrast", "link-in-text-block"];

/** In the place of the source of axe, where a page has it already: reading it takes longer than most of its rules. */
const THERE_ALREADY = "void 0;";

/** Within one origin, with a list of violations alone: half the time of the same rules, nodes and frames. */
async function auditor(page: Page): Promise<AxeBuilder> {
  // A frame that is loading anew has none.
  const frames = await Promise.all(
    page.frames().map((frame) => frame.evaluate(() => "axe" in window).catch(() => false)),
  );
  const given = frames.every(Boolean) ? { page, axeSource: THERE_ALREADY } : { page };
  return new AxeBuilder(given).setLegacyMode().options({ resultTypes: ["violations"] });
}

/** No violation of WCAG 2.2 AA in light or in dark. */
export async function expectAccessible(page: Page): Promise<void> {
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    const rules = await auditor(page);
    const { violations } = await (colorScheme === "light"
      ? rules.withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"])
      : rules.withRules(RULES_OF_COLOUR)
    ).analyze();
    const found = violations.map(
      (violation) => `${violation.id}: ${violation.nodes.map((node) => node.target.join(" ")).join(", ")}`,
    );
    expect(found, `${page.url()} in ${colorScheme}`).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: "light" });
}
