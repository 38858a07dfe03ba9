import { tagOf } from "@/lib/data/held-tag";
import type { Sending } from "./by-framework";
import type { Making } from "./kept-answers";
import { keptAsked, withoutPerson } from "./kept-key";
import { readersAnswer } from "./page-answers";
import type { EarlierState } from "./replica";
import { bearId } from "./request-id";
import { refuse, sendKept } from "./send";

/** Of which moment an answer is; there may be newer entries. No other answer has it. */
const AS_OF_HEADER = "thawline-as-of";

/**
 * Sends, while the primary is away, what the replica holds, to everybody as to somebody unknown, since nobody can be asked who they are. Pages say of when it is, and all answers in a
 * header. They are kept beside the others, under keys of their own. False: there is nothing to send.
 */
export const sendEarlier: Sending<Promise<boolean>> = async (options, asked, request, response) => {
  const kept = keptAsked(withoutPerson(asked));
  if (!options.replica || kept === null) return false;
  const state = await options.replica.earlier();
  if (state === null) return false;
  if (kept.headers.rsc !== undefined) {
    // A part of a page cannot tell of when the whole is: the browser asks for the page then.
    bearId(response, asked.logged.id);
    refuse(response, 503, "The database cannot be reached just now: ask for the whole page.");
    return true;
  }
  const version = `${state.version} ${state.asOf.toISOString()}`;
  const earlier = { ...asked, reading: { asOf: state.asOf } };
  const make = earlierAnswer(state, readersAnswer(options.framework, earlier, kept, options));
  const key = `earlier\n${kept.key}`;
  const answer = await options.keep.answerFor(key, version, make);
  if (answer.status >= 500 || asksWhoItIs(answer.status, answer.headers.location)) return false;
  await sendKept(options.keep, key, answer, request, response, asked.logged.id);
  return true;
};

/** Who may read what only the signed-in may cannot be told just now. */
const asksWhoItIs = (status: number, location: string | string[] | undefined) =>
  status === 401 || (status >= 300 && status < 400 && String(location).startsWith("/sign-in"));

function earlierAnswer({ asOf }: EarlierState, make: Making): Making {
  return async (version) => {
    const { answer, finished } = await make(version);
    const told = { [AS_OF_HEADER]: asOf.toISOString(), "cache-control": "no-store" };
    // Whoever holds the same under the tag of then would not be told that it may have grown old.
    const tag = `W/${tagOf(`${answer.tag} ${version}`)}`;
    return { answer: { ...answer, tag, headers: { ...answer.headers, ...told } }, finished };
  };
}
