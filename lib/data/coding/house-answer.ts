import { z } from "zod";
import { Refusal, refuse } from "@/lib/data/refusal";

/** A model inside the house, as an administrator named it. */
export interface HouseModel {
  /** Of a service that speaks as OpenAI’s does: “http://10.0.0.7:8000/v1”. */
  address: string;
  model: string;
}

/** How much of an answer is read. */
const ANSWER_MAX = 200_000;
const STANDS = "What the dictionaries suggest stands.";

const answered = z.object({
  choices: z.array(z.object({ message: z.object({ content: z.string() }) })).min(1),
});

/** What a model of the house says to a prompt; refused, with the reason in words, where it says nothing that can be read in time. */
export async function answerOfHouse(
  { address, model }: HouseModel,
  prompt: string,
  waitMs: number,
  stopped?: AbortSignal,
): Promise<string> {
  const late = AbortSignal.timeout(waitMs);
  try {
    const answer = await fetch(`${address.replace(/\/+$/, "")}/chat/completions`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({
        model,
        temperature: 0,
        response_format: { type: "json_object" },
        messages: [{ role: "user", content: prompt }],
      }),
      signal: stopped ? AbortSignal.any([late, stopped]) : late,
      // It is asked at the address that was named, and at no other.
      redirect: "manual",
    });
    if (!answer.ok) {
      await answer.body?.cancel();
      refuse("", `The house model answered with ${answer.status}. ${STANDS}`);
    }
    return answered.parse(JSON.parse(await limited(answer))).choices[0]?.message.content ?? "";
  } catch (problem) {
    if (problem instanceof Refusal) throw problem;
    return refuse("", `${wordsFor(problem, { late, stopped, waitMs })} ${STANDS}`);
  }
}

function wordsFor(
  problem: unknown,
  { late, stopped, waitMs }: { late: AbortSignal; stopped?: AbortSignal; waitMs: number },
): string {
  if (stopped?.aborted) return "The house model is asked no more.";
  if (late.aborted) return `The house model did not answer within ${Math.ceil(waitMs / 1_000)} s.`;
  if (problem instanceof TooLong) return "The house model’s answer is too long to be one.";
  if (problem instanceof SyntaxError || problem instanceof z.ZodError)
    return "The house model did not answer in a way that can be read.";
  return "The house model could not be reached.";
}

class TooLong extends Error {}

/** The text of an answer, given up where it does not end. */
async function limited(answer: Response): Promise<string> {
  let text = "";
  const decoder = new TextDecoder();
  for await (const part of answer.body ?? []) {
    text += decoder.decode(part, { stream: true });
    if (text.length > ANSWER_MAX) throw new TooLong();
  }
  return text + decoder.decode();
}
