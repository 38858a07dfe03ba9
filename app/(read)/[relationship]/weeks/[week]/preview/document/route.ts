import { draftPolicy } from "@/lib/auth/security-headers";
import { draftRoute } from "../draft-route";

/** The draft as readers would get it, for the frame of the preview. */
export const GET = draftRoute(
  (document) =>
    new Response(document, {
      headers: {
        "Content-Type": "text/html; charset=utf-8",
        "Content-Security-Policy": draftPolicy(),
        "X-Frame-Options": "SAMEORIGIN",
        "Cache-Control": "no-store",
      },
    }),
);
