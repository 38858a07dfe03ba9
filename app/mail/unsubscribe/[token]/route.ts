import { faultOf } from "@/app/_form/fault";
import { stopMail } from "@/lib/data/readership/manage";
import { readList } from "@/lib/publication/mail/mail-list";

interface Context {
  params: Promise<{ token: string }>;
}

/** The list that the letter was of; null: all letters are meant. */
const listOf = (request: Request) => readList(new URL(request.url).searchParams.get("list"));

const plain = (status: number, words: string) =>
  new Response(words, {
    status,
    headers: { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store" },
  });

/**
 * One click (RFC 8058): what a mail program sends for its reader, without cookies and without asking again. A link that is none answers the same, so
 * nothing can be learnt here.
 */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const form = await request.formData().catch(() => null);
  if (form?.get("List-Unsubscribe") !== "One-Click")
    return plain(400, "Send List-Unsubscribe=One-Click, as RFC 8058 says.");
  const { token } = await params;
  try {
    await stopMail(token, listOf(request));
  } catch (problem) {
    return plain(503, faultOf(problem).sentence);
  }
  return new Response(null, { status: 204, headers: { "Cache-Control": "no-store" } });
}

/** A person, or a program that looks at links: shown a page with a button, which ends nothing by itself. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { token } = await params;
  return new Response(null, {
    status: 303,
    headers: {
      Location: `/mail/stop/${encodeURIComponent(token)}${new URL(request.url).search}`,
      "Cache-Control": "no-store",
    },
  });
}
