import { alone } from "./alone";
import { expect, expectAccessible, heldBack, stateOf, test } from "./journey";
import { scriptsWork } from "./scripts-work";

const WEEK = "/tajikistan-afghanistan/weeks/2025-W48";
const AFTER = "/tajikistan-afghanistan/weeks/2025-W49";
const BEFORE = "/tajikistan-afghanistan/weeks/2025-W47";

test.use({ storageState: stateOf("editor") });

test("an editor edits a drafted week, meets a second editor, and publishes it for good", async ({
  page,
  browser,
}) => {
  await page.goto(WEEK);
  const drafted = page.getByRole("heading", { level: 1 });
  await expect(drafted).toContainText(/index fell [\d.]+ points/);
  const fell = /fell ([\d.]+) points/.exec((await drafted.textContent()) ?? "")?.[1];
  await expect(page.getByText("Not published.")).toBeVisible();
  await page.getByRole("link", { name: "Edit the draft" }).click();

  const points = page.getByRole("textbox", { name: /^Point \d/ });
  await expect(points.first()).toBeVisible();
  const before = await points.count();
  expect(before).toBeGreaterThan(2);
  await scriptsWork(points.first());
  const second = await points.nth(1).inputValue();
  await page.getByRole("button", { name: "Move point 2 up" }).click();
  await expect(points.first()).toHaveValue(second);
  await expect(points.first()).toBeFocused();
  await page.getByRole("button", { name: `Remove point ${before}` }).click();
  await expect(points).toHaveCount(before - 1);
  await page.getByLabel("Another point, for the signal").selectOption({ index: 1 });
  await page.getByRole("button", { name: "Add point" }).click();
  await expect(points).toHaveCount(before);
  await page.getByLabel("Headline").fill("Attacks at the border, {change} points");
  await expectAccessible(page);

  // Somebody else keeps the same draft first.
  const other = await browser.newContext({
    storageState: stateOf("admin"),
    baseURL: new URL(page.url()).origin,
  });
  const theirs = await other.newPage();
  await theirs.goto(`${WEEK}/edit`);
  await theirs.getByLabel("Headline").fill("Words of the other editor");
  await theirs.getByRole("button", { name: "Keep draft" }).click();
  await expect(theirs.getByText("The draft is kept.")).toBeVisible();
  await other.close();

  await page.getByRole("button", { name: "Keep draft" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "saved this draft meanwhile" })).toBeVisible();
  await expect(page.getByText("Words of the other editor")).toBeVisible();
  await expect(page.getByLabel("Headline")).toHaveValue("Attacks at the border, {change} points");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Keep mine instead" }).click();
  await expect(page.getByText("The draft is kept.")).toBeVisible();

  await page.getByRole("button", { name: "Keep and publish …" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Publish this week?" })).toBeVisible();
  await page.getByRole("button", { name: "Publish for good" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "Say that you have read it" })).toBeVisible();
  await page.getByLabel("I have read it and want it published for good.").check();
  await page.getByRole("button", { name: "Publish for good" }).click();
  await expect(page).toHaveURL(new RegExp(`${WEEK}$`));
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(`Attacks at the border, −${fell} points`);
  await expect(page.getByText("identical to six decimals")).toBeVisible();
  await expectAccessible(page);

  // Frozen: its editing page leads back, and the next week knows of it.
  await page.goto(`${WEEK}/edit`);
  await expect(page).toHaveURL(new RegExp(`${WEEK}$`));
  await page.goto(AFTER);
  await expect(page.getByRole("table", { name: /Index of published weeks/ })).toBeVisible();
  await page.getByRole("link", { name: "All weeks" }).click();
  await expect(page.getByText("published", { exact: true }).first()).toBeVisible();

  // Its correction is arranged from the keyboard too: the focus stays with the point.
  await page.goto(`${WEEK}/correct`);
  await expect(page.getByText(/the figures as published in edition 1/)).toBeVisible();
  await scriptsWork(points.first());
  const moved = await points.nth(1).inputValue();
  await page.getByRole("button", { name: "Move point 2 up" }).press("Enter");
  await expect(points.first()).toHaveValue(moved);
  await expect(points.first()).toBeFocused();
  await page.getByRole("button", { name: "Remove point 1" }).press("Enter");
  await expect(points).toHaveCount(before - 1);
  await expect(points.first()).toBeFocused();
});

