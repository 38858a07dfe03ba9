"use server";

import { answerForm, answeringForm } from "@/app/_form/form-answer";
import { currentPerson } from "@/lib/auth/who";
import { suggestionsFor } from "@/lib/data/coding/dictionaries/suggestions-for";
import { NOTHING_TRIED, type Tried } from "./tried";

/** Shows what would be suggested for a text; nothing is kept. */
export const tryOut = answeringForm(async (earlier: Tried, form: FormData): Promise<Tried> => {
  const asker = await currentPerson();
  let found: Tried["found"] = null;
  const answer = await answerForm(
    earlier,
    form,
    ({ relationship = "", text = "", title = "", publisher = "", start = "", house }) =>
      suggestionsFor(asker, relationship, {
        text,
        title,
        publisher,
        published: start,
        house: house === "yes",
      }),
    (made) => {
      const { suggestions, proposals, names, house } = made;
      found = { suggestions, proposals, names, house };
      return {};
    },
  );
  const values = Object.fromEntries(
    [...form].filter((entry): entry is [string, string] => typeof entry[1] === "string"),
  );
  return { ...NOTHING_TRIED, ...answer, values, found };
});
