import { gluedIn } from "@/lib/ops/check/text-browser";
import { expect, stateOf, test } from "./journey";

const START = "/tajikistan-afghanistan";

/** What everybody may read, and what is said where there is nothing. */
const READ = [
  "/",
  START,
  `${START}?from=2025-10-01&to=2025-12-31&knownOn=2025-12-31`,
  `${START}/weeks`,
  `${START}/weeks/2025-W49`,
  `${START}/weeks/2025-W52`,
  `${START}/weeks/2025-W52/editions/1`,
  `${START}/weeks/2025-W49/revisions`,
  `${START}/signals`,
  `${START}/signals/2025-12-02-ministers-call`,
  `${START}/how-sure`,
  `${START}/turns`,
  `${START}/then-and-now?knownOn=2025-11-30`,
  `${START}/directed`,
  `${START}/what-if`,
  `${START}/coverage`,
  `${START}/revisions`,
  `${START}/annotations`,
  `${START}/embed`,
  `${START}/how-sure/embed`,
  "/compare",
  "/compare?align=event",
  "/compare/embed",
  "/method",
  "/method/compare",
  "/codebook",
  "/codebook/compare",
  "/glossary",
  "/sign-in",
  "/nowhere",
];

const EDITED = [
  "/desk",
  "/desk/tajikistan-afghanistan/new",
  "/desk/signals/2025-12-02-ministers-call/edit",
  "/desk/signals/2025-12-02-ministers-call/void",
  `${START}/signals/2025-12-02-ministers-call`,
  `${START}/annotations/new`,
  `${START}/weeks/2025-W49/edit`,
  `${START}/coverage`,
  "/account",
];

const KEPT = [
  "/admin",
  "/admin/audit",
  "/admin/codebook",
  "/admin/codebook/new",
  "/admin/codebook/recode",
  "/admin/codebook/recode?relationship=tajikistan-afghanistan&type=all&under=any&intensity=usual",
  "/admin/dictionaries",
  "/admin/dictionaries/names",
  "/admin/dictionaries/names/entry?id=khorog",
  "/admin/dictionaries/try",
  "/admin/import",
  "/admin/invitations",
  "/admin/method",
  "/admin/method/new",
  "/admin/people",
  "/admin/relationships",
  "/admin/relationships/tajikistan-afghanistan",
  "/admin/relationships/new",
  "/admin/settings",
  "/admin/state",
];

const cases = [
  { who: "a reader", pages: READ, role: null },
  { who: "an editor", pages: EDITED, role: "editor" },
  { who: "an administrator", pages: KEPT, role: "admin" },
] as const;

for (const { who, pages, role } of cases)
  test.describe(`for ${who}`, () => {
    if (role !== null) test.use({ storageState: stateOf(role) });
    test("a browser without style sheets prints no two words as one", async ({ request }) => {
      test.setTimeout(300_000);
      for (const path of pages)
        await test.step(path, async () => {
          const html = await (await request.get(path)).text();
          expect(html.length, path).toBeGreaterThan(1000);
          expect.soft(gluedIn(html), path).toEqual([]);
        });
    });
  });
