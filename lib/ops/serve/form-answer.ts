import { buffer } from "node:stream/consumers";
import { pageBehind, type Sending, secured } from "./by-framework";
import { refuse, sendMade } from "./send";
import { wholeAnswer } from "./whole-answer";

const UNREADABLE = "What the form sent cannot be read. Go back and send it again.";

/**
 * Answers a form that is sent without scripts. It is passed on only where its page opens: where that is missing, refused or failed, the whole page that
 * tells so is the answer, and nothing is sent to it. What the form itself is refused with or fails at is told by a whole page too.
 */
export const sendForm: Sending<Promise<void>> = async (options, asked, request, response) => {
  const { framework, look } = options;
  const behind = await wholeAnswer(framework, pageBehind(options, asked, response), look);
  if (behind.standsIn) {
    request.resume();
    return await sendMade(behind, request, response);
  }
  const sent = await buffer(request);
  if (!(await isReadable(sent, request.headers["content-type"] ?? "")))
    return refuse(response, 400, UNREADABLE);
  const answer = await wholeAnswer(framework, secured(options, asked, response), look, sent);
  if (answer.unreadable) return refuse(response, 400, UNREADABLE);
  await sendMade(answer, request, response);
};

/** Whether a form of several parts has them: the framework fails at one that has not. */
async function isReadable(sent: Buffer, type: string): Promise<boolean> {
  if (!/^multipart\/form-data/i.test(type)) return true;
  try {
    await new Response(Uint8Array.from(sent), { headers: { "Content-Type": type } }).formData();
    return true;
  } catch {
    return false;
  }
}