test("words are kept on the way to preview and publication, and nothing takes them away unasked", async ({
  page,
}) => {
  const headline = page.getByLabel("Headline");
  const asked: string[] = [];
  page.on("dialog", async (dialog) => {
    asked.push(dialog.type());
    await dialog.dismiss();
  });
  await page.goto(BEFORE);
  await page.getByRole("link", { name: "Edit the draft" }).click();
  await scriptsWork(headline);
  await headline.fill("Looked at before it stands, {change} points");
  await page.getByRole("link", { name: "Tajikistan" }).first().click();
  await expect.poll(() => asked).toEqual(["beforeunload"]);
  await page.evaluate(() => history.back());
  await expect.poll(() => asked).toEqual(["beforeunload", "confirm"]);
  await expect(page).toHaveURL(`${BEFORE}/edit`);
  await expect(headline).toHaveValue("Looked at before it stands, {change} points");

  await page.getByRole("button", { name: "Keep and preview" }).click();
  await expect(page).toHaveURL(`${BEFORE}/preview`);
  await expect(
    page.frameLocator("iframe").getByText(/^Looked at before it stands, [+−0-9.]+ points$/),
  ).toBeVisible();
  await page.goBack();
  await expect(headline).toHaveValue("Looked at before it stands, {change} points");
  await headline.fill("Looked at twice, {change} points");
  // What was already kept is kept once more from where it stands now, not from where the page began.
  await page.getByRole("button", { name: "Keep and publish …" }).click();
  await expect(page).toHaveURL(`${BEFORE}/publish`);
  await page.getByRole("link", { name: "Edit first" }).click();
  await expect(headline).toHaveValue("Looked at twice, {change} points");

  // What is refused stays, at its field.
  await headline.fill("");
  await page.getByRole("button", { name: "Keep and preview" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "the headline is missing" })).toBeVisible();
  await headline.fill("Looked at three times, {change} points");

  // While it is on its way, nothing is pressed or typed that would be lost; then the focus is where it was.
  const release = await heldBack(page, `${BEFORE}/edit`);
  const keep = page.getByRole("button", { name: "Keep draft" });
  await keep.press("Enter");
  await expect(keep).toBeDisabled();
  for (const name of ["Keep and preview", "Keep and publish …", "Remove point 1", "Add point"])
    await expect(page.getByRole("button", { name })).toBeDisabled();
  await expect(headline).toBeDisabled();
  await release();
  await expect(page.getByText("The draft is kept.")).toBeVisible();
  await expect(keep).toBeFocused();

  // To draft anew says over what it writes, and is not kept by itself.
  const anew = page.getByRole("button", { name: "Replace them" });
  await expect(anew).toBeHidden();
  await page.getByText("Draft anew from the numbers …").click();
  await expect(page.getByText(/what you typed in them is lost/)).toBeVisible();
  await expectAccessible(page);
  await anew.click();
  await expect(page.getByText("Drafted anew from the numbers; not kept yet.")).toBeVisible();
  await expect(headline).not.toHaveValue(/Looked at/);
  await page.getByRole("link", { name: "Tajikistan" }).first().click();
  await expect.poll(() => asked.at(-1)).toBe("beforeunload");
  await page.getByRole("button", { name: "Keep draft" }).click();
  await expect(page.getByText("The draft is kept.")).toBeVisible();
  const before = asked.length;
  await page.getByRole("link", { name: "Tajikistan" }).first().click();
  await expect(page).not.toHaveURL(`${BEFORE}/edit`);
  expect(asked.length).toBe(before);
});

