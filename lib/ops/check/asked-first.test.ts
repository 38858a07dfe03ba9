import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { describe, test } from "node:test";
import { unaskedCalls } from "./asked-first";

/** Open to every reader, and called only where the asker is known. */
const OPEN = ["getCodebook", "listCodebookVersions", "findSignalPlace", "askSubscription"];
/** These are for whoever is not known yet: a link or a password tells who they are, and leaving needs no leave. */
const DOORS: Record<string, string[]> = {
  "app/(account)/account/actions.ts": ["leave"],
  "app/(account)/link-actions.ts": ["becomeAdministrator", "joinByInvitation", "chooseNewPassword"],
  "app/(account)/sign-in/actions.ts": ["enter"],
  // The link of a letter tells whose mail it is.
  "app/mail/actions.ts": ["confirmMail", "keepMail", "endMail", "leaveMail", "forgetMail"],
  "app/mail/unsubscribe/[token]/route.ts": ["POST"],
  "app/api/auth/[...door]/route.ts": ["POST"],
  // Answers that there is nothing here, and writes nothing.
  "app/api/[...path]/route.ts": ["POST", "PUT", "PATCH", "DELETE"],
};

const files = readdirSync("app", { recursive: true, encoding: "utf8" })
  .filter((name) => /\.tsx?$/.test(name) && !/\.test(-kit)?\.tsx?$/.test(name))
  .map((name) => `app/${name}`)
  .sort();
const read = (file: string) => readFileSync(file, "utf8");

test("every server action and every door that writes asks first who is there", () => {
  assert.ok(files.filter((file) => read(file).startsWith('"use server"')).length > 10, "actions are found");
  const said = files.flatMap((file) =>
    unaskedCalls(file, read(file), { open: OPEN, doors: DOORS[file] ?? [] }),
  );
  assert.deepEqual(said, []);
});

const none = { open: [], doors: [] };
const saidOf = (source: string, file = "app/planted/actions.ts") => unaskedCalls(file, source, none).length;
const action = (body: string) => `"use server";\nexport async function act(form) { ${body} }\n`;

describe("the check can fail", () => {
  test("a form is read before", () => {
    assert.equal(saidOf(action("const a = typedForm(form); const person = await currentPerson();")), 1);
    assert.equal(saidOf(action("const person = await currentPerson(); const a = typedForm(form);")), 0);
  });
  test("nobody is asked for", () => assert.equal(saidOf(action('await save("x");')), 1));
  test("in the same call, before and after", () => {
    assert.equal(saidOf(action("await save(read(form), await currentPerson());")), 1);
    assert.equal(saidOf(action("await save(await currentPerson(), read(form));")), 0);
  });
  test("a function of the module asks, or does not", () => {
    const help = (body: string) => `${action("return help(form);")}async function help(form) { ${body} }`;
    assert.equal(saidOf(help("const person = await currentPerson(); return person;")), 0);
    assert.equal(saidOf(help("return save(form);")), 1);
  });
  test("an arrow that is exported, and an action inside a page", () => {
    assert.equal(saidOf('"use server";\nexport const act = async (form) => save(form);'), 1);
    assert.equal(
      saidOf('"use server";\nexport const act = answering(async (form) => save(form), () => null);'),
      1,
    );
    assert.equal(
      saidOf('"use server";\nexport const act = answering(async () => { await currentPerson(); });'),
      0,
    );
    const page = (body: string) =>
      `export function Page() { async function act() { "use server"; ${body} } }`;
    assert.equal(saidOf(page("await save();"), "app/planted/page.tsx"), 1);
    assert.equal(saidOf(page("await requirePerson();"), "app/planted/page.tsx"), 0);
  });
  test("a door that writes, also under another name; one that reads is another matter", () => {
    const door = "app/api/planted/route.ts";
    assert.equal(saidOf("export async function POST() { await save(); }", door), 1);
    assert.equal(saidOf("async function put() { await save(); }\nexport { put as PUT };", door), 1);
    assert.equal(saidOf("export async function GET() { await load(); }", door), 0);
  });
  test("a verb of the data that is not told who asks", () => {
    const verb = (call: string) =>
      `"use server";\nimport { load } from "@/lib/data/things";\nexport async function act() { const person = await currentPerson(); return ${call}; }`;
    assert.equal(saidOf(verb("load(slug)")), 1);
    assert.equal(saidOf(verb("load(person, slug)")), 0);
  });
});
