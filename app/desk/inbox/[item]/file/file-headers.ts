/** Kinds that a browser shows by itself and that run nothing. */
const SHOWN_AS: [RegExp, string][] = [
  [/^application\/pdf$/, "application/pdf"],
  // Their letters are as they came: which they are, the text of the document says.
  [/^(text\/|application\/xhtml\+xml$|message\/)/, "text/plain"],
];

/**
 * The headers of a file as it came. A PDF is shown, a page or mail as plain text, so that nothing in it runs; anything else is only kept. It is for
 * one person and may be kept by no one in between. `fileHeadersOf({ name: "a.html", mediaType: "text/html" })["Content-Type"]
 * // => "text/plain"`
 */
export function fileHeadersOf({
  name,
  mediaType,
}: {
  name: string;
  mediaType: string;
}): Record<string, string> {
  const type = mediaType.split(";")[0]?.trim().toLowerCase() ?? "";
  const shown = SHOWN_AS.find(([kind]) => kind.test(type))?.[1];
  return {
    "Content-Type": shown ?? "application/octet-stream",
    "Content-Disposition": `${shown ? "inline" : "attachment"}; filename="${plainName(name)}"; filename*=UTF-8''${encoded(name)}`,
    "Cache-Control": "private, no-store",
    "X-Content-Type-Options": "nosniff",
  };
}

/** For what reads no other letters. `plainName("خبر \"1\".pdf") // => "___ _1_.pdf"` */
const plainName = (name: string) => name.replace(/[^\w. ()-]/g, "_");

/** As headers write other letters; half of a character would be refused. `encoded("خبر") // => "%D8%AE%D8%A8%D8%B1"` */
const encoded = (name: string) =>
  encodeURIComponent(name.replace(/\p{Surrogate}/gu, "_")).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
