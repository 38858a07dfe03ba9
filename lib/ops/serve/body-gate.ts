import { IMPORT_MAX_MB } from "@/lib/codebook/limits";
import { EVENT_FORM_MAX_MB } from "@/lib/event-files/file-limits";
import { DOCUMENT_MAX_MB } from "@/lib/evidence/documents/limits";
import { type Asked, isRead } from "./asked";

/** The pages that whole files are sent to: how many MB each takes, and what to do with more. */
const TAKES_FILES: Record<string, { most: number; advice: string }> = {
  "/admin/import": {
    most: IMPORT_MAX_MB,
    advice: `The file is larger than ${IMPORT_MAX_MB} MB. Split it: each part begins with the relationship.`,
  },
  "/desk/inbox": {
    most: DOCUMENT_MAX_MB,
    advice: `These files have more than ${DOCUMENT_MAX_MB} MB together. Send them one by one, or bring only the pages that matter.`,
  },
  "/desk/event-files": {
    most: EVENT_FORM_MAX_MB,
    advice: `Without scripts a file may have ${EVENT_FORM_MAX_MB} MB. Pack it as zip or gzip, or allow scripts for this site: then it is sent in parts.`,
  },
};
/** What is sent beside the file. */
const BESIDE_BYTES = 1024 * 1024;
/** No other form is nearly as long: that of the codebook has some hundred kilobytes. */
const MOST_ELSEWHERE_BYTES = 4 * 1024 * 1024;

/** What is to be done with what a request sends, before any of it is read. */
export type BodyGate =
  | { kind: "take" }
  /** Only from somebody for whom the page opens. */
  | { kind: "ask" }
  | { kind: "refuse"; status: 411 | 413; sentence: string };

/**
 * Judges a request by the length that it names. The framework reads all of it before any code of ours can ask who is there, so a stranger could make
 * the server hold as many large bodies as they like.
 * `bodyGate({ method: "POST", pathname: "/desk", headers: { "content-length": "99" } }) // => { kind: "take" }`
 */
export function bodyGate(asked: Asked): BodyGate {
  const { "content-length": length, "transfer-encoding": parts } = asked.headers;
  if (isRead(asked) || (length === undefined && parts === undefined)) return { kind: "take" };
  if (length === undefined)
    return { kind: "refuse", status: 411, sentence: "Say with Content-Length how much is sent." };
  const bytes = Number(length);
  if (bytes <= MOST_ELSEWHERE_BYTES) return { kind: "take" };
  const taking = TAKES_FILES[asked.pathname];
  if (!taking) return { kind: "refuse", status: 413, sentence: "More than 4 MB cannot be sent here." };
  if (bytes > taking.most * 1024 * 1024 + BESIDE_BYTES)
    return { kind: "refuse", status: 413, sentence: taking.advice };
  return { kind: "ask" };
}
