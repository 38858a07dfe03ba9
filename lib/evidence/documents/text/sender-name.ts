/** The name of who sent a mail, else the address. `senderName('"Asia-Plus" <news@asiaplus.tj>') // => "Asia-Plus"` */
export function senderName(from: string): string {
  const name = from
    .replace(/<[^>]*>/, "")
    .replace(/["“”]/g, "")
    .trim();
  return name || from.replace(/[<>]/g, "").trim();
}
