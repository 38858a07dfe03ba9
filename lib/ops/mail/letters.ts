import type { WeeklySnapshot } from "@/lib/brief/weekly/weekly-snapshot";
import { getEdition } from "@/lib/data/publication/editions";
import { editionHead } from "@/lib/data/readership/edition-mail-head";
import { mailOrigin } from "@/lib/data/readership/mail-on";
import type { ClaimedMail } from "@/lib/data/readership/mail-queue";
import { confirmPath, findRequest, managePath, unsubscribePath } from "@/lib/data/readership/subscribe";
import { testContent } from "@/lib/data/readership/test-content";
import type { EditionHead } from "@/lib/publication/edition-head";
import { editionLetter } from "@/lib/publication/mail/edition-letter";
import { type LetterBody, letterFor } from "@/lib/publication/mail/letter";
import { CHART_CID } from "@/lib/publication/mail/mail-chart";
import { listName, type MailList } from "@/lib/publication/mail/mail-list";
import { confirmNote, noteContent, noteLetter } from "@/lib/publication/mail/note-letter";
import { chartPng } from "./chart-png";
import type { Addressed } from "./transport";

/** What all letters of one edition share. */
interface Laid {
  body: LetterBody;
  picture: Addressed["picture"];
  list: MailList | null;
}

/** So many editions are laid out at once at most: mails of one stand one after another. */
const KEPT = 4;

/** Lays mails out, each edition once. */
export function letterMaker(): (mail: ClaimedMail) => Promise<Addressed> {
  const kept = new Map<string, Promise<Laid>>();
  const origin = mailOrigin();
  const laidOf = (editionId: string): Promise<Laid> => {
    const known = kept.get(editionId);
    if (known) return known;
    const [oldest] = kept.keys();
    if (kept.size >= KEPT && oldest !== undefined) kept.delete(oldest);
    const made = getEdition(editionId).then((edition) => layOut(edition.snapshot, editionHead(edition)));
    kept.set(editionId, made);
    made.catch(() => kept.delete(editionId));
    return made;
  };
  return async (mail) => addressed(mail, await laid(mail, laidOf), origin);
}

async function laid(mail: ClaimedMail, laidOf: (id: string) => Promise<Laid>): Promise<Laid> {
  if (mail.kind === "EDITION" && mail.editionId !== null) return laidOf(mail.editionId);
  if (mail.kind === "TEST") {
    const { snapshot, head } = testContent.parse(mail.content);
    const made = await layOut(snapshot, { ...head, origin: mailOrigin() });
    return { ...made, list: null, body: { ...made.body, subject: `Test: ${made.body.subject}` } };
  }
  if (mail.kind === "CONFIRMATION") return { body: await confirmation(mail), picture: null, list: null };
  const list = { kind: mail.kind === "DIGEST" ? "digest" : "alerts" } as const;
  return { body: noteLetter(noteContent.parse(mail.content)), picture: null, list };
}

async function confirmation({ requestId }: ClaimedMail): Promise<LetterBody> {
  const path = requestId === null ? null : confirmPath(requestId);
  const request = path === null ? null : await findRequest(path.slice(path.lastIndexOf("/") + 1));
  if (path === null || request === null) throw new Error("the request ran out before it was asked for");
  return noteLetter(confirmNote(request.wants, mailOrigin() + path));
}

async function layOut(snapshot: WeeklySnapshot, head: EditionHead): Promise<Laid> {
  const line = head.kind === "WITHDRAWAL" ? null : (snapshot.publication?.line ?? null);
  const picture =
    line === null
      ? null
      : { cid: CHART_CID, png: await chartPng(line), name: `${head.slug}-${head.week}.png` };
  return {
    body: editionLetter(snapshot, head, picture !== null),
    picture,
    list: { kind: "weekly", slug: head.slug },
  };
}

const WHY = {
  CONFIRMATION: "You get this letter because this address was typed on our site.",
  TEST: "You get this letter because you sent it to yourself as a test.",
  EDITION: "You get this letter because you asked for weekly summaries and confirmed it.",
  ALERT: "You get this letter because you asked to hear of it and confirmed it.",
  DIGEST: "You get this letter because you asked for the monthly digest and confirmed it.",
} as const;

function addressed(mail: ClaimedMail, { body, picture, list }: Laid, origin: string): Addressed {
  const { subscriberId, linkTurn, kind } = mail;
  const links =
    subscriberId === null || linkTurn === null || list === null
      ? null
      : {
          manage: origin + managePath({ id: subscriberId, linkTurn }),
          unsubscribe: origin + unsubscribePath({ id: subscriberId, linkTurn }, list),
        };
  const foot = {
    why: WHY[kind],
    manage: links?.manage ?? null,
    unsubscribe: links?.unsubscribe ?? null,
    origin,
  };
  return {
    letter: letterFor(body, foot),
    to: mail.address,
    messageId: mail.messageId,
    list: list && listName(list),
    unsubscribe: links &&
      list && {
        https: links.unsubscribe,
        subject: `unsubscribe ${tokenIn(links.unsubscribe)} ${listName(list)}`,
      },
    picture,
  };
}

/** The last part of the path of a link. */
const tokenIn = (link: string) => new URL(link).pathname.split("/").at(-1) ?? "";
