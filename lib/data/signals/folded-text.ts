import { db } from "@/lib/db/client";

/** Words in the letters of the folded columns, by the function of the database that fills them. `await foldedText("Ҷумҳурӣ") // => "чумхури"` */
export async function foldedText(words: string): Promise<string> {
  if (words === "") return "";
  const [row] = await db.$queryRaw<{ folded: string }[]>`SELECT fold_text(${words}) AS folded`;
  return row?.folded ?? "";
}

/** What a folded column must hold to hold these words: signs that a pattern has a meaning for, which the client passes on, mean themselves. */
export async function holdsWords(words: string): Promise<{ contains: string }> {
  return { contains: (await foldedText(words)).replace(/[\\%_]/g, "\\$&") };
}
