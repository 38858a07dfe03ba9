import { notFound } from "next/navigation";
import { NotFound } from "@/lib/data/problems";

/** What a page tells of; of a record that does not exist, or whose id is none, there is no page: `await orNotFound(getSample(person, id))`. */
export async function orNotFound<T>(looked: Promise<T>): Promise<T> {
  try {
    return await looked;
  } catch (problem) {
    if (problem instanceof NotFound) notFound();
    throw problem;
  }
}
