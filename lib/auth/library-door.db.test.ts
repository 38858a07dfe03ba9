import assert from "node:assert/strict";
import { test } from "node:test";
import { connectTo, pointDatabaseAt } from "@/lib/db/client";
import { withTestDatabase } from "@/lib/db/test-database";
import { answerOfLibrary } from "./library-door";

const signIn = () =>
  answerOfLibrary(
    new Request("http://localhost:3000/api/auth/sign-in/email", {
      method: "POST",
      headers: { "Content-Type": "application/json", Origin: "http://localhost:3000" },
      body: JSON.stringify({ email: "nobody@example.org", password: "a password of some length" }),
    }),
  );

test("a door of the sign-in library tells a database that is away from a password that is wrong, and prints neither", (t) =>
  withTestDatabase(async (db) => {
    const printed = t.mock.method(console, "error", () => {});
    const wrong = await signIn();
    assert.deepEqual([wrong.answer.status, wrong.fault], [401, null]);
    const away = connectTo("postgresql://nobody:none@127.0.0.1:1/none", 1);
    pointDatabaseAt(away);
    try {
      const { answer, fault } = await signIn();
      assert.deepEqual([answer.status, fault], [500, "away"]);
      assert.deepEqual(
        printed.mock.calls.map((call) => call.arguments),
        [],
      );
    } finally {
      pointDatabaseAt(db);
      await away.$disconnect();
    }
  }));
