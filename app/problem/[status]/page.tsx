import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { titled } from "@/app/_ui/titled";
import ForbiddenPage from "@/app/forbidden";
import { askedPath } from "@/lib/auth/asked-path";
import { AwayView } from "./away-view";
import { FailedView } from "./failed-view";
import { MissingView } from "./missing-view";

type Props = { params: Promise<{ status: string }>; searchParams: Promise<{ entry?: string | string[] }> };

/** The page of 403 brings its own. */
const TITLE: Record<string, string> = {
  400: "Not an address",
  404: "Not found",
  500: "Failed",
  503: "The database cannot serve",
};

export const metadata: Metadata = { robots: { index: false } };

async function titleOf({ params }: Props) {
  return TITLE[(await params).status] ?? null;
}

/** Stands at the address that was asked for, whole before any script runs; the page server leads here and gives the status. */
async function ProblemPage({ params, searchParams }: Props) {
  const [{ status }, { entry }, asked] = await Promise.all([params, searchParams, askedPath()]);
  if (status === "404" || status === "400") return <MissingView asked={asked} status={status} />;
  if (status === "403") return <ForbiddenPage />;
  if (status === "503") return <AwayView asked={asked} fault={typeof entry === "string" ? entry : null} />;
  if (status === "500") return <FailedView asked={asked} entry={typeof entry === "string" ? entry : null} />;
  notFound();
}

export default titled(titleOf, ProblemPage);