test("a draft with an unknown figure is refused at its field, and nothing typed is lost", async ({
  page,
}) => {
  await page.goto(`${BEFORE}/edit`);
  await page.getByLabel("Headline").fill("Up by {pionts}");
  await page.getByRole("button", { name: "Keep draft" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "{pionts} is no figure" })).toBeVisible();
  await expect(page.getByLabel("Headline")).toHaveValue("Up by {pionts}");
  await expect(page.getByLabel("Headline")).toHaveAttribute("aria-invalid", "true");
});

test("an editor writes lead, judgement and an arrow of their own, looks at every form, publishes, corrects and withdraws", async ({
  page,
  browser,
  baseURL,
}) => {
  test.slow();
  const week = "/uzbekistan-afghanistan/weeks/2025-W40";
  await page.goto(`${week}/edit`);
  await page.getByLabel("Lead").fill("A quiet week, at {index}.");
  await page.getByLabel("Assessment").fill("We judge that trade carries the relationship.");
  await page.getByLabel("Another arrow than the computed one").selectOption({ label: "up" });
  await page.getByRole("button", { name: "Keep draft" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "say why the arrow is another" })).toBeVisible();
  await page.getByLabel("Why another arrow").fill("Two visits are announced for the week after.");
  await page.getByRole("button", { name: "Keep draft" }).click();
  await expect(page.getByText("The draft is kept.")).toBeVisible();
  await expectAccessible(page);
  // What is judged stays as it is, and is kept again with other words.
  await page.goto(`${week}/edit`);
  await page.getByLabel("Headline").fill("A quiet week at {index}");
  await page.getByRole("button", { name: "Keep draft" }).click();
  await expect(page.getByText("The draft is kept.")).toBeVisible();

  await page.getByRole("button", { name: "Keep and preview" }).click();
  const shown = page.frameLocator("iframe");
  for (const form of ["Page", "Phone", "Paper", "Mail"]) {
    await page.getByRole("link", { name: form, exact: true }).click();
    await expect(page.getByTitle(`The draft as ${form.toLowerCase()}`)).toBeVisible();
    await expect(shown.getByText("We judge that trade carries the relationship.")).toBeVisible();
  }
  await expectAccessible(page);

  await page.getByRole("link", { name: "Publish …" }).click();
  await page.getByLabel("I have read it and want it published for good.").check();
  await page.getByRole("button", { name: "Publish for good" }).click();
  await expect(page).toHaveURL(new RegExp(`${week}$`));
  await expect(page.getByText(/^A quiet week, at [+−]/)).toBeVisible();
  await expect(page.getByText("Two visits are announced for the week after.")).toBeVisible();
  await expect(page.getByText(/Edina Editorova/).first()).toBeVisible();

  // A correction of words alone.
  await page.goto(`${week}/desk`);
  await expectAccessible(page);
  await page.getByRole("link", { name: "Correct …" }).click();
  await page.getByRole("button", { name: "Publish the correction" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "say why" })).toBeVisible();
  await page.getByLabel("Why it is corrected").fill("The lead named no trade.");
  await page.getByRole("combobox", { name: "Figures" }).selectOption({ index: 1 });
  await page.getByLabel("Lead").fill("Trade alone moved, at {index}.");
  const late = await page.context().newPage();
  await late.goto(`${week}/correct`);
  await page.getByRole("button", { name: "Show what changes" }).click();
  await expect(page.getByRole("table", { name: "What the correction changes" })).toContainText(
    "Trade alone moved",
  );
  await expect(page.getByLabel("Why it is corrected")).toHaveValue("The lead named no trade.");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Publish the correction" }).click();
  await expect(page).toHaveURL(new RegExp(`${week}/desk\\?`));
  await expect(page.getByRole("status").filter({ hasText: "The correction is published." })).toBeVisible();
  await page.getByRole("link", { name: "2. Correction" }).click();
  await expect(page.getByText(/^Trade alone moved, at/).first()).toBeVisible();
  await expect(page.getByText("The lead named no trade.").first()).toBeVisible();
  await page.goto(`${week}/editions/1`);
  await expect(page.getByText("This is an earlier edition.")).toBeVisible();

  // Whoever began with the edition before it reads the newer one beside their own words, and goes on from it.
  await late.getByLabel("Why it is corrected").fill("The lead was too short.");
  await late.getByRole("combobox", { name: "Figures" }).selectOption({ index: 1 });
  await late.getByLabel("Lead").fill("Trade and visits moved, at {index}.");
  await late.getByRole("button", { name: "Publish the correction" }).click();
  await expect(late.getByRole("alert").filter({ hasText: "Edition 2 of this week" })).toBeVisible();
  const theirs = late.getByRole("region", { name: /^Edition 2: .*Edina Editorova.* corrected the week/ });
  await expect(late.getByText(/The correction becomes edition 3/)).toBeVisible();
  await expect(theirs).toContainText("Trade alone moved");
  await expect(theirs).toContainText("The lead named no trade.");
  await expect(late.getByLabel("Lead")).toHaveValue("Trade and visits moved, at {index}.");
  await expect(late.getByRole("table", { name: "What the correction changes" })).toContainText(
    "Trade alone moved",
  );
  await expectAccessible(late);
  await late.getByRole("button", { name: "Publish the correction" }).click();
  await expect(late.getByRole("status").filter({ hasText: "The correction is published." })).toBeVisible();
  await late.close();

  // Withdrawn, with a reason; what was said stays.
  await page.goto(`${week}/desk`);
  await page.getByText("Withdraw the week …").click();
  await page.getByRole("button", { name: "Withdraw the week" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "say why" })).toBeVisible();
  await page.getByLabel("Why it is withdrawn").fill("It was another week.");
  const scripted = await page.context().newPage();
  await scripted.goto(`${week}/desk`);
  const plain = await browser.newContext({
    storageState: stateOf("editor"),
    baseURL,
    javaScriptEnabled: false,
  });
  const unscripted = await plain.newPage();
  await unscripted.goto(`${week}/desk`);
  await page.getByRole("button", { name: "Withdraw the week" }).click();
  await expect(page.getByRole("status").filter({ hasText: "The withdrawal is published." })).toBeVisible();
  await expect(page.getByRole("link", { name: "4. Withdrawal" })).toBeVisible();
  await expect(page.getByText("Withdraw the week …")).toHaveCount(0);
  // Whoever looked at the edition before is told, and keeps what they typed.
  await scriptsWork(scripted.getByLabel("Why it is withdrawn"));
  for (const other of [scripted, unscripted]) {
    await other.getByText("Withdraw the week …").click();
    await other.getByLabel("Why it is withdrawn").fill("Twice.");
    await other.getByRole("button", { name: "Withdraw the week" }).click();
    await expect(other.getByRole("alert").filter({ hasText: "Edition 4 of this week" })).toBeVisible();
    await expect(other.getByLabel("Why it is withdrawn")).toHaveValue("Twice.");
  }
  await unscripted.getByRole("button", { name: "Withdraw the week" }).click();
  await expect(unscripted.getByRole("alert").filter({ hasText: "withdrawn already" })).toBeVisible();
  await scripted.close();
  await plain.close();
  await page.goto(week);
  await expect(page.getByText("It was another week.").first()).toBeVisible();
  await expectAccessible(page);
  await page.goto("/uzbekistan-afghanistan/weeks?year=2025");
  await expect(page.getByText("withdrawn", { exact: true }).first()).toBeVisible();

  // By mistake: it is put in force again as it was, and those who were told are told.
  await page.goto(`${week}/desk`);
  await page.getByRole("link", { name: "Put it in force again" }).click();
  await expect(page.getByLabel("It changes what a reader would conclude: send it by mail")).toBeChecked();
  await page.getByLabel("Why it is corrected").fill("It was the right week.");
  await page.getByRole("combobox", { name: "Figures" }).selectOption({ index: 1 });
  await page.getByRole("button", { name: "Show what changes" }).click();
  const changes = page.getByRole("table", { name: "What the correction changes" });
  await expect(changes.getByRole("row", { name: "The week withdrawn in force again" })).toBeVisible();
  await expect(changes.getByRole("row")).toHaveCount(2);
  await page.getByRole("button", { name: "Publish the correction" }).click();
  await expect(page.getByRole("row", { name: /5\. Correction/ })).toContainText("told by mail");
});

