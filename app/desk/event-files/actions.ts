"use server";

import { redirect } from "next/navigation";
import { answering } from "@/app/_form/answering";
import { answerForm, answeringForm } from "@/app/_form/form-answer";
import type { FormAnswer } from "@/app/_form/form-answer-shape";
import type { Person } from "@/lib/auth/person";
import { currentPerson } from "@/lib/auth/who";
import { beginFile } from "@/lib/data/event-files/bringing/begin-file";
import { cancelFile } from "@/lib/data/event-files/bringing/cancel-file";
import { completeFile, type WholeFile } from "@/lib/data/event-files/bringing/complete-file";
import { keepPart } from "@/lib/data/event-files/bringing/parts";
import type { Outcome } from "@/lib/data/problems";
import { refused } from "@/lib/data/problems";
import { EVENT_PART_BYTES, partsOf } from "@/lib/event-files/file-limits";
import { EVENT_FILES } from "./event-files-address";

/** What a script hears that sends a file part by part. */
export type Told<T extends object> = T | { problem: string };

const toldOf = <T extends object>(answer: Outcome<T>): Told<T> =>
  answer.ok ? answer : { problem: answer.problems[0]?.message ?? "It could not be done." };

export const beginSending = answering(
  async (relationship: string, name: string, size: number): Promise<Told<{ id: string }>> =>
    toldOf(await beginFile(await currentPerson(), relationship, { name, size })),
  ({ sentence }) => ({ problem: sentence }),
);

export const completeSending = answering(
  async (id: string): Promise<Told<WholeFile>> => toldOf(await completeFile(await currentPerson(), id)),
  ({ sentence }) => ({ problem: sentence }),
);

export const cancelSending = answering(
  async (id: string): Promise<Told<{ id: string }>> => toldOf(await cancelFile(await currentPerson(), id)),
  ({ sentence }) => ({ problem: sentence }),
);

/** Without scripts: one file, as a whole. */
export const bringWhole = answeringForm(async (earlier: FormAnswer, form: FormData): Promise<FormAnswer> => {
  const person = await currentPerson();
  const file = form.getAll("files").find((sent): sent is File => sent instanceof File && sent.name !== "");
  let id = "";
  const answer = await answerForm(
    earlier,
    form,
    ({ relationship = "" }) => bring(person, relationship, file),
    (done) => {
      id = done.id;
      return {};
    },
  );
  if (answer.problems.length > 0) return answer;
  redirect(`${EVENT_FILES}/${id}`);
});

async function bring(
  person: Person | null,
  relationship: string,
  file: File | undefined,
): Promise<Outcome<{ id: string }>> {
  if (!file) return refused("files", "Choose a file first.");
  const begun = await beginFile(person, relationship, { name: file.name, size: file.size });
  if (!begun.ok) return begun;
  for (let number = 0; number < partsOf(file.size); number++) {
    const part = file.slice(number * EVENT_PART_BYTES, (number + 1) * EVENT_PART_BYTES);
    const kept = await keepPart(person, begun.id, number, new Uint8Array(await part.arrayBuffer()));
    if (!kept.ok) return kept;
  }
  return completeFile(person, begun.id);
}
