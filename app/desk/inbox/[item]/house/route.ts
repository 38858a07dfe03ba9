import { faultOf } from "@/app/_form/fault";
import { currentPerson } from "@/lib/auth/who";
import { askHouse } from "@/lib/data/coding/ask-house";
import { renewLease } from "@/lib/data/inbox/turns";
import type { HouseTold } from "../_item/house-told";

const told = (answer: HouseTold, status = 200) =>
  Response.json(answer, { status, headers: { "Cache-Control": "no-store" } });

/**
 * Asks the model of the house about a document. An address of its own, not an action: actions wait for one another, so that nothing could be saved
 * meanwhile, and none can be given up. Whoever goes away is waited for no more, here and at the model.
 */
export async function POST(
  request: Request,
  { params }: { params: Promise<{ item: string }> },
): Promise<Response> {
  try {
    const person = await currentPerson();
    // A page of another site may not have texts sent about.
    if (!["same-origin", null].includes(request.headers.get("sec-fetch-site")))
      return told({ ok: false, sentence: "This is asked from the page of the document." }, 403);
    const { item } = await params;
    await renewLease(person, item);
    const answer = await askHouse(person, item, { stopped: request.signal });
    return told(answer.ok ? answer : { ok: false, sentence: answer.problems[0]?.message ?? "" });
  } catch (problem) {
    return told({ ok: false, sentence: faultOf(problem).sentence });
  }
}
