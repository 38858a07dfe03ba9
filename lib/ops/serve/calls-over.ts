import type { MessagePort, Worker } from "node:worker_threads";

type Answered = Record<string, (given: never) => unknown>;

interface Call {
  call: number;
  name: string;
  given: unknown;
}

type Message = Call | { answered: number; result: unknown } | { failed: number; problem: Error };

/** What a thread may be asked by name. */
export interface Calls<Theirs extends Answered> {
  call: <N extends keyof Theirs & string>(
    name: N,
    given: Parameters<Theirs[N]>[0],
  ) => Promise<Awaited<ReturnType<Theirs[N]>>>;
  /** Fails everything that is not answered yet, since the other side is gone. */
  gone: (problem: Error) => void;
}

const asError = (problem: unknown) => (problem instanceof Error ? problem : new Error(String(problem)));

/** The words alone of what failed. */
function inWords(problem: unknown): Error {
  const { name, message, stack } = asError(problem);
  return Object.assign(new Error(message), { name, stack });
}

/** Asks the other side of a port what it answers, and answers what it asks. What is given and answered crosses as a copy. */
export function callsOver<Theirs extends Answered>(
  port: MessagePort | Worker,
  ours: Answered,
): Calls<Theirs> {
  const waiting = new Map<number, { resolve: (result: never) => void; reject: (problem: Error) => void }>();
  let last = 0;

  async function answer({ call, name, given }: Call): Promise<void> {
    let message: Message;
    try {
      const named = ours[name];
      if (!named) throw new RangeError(`there is nothing named ${name} to ask for`);
      message = { answered: call, result: await named(given as never) };
    } catch (problem) {
      message = { failed: call, problem: asError(problem) };
    }
    try {
      port.postMessage(message);
    } catch (problem) {
      // What holds a function or a connection cannot cross, and thrown here it would end the thread.
      const failed = "failed" in message ? message.problem : problem;
      port.postMessage({ failed: call, problem: inWords(failed) } satisfies Message);
    }
  }

  function settle(message: Exclude<Message, Call>): void {
    const number = "answered" in message ? message.answered : message.failed;
    const { resolve, reject } = waiting.get(number) ?? {};
    waiting.delete(number);
    if ("answered" in message) resolve?.(message.result as never);
    else reject?.(message.problem);
  }

  port.on("message", (message: Message) => {
    if ("call" in message) void answer(message);
    else settle(message);
  });
  return {
    call: (name, given) =>
      new Promise((resolve, reject) => {
        const call = ++last;
        port.postMessage({ call, name, given } satisfies Message);
        waiting.set(call, { resolve, reject });
      }),
    gone: (problem) => {
      for (const { reject } of waiting.values()) reject(problem);
      waiting.clear();
    },
  };
}
