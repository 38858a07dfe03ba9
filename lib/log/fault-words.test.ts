import assert from "node:assert/strict";
import { test } from "node:test";
import { faultWords, plainWords } from "./fault-words";

test("what might be of a person is left out of a message, and what names a part of the product stays", () => {
  for (const [message, words] of [
    ['invalid input syntax for type date: "Ada Byron"', "invalid input syntax for type date: …"],
    ['relation "Signal" does not exist', 'relation "Signal" does not exist'],
    [
      "Cannot read properties of undefined (reading 'slug')",
      "Cannot read properties of undefined (reading 'slug')",
    ],
    ["Key (email)=(ada@example.org) already exists.", "Key (email)=(…) already exists."],
    ["no mail to ada.byron@example.org, sorry", "no mail to …, sorry"],
    ["connect ECONNREFUSED 203.0.113.7:5432", "connect ECONNREFUSED …:5432"],
    ["connect ECONNREFUSED 2001:db8::7", "connect ECONNREFUSED …"],
    ["link yMvnx5FMJRFqF9C0ab12-_Zz is used up", "link … is used up"],
    ["type “Ада Байрон” is none", "type … is none"],
    ["column «Ada»", "column «Ada»"],
  ] as const)
    assert.equal(plainWords(message), words);
  assert.equal(plainWords("a ".repeat(900)).length, 400);
});

test("the client of the database repeats what it was given; its last line alone is told", () => {
  const problem = new Error(
    "Invalid `db.user.create()` invocation:\n\n{ data: { name: Ada, phone: 12 } }\n\nArgument `role` is missing.",
  );
  problem.name = "PrismaClientValidationError";
  const told = faultWords(problem);
  assert.equal(told.name, "PrismaClientValidationError");
  assert.equal(told.words, "Argument … is missing.");
  assert.doesNotMatch(JSON.stringify(told), /Ada|phone/);
});

test("a fault has its name, code, entry, place in the code and causes", () => {
  const cause = Object.assign(new Error("could not extend file"), { code: "53100" });
  const told = faultWords(Object.assign(new RangeError("no room", { cause }), { digest: "271828" }));
  assert.deepEqual([told.name, told.words, told.entry], ["RangeError", "no room", "271828"]);
  assert.match(told.at?.[0] ?? "", /fault-words\.test/);
  assert.deepEqual([told.cause?.code, told.cause?.words], ["53100", "could not extend file"]);
  assert.deepEqual(faultWords("thrown as text"), { name: "string", words: "thrown as text" });
});

test("causes that lead in a circle end", () => {
  const problem = new Error("round");
  problem.cause = problem;
  assert.match(JSON.stringify(faultWords(problem)), /round/);
});
