import assert from "node:assert/strict";
import { test } from "node:test";
import { NotAuthorised } from "@/lib/auth/authorise";
import { tellFault } from "@/lib/data/noted-fault";
import { answeringForm } from "./form-answer";
import { NO_ANSWER } from "./form-answer-shape";

const failingWith = (problem: unknown) =>
  answeringForm<typeof NO_ANSWER>(async () => {
    throw problem;
  });

const typed = () => {
  const form = new FormData();
  form.set("title", "A long thought");
  form.set("password", "secret");
  return form;
};

const byServer = (code: string) => Object.assign(new Error("refused"), { code });

test("whatever an action fails at, what was typed comes back with a sentence of what is wrong and what to do", async () => {
  const cases: [unknown, RegExp][] = [
    [byServer("53300"), /more to do than it can take on.+Try again/],
    [byServer("25006"), /takes no writing.+Ask whoever runs this site/],
    [byServer("53100"), /disk.+is full.+make room/],
    [byServer("53200"), /short of memory.+Try again/],
    [byServer("57P01"), /could not be reached.+Try again/],
    [new Error("a defect"), /failed on our side.+log/],
    [new NotAuthorised("wrong-role"), /Your role does not allow this/],
  ];
  for (const [problem, sentence] of cases) {
    const answer = await failingWith(problem)(NO_ANSWER, typed());
    assert.match(answer.problems[0]?.message ?? "", sentence);
    assert.deepEqual(answer.values, { title: "A long thought" });
    assert.equal(answer.turn, 1);
  }
});

test("what no form of ours sends is to blame on who sent it, and a failure of the work is not", async () => {
  const sentOdd = Reflect.apply(failingWith(new Error("a defect")), undefined, [NO_ANSWER, undefined]);
  const odd = await tellFault(() => assert.rejects(sentOdd));
  assert.equal(odd.unreadable, false, "noted of the answer that is being made, and of no other");
  const failing = failingWith(new Error("a defect"));
  const told = await tellFault(() =>
    assert.rejects(Reflect.apply(failing, undefined, [NO_ANSWER, undefined])),
  );
  assert.equal(told.unreadable, true);
  assert.equal((await tellFault(() => failing(NO_ANSWER, typed()))).unreadable, false);
});
