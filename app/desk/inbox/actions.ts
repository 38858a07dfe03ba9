"use server";

import { redirect } from "next/navigation";
import { answerForm, answeringForm } from "@/app/_form/form-answer";
import type { FormAnswer } from "@/app/_form/form-answer-shape";
import type { Person } from "@/lib/auth/person";
import { requirePerson } from "@/lib/auth/require-person";
import { currentPerson } from "@/lib/auth/who";
import { fetchPage } from "@/lib/data/inbox/fetching";
import { reopenItem } from "@/lib/data/inbox/finishing";
import { finishItems } from "@/lib/data/inbox/finishing-many";
import { setPriority } from "@/lib/data/inbox/priority";
import { removeItems, undoRemove } from "@/lib/data/inbox/removing";
import { takeNext } from "@/lib/data/inbox/turns";
import { undoBatch } from "@/lib/data/inbox/undoing";
import { type Outcome, refused } from "@/lib/data/problems";
import { backAddress, INBOX } from "./inbox-address";

/** What an act on many tells of itself. */
interface Told {
  batch: string | null;
  count: number;
  /** That stay as they are, since somebody else has them. */
  stayed: number;
  /** A page was fetched. */
  fetched?: boolean;
}

/** Every button above the list: what is to be done with the rows that are chosen. */
export const actOnMany = answeringForm(async (earlier: FormAnswer, form: FormData): Promise<FormAnswer> => {
  const person = await currentPerson();
  const ids = form.getAll("item").map(String);
  let told: Told = { batch: null, count: 0, stayed: 0 };
  const answer = await answerForm(
    earlier,
    form,
    (values) => act(person, ids, values),
    (done) => {
      told = done;
      return {};
    },
  );
  if (answer.problems.length > 0) return { ...answer, values: { ...answer.values, items: ids.join(" ") } };
  redirect(backAddress(String(form.get("back") ?? ""), { ...toldAs(told), stayed: String(told.stayed) }));
});

function toldAs({ batch, count, fetched }: Told): Record<string, string> {
  if (fetched) return { fetched: "1" };
  if (batch !== null) return { done: batch };
  return count > 0 ? { reopened: String(count) } : { none: "1" };
}

async function act(
  person: Person | null,
  ids: readonly string[],
  { intent = "", priority, reason = "" }: Record<string, string>,
): Promise<Outcome<Told>> {
  const [verb, id = ""] = intent.split(":");
  switch (verb) {
    case "fetch": {
      const page = await fetchPage(person, id);
      return page.ok ? { ok: true, batch: null, count: 1, stayed: 0, fetched: true } : page;
    }
    case "priority":
      return stays(await setPriority(person, ids, Number(priority)), () => 0);
    case "nothing":
    case "doubtful":
      return stays(
        await finishItems(person, ids, { state: intent.toUpperCase(), reason }),
        ({ others }) => others,
      );
    case "remove":
      return stays(await removeItems(person, ids), ({ busy }) => busy);
    case "restore":
      return stays(await undoRemove(person, ids), () => 0);
    case "reopen":
      return reopenAll(person, ids);
    default:
      return refused("", "Choose what to do with the documents.");
  }
}

function stays<Done extends { batch: string | null; count: number }>(
  done: Outcome<Done>,
  stayed: (done: Done) => number,
): Outcome<Told> {
  return done.ok ? { ok: true, batch: done.batch, count: done.count, stayed: stayed(done) } : done;
}

/** One after the other: the first that cannot be opened again says why. */
async function reopenAll(person: Person | null, ids: readonly string[]): Promise<Outcome<Told>> {
  if (ids.length === 0) return refused("", "Choose at least one document first.");
  for (const id of ids) {
    const reopened = await reopenItem(person, id);
    if (!reopened.ok) return reopened;
  }
  return { ok: true, batch: null, count: ids.length, stayed: 0 };
}

/** Takes back what was done to many. */
export async function takeBack(form: FormData): Promise<void> {
  const person = await requirePerson("signal.write");
  const undone = await undoBatch(person, String(form.get("batch") ?? ""));
  const told: Record<string, string> = undone.ok
    ? { undone: String(undone.count), stayed: String(undone.left) }
    : { undone: "0" };
  redirect(backAddress(String(form.get("back") ?? ""), told));
}

/** Opens the next free document. */
export async function openNext(form: FormData): Promise<void> {
  const person = await requirePerson("signal.write");
  const relationship = String(form.get("relationship") ?? "");
  const taken = await takeNext(person, relationship);
  redirect(
    taken ? `${INBOX}/${taken.itemId}` : backAddress(`${INBOX}?relationship=${relationship}`, { free: "0" }),
  );
}
