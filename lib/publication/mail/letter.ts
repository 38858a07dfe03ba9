import { escapeHtml, letterPage, link, remark } from "./letter-html";
import { parted, wrapped } from "./letter-text";

/** The part of a letter that is the same for everybody who gets it. */
export interface LetterBody {
  subject: string;
  /** What lists of mails show after the subject. */
  before: string;
  html: string;
  /** Written as a text, not made from the other. */
  text: string;
}

/** What a letter says of the one who gets it. */
export interface LetterFoot {
  /** Why they get it, in a sentence. */
  why: string;
  /** Full addresses; null: whoever gets it is no subscriber. */
  manage: string | null;
  unsubscribe: string | null;
  /** The site, by its address. */
  origin: string;
}

/** A letter as it is handed over. */
export interface Letter {
  subject: string;
  html: string;
  text: string;
}

/** A letter for one person: the body with their own foot. */
export function letterFor(body: LetterBody, foot: LetterFoot): Letter {
  const { manage, unsubscribe, why, origin } = foot;
  const links = [
    ...(manage === null ? [] : [link(manage, "Choose what you get")]),
    ...(unsubscribe === null ? [] : [link(unsubscribe, "Unsubscribe")]),
    link(origin, "Read on the site"),
  ].join(" · ");
  const html = letterPage({
    title: body.subject,
    before: body.before,
    body: body.html,
    foot: remark(escapeHtml(why)) + remark(links),
  });
  const text = parted([
    body.text.trimEnd(),
    "--",
    wrapped(why),
    [
      ...(manage === null ? [] : [`Choose what you get: ${manage}`]),
      ...(unsubscribe === null ? [] : [`Unsubscribe: ${unsubscribe}`]),
      `Read on the site: ${origin}`,
    ].join("\n"),
  ]);
  return { subject: body.subject, html, text };
}
