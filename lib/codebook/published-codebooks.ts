import type { Codebook } from "./codebook";
import { CODEBOOK_1 } from "./codebook-1";
import { CODEBOOK_2 } from "./codebook-2";

/** The versions of the codebook that come with the product, oldest first. */
export const CODEBOOKS: readonly Codebook[] = [CODEBOOK_1, CODEBOOK_2];
