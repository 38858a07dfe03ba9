import { noteUnreadable } from "@/lib/data/noted-fault";
import { type Fault, faultOf } from "./fault";

/**
 * A server action that always answers: what fails, be it while it looks up who asks, is put into its own answer by `told`, so that a form
 * keeps everything that was typed.
 */
export function answering<Sent extends unknown[], Answer>(
  work: (...sent: Sent) => Promise<Answer>,
  told: (fault: Fault, ...sent: Sent) => NoInfer<Answer>,
): (...sent: Sent) => Promise<Answer> {
  return async (...sent) => {
    try {
      return await work(...sent);
    } catch (problem) {
      return toldOrUnreadable(told, faultOf(problem), sent);
    }
  };
}

/** Where not even an answer can be made of what was sent, no form of ours has sent it. */
function toldOrUnreadable<Sent extends unknown[], Answer>(
  told: (fault: Fault, ...sent: Sent) => Answer,
  fault: Fault,
  sent: Sent,
): Answer {
  try {
    return told(fault, ...sent);
  } catch (problem) {
    noteUnreadable();
    throw problem;
  }
}
