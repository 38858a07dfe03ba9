import type { Metadata } from "next";
import { notFound } from "next/navigation";
import ForbiddenPage from "@/app/forbidden";
import { askedPath } from "@/lib/auth/asked-path";
import { FailedView } from "./failed-view";
import { MissingView } from "./missing-view";

type Props = { params: Promise<{ status: string }>; searchParams: Promise<{ entry?: string | string[] }> };

const TITLE: Record<string, string> = { 403: "Not allowed", 404: "Not found", 500: "Failed" };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: TITLE[(await params).status], robots: { index: false } };
}

/** Stands at the address that was asked for, whole before any script runs; the proxy leads here and gives the status. */
export default async function ProblemPage({ params, searchParams }: Props) {
  const [{ status }, { entry }, asked] = await Promise.all([params, searchParams, askedPath()]);
  if (status === "404") return <MissingView asked={asked} />;
  if (status === "403") return <ForbiddenPage />;
  if (status === "500") return <FailedView asked={asked} entry={typeof entry === "string" ? entry : null} />;
  notFound();
}