test("without scripts the draft is still kept", async ({ browser, baseURL }) => {
  const plain = await browser.newContext({
    storageState: stateOf("editor"),
    baseURL,
    javaScriptEnabled: false,
  });
  const page = await plain.newPage();
  await page.goto("/tajikistan-afghanistan/weeks/2025-W46/edit");
  await page.getByLabel("Headline").fill("Kept without scripts");
  await page.getByRole("button", { name: "Keep draft" }).click();
  await expect(page.getByText("The draft is kept.")).toBeVisible();
  await page.goto("/tajikistan-afghanistan/weeks/2025-W46");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Kept without scripts");
  await page.getByRole("link", { name: "Edit the draft" }).click();
  await page.getByLabel("Headline").fill("");
  await page.getByRole("button", { name: "Keep and preview" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "the headline is missing" })).toBeVisible();
  await page.getByLabel("Headline").fill("Kept and looked at");
  await page.getByRole("button", { name: "Keep and preview" }).click();
  await expect(page).toHaveURL(/\/2025-W46\/preview$/);
  await expect(page.frameLocator("iframe").getByText("Kept and looked at").first()).toBeVisible();
  await plain.close();
});

test.describe("a coder", () => {
  test.use({ storageState: stateOf("coder") });
  test("reads the week, and may not edit it", async ({ page }) => {
    await page.goto(BEFORE);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expect(page.getByRole("link", { name: "Edit the draft" })).toHaveCount(0);
    const answer = await page.request.get(`${BEFORE}/publish`);
    expect(answer.status()).toBe(403);
  });
});

