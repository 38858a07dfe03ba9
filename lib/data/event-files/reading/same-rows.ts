import { Prisma } from "@/lib/db/generated/client";

/**
 * Whether a row that left here and came back says what the row that stands under its key says, though its cells are others: the same days, states, code, score, place and words, and who reported
 * it as far as that leaves. Of `kept` and `staged`.
 */
export const saysTheSame = Prisma.sql`(
  kept."content" - '{cells,time,from,to,reports}'::text[] = staged."content" - '{cells,time,from,to,reports}'::text[]
  AND (kept."content"->'time') - 'written' = (staged."content"->'time') - 'written'
  AND kept."content"->'from'->'state' = staged."content"->'from'->'state'
  AND kept."content"->'to'->'state' = staged."content"->'to'->'state'
  AND replace((kept."content"->'reports')::text, '; ', ', ') = replace((staged."content"->'reports')::text, '; ', ', '))`;
