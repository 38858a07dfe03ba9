import type {
  IncomingHttpHeaders,
  IncomingMessage,
  OutgoingHttpHeaders,
  RequestListener,
  ServerResponse,
} from "node:http";
import inject from "light-my-request";
import type { DatabaseFault } from "@/lib/data/database-fault";
import { tellFault, tellingFault } from "@/lib/data/noted-fault";
import { tellUnfinished } from "@/lib/data/unfinished";
import { type ReadingFrom, readFrom } from "@/lib/db/reading-source";
import { during, type LoggedRequest, type NotedFault } from "@/lib/log/request";
import { isRead } from "./asked";

/** What the framework has to know of a request beside the request. */
export interface Passed {
  /** What the log calls it. */
  named: Pick<LoggedRequest, "id" | "method" | "route">;
  /** Path and search. */
  url: string;
  reading: ReadingFrom;
}

export interface Question extends Passed {
  method: "GET" | "HEAD" | "POST";
  headers: IncomingHttpHeaders;
  sent?: Uint8Array;
}

export interface Reply {
  status: number;
  headers: OutgoingHttpHeaders;
  /** Whole and not compressed. */
  body: Uint8Array;
  /** Why it failed, where the database is to blame. */
  fault: DatabaseFault | null;
  /** Whether it failed at what was sent. */
  unreadable: boolean;
  /** Whether it may read otherwise when it is asked for again, though nothing is written. */
  unfinished: boolean;
  /** What the log tells of it. */
  faults: NotedFault[];
}

/** What makes pages and doors: the framework, here or on a thread of its own. */
export interface Framework {
  /** Makes a whole answer. */
  answer: (question: Question) => Promise<Reply>;
  /** Lets the framework answer by itself, piece by piece. Tells what the log is to say of it once the answer has ended. */
  pass: (request: IncomingMessage, response: ServerResponse, passed: Passed) => Promise<NotedFault[]>;
}

const begun = (named: Passed["named"]): LoggedRequest => ({
  ...named,
  began: performance.now(),
  faults: [],
  ended: false,
});

/** The framework on this thread. */
export function frameworkHere(listener: RequestListener): Framework {
  return {
    answer: async ({ named, reading, method, url, headers, sent }) => {
      const logged = begun(named);
      // Awaited within: what is asked begins only then.
      const ask = async () =>
        await inject(listener, {
          method,
          payload: sent && Buffer.from(sent.buffer, sent.byteOffset, sent.byteLength),
          url,
          headers,
          validate: false,
        });
      const { made, ...noted } = await tellFault(() =>
        tellUnfinished(() => during(logged, () => readFrom(reading, ask))),
      );
      logged.ended = true;
      const { statusCode: status, headers: told, rawPayload: body } = made.made;
      return {
        status,
        headers: { ...told },
        body,
        ...noted,
        unfinished: made.unfinished,
        faults: logged.faults,
      };
    },
    pass: (request, response, { named, reading }) =>
      new Promise((resolve) => {
        const logged = begun(named);
        response.once("close", () => {
          logged.ended = true;
          resolve(logged.faults);
        });
        const begin = () => during(logged, () => readFrom(reading, () => listener(request, response)));
        if (isRead(named)) return begin();
        tellingFault((noted) => {
          const { writeHead } = response;
          // What scripts send is answered as it comes; who sent what cannot be read is told so by the status.
          response.writeHead = (status: number, ...more: unknown[]) =>
            Reflect.apply(writeHead, response, [noted.unreadable && status === 500 ? 400 : status, ...more]);
          begin();
        });
      }),
  };
}
