import { type MessagePort, parentPort } from "node:worker_threads";
import { tellServing } from "@/lib/data/site-state";
import { callsOver } from "./calls-over";
import { type Framework, frameworkHere } from "./framework";
import type { MainAnswers, ThreadAnswers, ThreadGiven } from "./framework-thread";
import { logConsole } from "./log-console";
import { preparedFramework } from "./prepared-framework";
import { givenToThread } from "./script-thread";
import { type TakingOver, takingOver } from "./take-over";

interface Made {
  framework: Framework;
  taking: TakingOver;
  end: () => Promise<void>;
}

async function make({ secret, ...settings }: ThreadGiven): Promise<Made> {
  const { listener, end } = await preparedFramework(settings);
  const framework = frameworkHere(listener);
  return { framework, taking: await takingOver(framework, secret), end };
}

/** The thread that makes pages: it answers one whole at a time over the port between threads, and piece by piece over a connection within this machine. */
function serve(port: MessagePort): void {
  const making = make(givenToThread() as ThreadGiven);
  const calls = callsOver<MainAnswers>(port, {
    begin: async () => (await making).taking.port,
    answer: async (question) => await (await making).framework.answer(question),
    passed: async (number) => await (await making).taking.faultsOf(number),
    end: async () => {
      const { taking, end } = await making;
      taking.end();
      await end();
    },
  } satisfies ThreadAnswers);
  tellServing((most) => calls.call("serving", most));
}

logConsole();
if (parentPort) serve(parentPort);
