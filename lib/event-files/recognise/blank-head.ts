import { HEAD_LENGTH } from "./recognition";

/**
 * Whether a file holds nothing but blank lines, from its first bytes; HEAD_LENGTH of them or more are not the whole file.
 * `isBlankHead(bytes of "\n \n") // => true`
 */
export const isBlankHead = (head: Uint8Array): boolean =>
  head.length < HEAD_LENGTH && new TextDecoder().decode(head).trim() === "";
