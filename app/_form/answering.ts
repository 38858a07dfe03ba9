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
      return told(faultOf(problem), ...sent);
    }
  };
}
