import assert from "node:assert/strict";
import { after, test } from "node:test";
import { MessageChannel } from "node:worker_threads";
import { callsOver } from "./calls-over";

const { port1, port2 } = new MessageChannel();
after(() => port1.close());

type Theirs = {
  double: (given: number) => Promise<number>;
  refuse: (given: string) => never;
  wait: () => Promise<void>;
  say: (how: "answered" | "failed") => unknown;
};

const ours = callsOver<Theirs>(port1, { name: () => "main" });
const theirs = callsOver<{ name: () => string }>(port2, {
  double: async (given: number) => given * 2,
  refuse: (given: string) => {
    throw new RangeError(`not ${given}`);
  },
  wait: () => new Promise(() => undefined),
  say: (how) => {
    if (how === "answered") return { close: () => undefined };
    throw new RangeError("no room", { cause: { close: () => undefined } });
  },
} satisfies Theirs);

test("either side asks the other, many things at once, and each answer finds its question", async () => {
  const doubled = await Promise.all([1, 2, 3].map((given) => ours.call("double", given)));
  assert.deepEqual(doubled, [2, 4, 6]);
  assert.equal(await theirs.call("name", undefined), "main");
});

test("what the other side fails at, and what it does not know, fails here", async () => {
  await assert.rejects(ours.call("refuse", "today"), { name: "RangeError", message: "not today" });
  await assert.rejects(ours.call("nothing" as "wait", undefined), {
    message: "there is nothing named nothing to ask for",
  });
  assert.equal(await ours.call("double", 4), 8);
});

test("what cannot cross fails here in words, and the other side goes on", async () => {
  await assert.rejects(ours.call("say", "failed"), { name: "RangeError", message: "no room" });
  await assert.rejects(ours.call("say", "answered"), /could not be cloned/);
  assert.equal(await ours.call("double", 5), 10);
});

test("once the other side is gone nobody waits for it any more", async () => {
  const waiting = ours.call("wait", undefined);
  ours.gone(new Error("ended"));
  await assert.rejects(waiting, { message: "ended" });
});