test("where two people are asked for, whoever wrote last is offered no approval, and another editor is", async ({
  page,
  browser,
  baseURL,
}) => {
  const slug = "two-editors";
  const record = {
    ...{ record: "relationship", slug, name: "Testland and Duolia" },
    sideA: { name: "Testland", adjective: "Testish", code: "TST" },
    sideB: { name: "Duolia", adjective: "Duolian", code: "DUO" },
    ...{ trackedFrom: "2025-01-01", codedThrough: "2026-01-04" },
  };
  const context = await browser.newContext({ storageState: stateOf("admin"), baseURL });
  const other = await context.newPage();
  const buffer = Buffer.from(JSON.stringify(record));
  await alone(async () => {
    await other.goto("/admin/import");
    await other
      .getByLabel("Record file")
      .setInputFiles({ name: "two.jsonl", mimeType: "application/jsonl", buffer });
    await other.getByRole("button", { name: "Check the file" }).click();
    await other.getByRole("button", { name: "Load exactly this" }).click();
    await expect(other.getByText("The file is loaded")).toBeVisible();
  });
  await other.goto(`/admin/relationships/${slug}`);
  await other.getByLabel("A signal counts once a second person has approved it").check();
  await other.getByRole("button", { name: "Save the rule" }).click();
  await expect(other.getByText("The rule is saved.")).toBeVisible();

  await page.goto(`/${slug}/weeks/2025-W40/edit`);
  await page.getByLabel("Headline").fill("Nothing at all");
  await page.getByRole("button", { name: "Keep and publish …" }).click();
  await expect(page.getByText("You wrote on it last: it takes another editor to approve it.")).toBeVisible();
  const approval = { name: "I have read it and approve it" };
  await expect(page.getByRole("button", approval)).toHaveCount(0);
  await other.goto(`/${slug}/weeks/2025-W40/publish`);
  await other.getByRole("button", approval).click();
  await expect(
    other
      .getByText("The draft is approved as it stands.")
      .or(other.getByText(/^Approved by/))
      .first(),
  ).toBeVisible();
  // On the way through the words, which says the same, it stays approved.
  await page.goto(`/${slug}/weeks/2025-W40/edit`);
  await page.getByRole("button", { name: "Keep and publish …" }).click();
  await expect(page.getByText(/^Approved by Anvar Adminov as it stands\./)).toBeVisible();
  await context.close();
});
