import { authorise } from "@/lib/auth/authorise";
import type { Person } from "@/lib/auth/person";
import { writeAudit } from "@/lib/data/audit";
import { findItem } from "@/lib/data/inbox/item-view";
import { NotFound, type Outcome } from "@/lib/data/problems";
import { outcome, Refusal, refuse } from "@/lib/data/refusal";
import { getSettings } from "@/lib/data/settings";
import { db } from "@/lib/db/client";
import { withoutDateline } from "@/lib/evidence/documents/text/dateline";
import { houseOrigin } from "@/lib/evidence/suggestions/house-origin";
import type { Suggestion } from "@/lib/evidence/suggestions/suggestion";
import { suggestionKnowledge } from "./dictionaries/suggestion-knowledge";
import { holdTurn } from "./held-turn";
import type { HouseModel } from "./house-answer";
import { type HousePatience, houseSuggestions } from "./house-model";

/** What the model of the house proposes for a document that its asker has before them. */
export interface HouseProposals {
  suggestions: Suggestion[];
  /** Number of the text that places are counted in. */
  textNumber: number;
}

/** The model that an administrator has named; null: there is none, and nothing is asked. */
export async function houseModel(): Promise<HouseModel | null> {
  const { houseAddress: address, houseModel: model } = await getSettings();
  return address === "" ? null : { address, model };
}

/** Where texts go. `hostOf({ address: "http://10.0.0.7:8000/v1", … }) // => "10.0.0.7:8000"` */
export function hostOf({ address }: Pick<HouseModel, "address">): string {
  return URL.canParse(address) ? new URL(address).host : address;
}

/**
 * Asks the model of the house about the one document that a coder has before them. It is told the title and the text as they stand here and
 * the types of the codebook: nothing that anybody has typed, marked or coded. What it proposes is kept, so that nothing else can be saved as
 * proposed by it; it changes no coding.
 */
export async function askHouse(
  person: Person | null,
  itemId: string,
  patience: HousePatience = {},
): Promise<Outcome<HouseProposals>> {
  const author = authorise(person, "signal.write");
  return outcome(async () => {
    const house = await houseModel();
    if (!house) refuse("", "There is no model in this house: an administrator names one in the settings.");
    const item = await findItem(author, itemId);
    if (!item) throw new NotFound("this document");
    if (item.text === "") refuse("", "This document has no text here that could be sent.");
    const { textNumber } = item;
    const noted = { item: itemId, text: textNumber, model: house.model };
    await db.$transaction(async (tx) => {
      await holdTurn(tx, author, itemId, "ask");
      const row = { actorId: author.id, action: "house.ask", subject: "document", subjectId: itemId };
      await writeAudit(tx, { ...row, after: { ...noted, address: house.address } });
    });
    const knowledge = await suggestionKnowledge(author, item.relationship.slug);
    const document = { title: item.title, text: withoutDateline(item.text), published: item.published };
    const answer = await houseSuggestions(author, house, document, knowledge, patience);
    if (!answer.ok) throw new Refusal(answer.problems);
    const { suggestions } = answer;
    await db.$transaction(async (tx) => {
      // Whoever has lost the document meanwhile is offered nothing for it.
      const { taskId } = await holdTurn(tx, author, itemId, "ask");
      const offered = suggestions.map(({ field, value }) => ({ field, value }));
      const origin = houseOrigin(house.model);
      const { id } = await tx.houseAnswer.create({
        data: { taskId, itemId, coderId: author.id, textNumber, origin, offered },
      });
      const row = { actorId: author.id, action: "house.answer", subject: "house answer", subjectId: id };
      await writeAudit(tx, { ...row, after: { ...noted, offered } });
    });
    return { suggestions, textNumber };
  });
}
