import { expect, expectAccessible, stateOf, test } from "./journey";

const PAIR = "/tajikistan-afghanistan";

/** One address of every kind that leads to nothing, with what its page says. */
const MISSING: [string, string][] = [
  ["/atlantis-utopia", "There is no relationship “atlantis-utopia”"],
  ["/atlantis-utopia/signals", "There is no page at /atlantis-utopia/signals"],
  [`${PAIR}/signals/2024-10-02-trade-talks-nowhere`, "There is no signal “2024-10-02-trade-talks-nowhere”"],
  [`${PAIR}/weeks/2019-W01`, "There is no week “2019-W01”"],
  [`${PAIR}/weeks/soon`, "There is no week “soon”"],
  [`${PAIR}/annotations/nothing`, "There is no named period “nothing”"],
  [`${PAIR}/nothing`, "Tajikistan – Afghanistan has no page “nothing”"],
  ["/codebook?version=999", "There is no version “999” of the codebook"],
  ["/method?version=999", "There is no version “999” of the method"],
  ["/no/such/page", "There is no page at /no/such/page"],
];
const OF_ADMINS: [string, string][] = [
  ["/admin/people/nobody", "There is no person “nobody”"],
  ["/admin/relationships/atlantis", "There is no relationship “atlantis”"],
  ["/desk/inbox/nothing", "There is no page at /desk/inbox/nothing"],
  ["/desk/adjudicate/nothing", "There is no page at /desk/adjudicate/nothing"],
  ["/desk/adjudicate/nothing/third", "There is no page at /desk/adjudicate/nothing/third"],
  ...MISSING,
];

for (const [who, addresses] of [
  ["a reader", MISSING],
  ["an administrator", OF_ADMINS],
] as const)
  test(`without scripts ${who} is told what is not there, by a whole page`, async ({ browser, baseURL }) => {
    const storageState = who === "a reader" ? undefined : stateOf("admin");
    const plain = await browser.newContext({ baseURL, storageState, javaScriptEnabled: false });
    const page = await plain.newPage();
    for (const [address, words] of addresses) {
      // A named period is asked for behind the door of those who keep them.
      if (who === "a reader" && address.includes("/annotations/")) continue;
      const answer = await page.goto(address);
      expect(answer?.status(), address).toBe(404);
      await expect(page.getByRole("heading", { level: 1, name: words })).toBeVisible();
      await expect(page).toHaveTitle("Not found · Thawline");
      await expect(page.getByRole("navigation", { name: "Main" })).toBeVisible();
      const where = page.getByRole("navigation", { name: "Where to go" });
      await expect(where.getByRole("link", { name: "List of relationships" })).toBeVisible();
      await expect(where.getByRole("link", { name: "Uzbekistan – Afghanistan" })).toBeVisible();
    }
    await plain.close();
  });

test("a mistyped relationship is guessed, an unknown signal searched for", async ({ browser, baseURL }) => {
  const plain = await browser.newContext({ baseURL, javaScriptEnabled: false });
  const page = await plain.newPage();
  await page.goto("/tajikistan-afganistan");
  await page.getByText("Was").getByRole("link", { name: "Tajikistan – Afghanistan" }).click();
  await expect(page).toHaveURL(PAIR);
  await page.goto(`${PAIR}/signals/2024-10-02-ambassador`);
  await expect(page.getByLabel("Search its signals")).toHaveValue("ambassador");
  await page.getByRole("button", { name: "Search" }).click();
  await expect(page).toHaveURL(`${PAIR}/signals?q=ambassador`);
  await expect(page.getByRole("table")).toBeVisible();
  await plain.close();
});

test("with scripts the same page stands, accessible, and links lead on", async ({ page }) => {
  // The browser tells of every answer that is not found.
  const answer = await page.request.get("/atlantis-utopia");
  expect(answer.status()).toBe(404);
  const html = await answer.text();
  await page.route("**/atlantis-utopia", (route) =>
    route.fulfill({ status: 200, contentType: "text/html", headers: answer.headers(), body: html }),
  );
  await page.goto("/atlantis-utopia");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("atlantis-utopia");
  await expectAccessible(page);
  await page.getByRole("link", { name: "Uzbekistan – Afghanistan" }).click();
  await expect(page).toHaveURL(/\/uzbekistan-afghanistan$/);
});

test("a role that does not open a page is told so without scripts", async ({ browser, baseURL }) => {
  const plain = await browser.newContext({
    baseURL,
    storageState: stateOf("coder"),
    javaScriptEnabled: false,
  });
  const page = await plain.newPage();
  const answer = await page.goto("/admin/people");
  expect(answer?.status()).toBe(403);
  await expect(
    page.getByRole("heading", { level: 1, name: "Your role does not open this page" }),
  ).toBeVisible();
  await expect(page.getByRole("link", { name: "your account page" })).toBeVisible();
  await plain.close();
});

test("who must sign in is led there, and comes back to the address", async ({ request }) => {
  const answer = await request.get("/admin/people?page=2", { maxRedirects: 0 });
  expect(answer.status()).toBe(307);
  expect(answer.headers().location).toBe("/sign-in?next=%2Fadmin%2Fpeople%3Fpage%3D2");
});

test("pictures, documents for frames and doors keep refusals of their own", async ({ request }) => {
  for (const address of ["/atlantis/picture.svg", "/atlantis/embed", "/atlantis/series.csv"]) {
    const answer = await request.get(address);
    expect(answer.status(), address).toBe(404);
    expect(await answer.text()).toBe("There is no such relationship.\n");
  }
  expect((await request.get("/api/none")).headers()["content-type"]).toContain("application/problem+json");
});

test("an address that cannot be decoded is told so by a whole page, whatever is done to it", async ({
  request,
}) => {
  for (const address of ["/%ff", "/tajikistan-afghanistan/signals/%ff"])
    for (const method of ["GET", "POST"]) {
      const answer = await request.fetch(address, { method });
      expect(answer.status(), `${method} ${address}`).toBe(400);
      expect(await answer.text(), `${method} ${address}`).toMatch(/<h1[^>]*>.*There is no|has no page/s);
    }
  const door = await request.get("/api/%ff");
  expect(door.status()).toBe(400);
  expect(door.headers()["content-type"]).toContain("application/problem+json");
});

test("a form without scripts that is sent to a page that is not there is answered by a whole page", async ({
  request,
}) => {
  for (const [address, words] of [
    ["/atlantis", "There is no relationship “atlantis”"],
    ["/tajikistan-afghanistan/signals/none", "There is no signal “none”"],
  ]) {
    const answer = await request.post(address ?? "", { form: { a: "1" } });
    expect(answer.status(), address).toBe(404);
    expect(await answer.text(), address).toContain(words);
  }
});
