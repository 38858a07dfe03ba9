import assert from "node:assert/strict";
import { test } from "node:test";
import { databaseFault, readingWords, savingWords } from "./database-fault";

/** As Prisma hands on what PostgreSQL said. */
function byPrisma(code: string, originalCode: string): Error {
  const cause = { originalCode, kind: "postgres" };
  return Object.assign(new Error("Invalid invocation"), {
    code,
    meta: { driverAdapterError: { name: "DriverAdapterError", cause } },
  });
}

test("every fault of the database is known by its code, whoever hands it on", () => {
  const cases: [unknown, string | null][] = [
    [byPrisma("P2037", "53300"), "busy"],
    [byPrisma("P2010", "53300"), "busy"],
    [byPrisma("P2034", "40P01"), "busy"],
    [byPrisma("P2039", "25006"), "readonly"],
    [byPrisma("P2039", "53100"), "full"],
    [byPrisma("P2039", "53200"), "memory"],
    [byPrisma("P2010", "57P01"), "away"],
    [Object.assign(new Error("Transaction API error"), { code: "P2028" }), "busy"],
    [Object.assign(new Error("sorry, too many clients already"), { code: "53300" }), "busy"],
    [Object.assign(new Error("connect"), { code: "ECONNREFUSED" }), "away"],
    [new Error("Connection terminated unexpectedly"), "away"],
    [new Error("timeout exceeded when trying to connect"), "busy"],
    [new Error("could not", { cause: new Error("no", { cause: byPrisma("P2039", "53100") }) }), "full"],
    [byPrisma("P2002", "23505"), null],
    [new Error("another"), null],
    ["words", null],
    [null, null],
  ];
  for (const [problem, fault] of cases) assert.equal(databaseFault(problem), fault, String(problem));
});

test("each says what is wrong, and to whoever wanted to save what to do", () => {
  assert.match(readingWords("away"), /cannot be reached/);
  for (const fault of ["away", "busy", "readonly", "full", "memory"] as const)
    assert.match(savingWords(fault), /saved\. (Try again in a moment|Ask whoever runs this site)/);
});
