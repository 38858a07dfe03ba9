import { requestNow } from "@/lib/log/request";

/** By what whoever runs the site finds this failure in the log. */
export function RequestLine() {
  const request = requestNow();
  if (request === null) return null;
  return (
    <p className="mt-2 text-sm text-muted">
      To whoever runs this site, tell the request: <span className="wrap-anywhere">{request.id}</span>
    </p>
  );
}
