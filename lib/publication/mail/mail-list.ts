/** Letters that are left by themselves: the weekly summaries of one relationship, alerts, or the digest. */
export type MailList = { kind: "weekly"; slug: string } | { kind: "alerts" } | { kind: "digest" };

/** As links, headers and subjects name it. `listName({ kind: "weekly", slug: "a-b" }) // => "weekly.a-b"` */
export function listName(list: MailList): string {
  return list.kind === "weekly" ? `weekly.${list.slug}` : list.kind;
}

/** The list of a name; null: there is none of that name. `readList("weekly.a-b") // => { kind: "weekly", slug: "a-b" }` */
export function readList(name: string | null): MailList | null {
  if (name === "alerts" || name === "digest") return { kind: name };
  const slug = /^weekly\.([a-z0-9-]{1,120})$/.exec(name ?? "")?.[1];
  return slug === undefined ? null : { kind: "weekly", slug };
}
