import { createServer, type Server } from "node:http";
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import type { Keep } from "./kept-answers";

/**
 * How a request was answered: from the keep, as made now for everybody, of an earlier state while the database is away, as made for one person, by the framework alone, or
 * refused before either.
 */
export type AnswerKind = "kept" | "made" | "earlier" | "once" | "passed on" | "refused";

export interface Metrics {
  /** Counts one answer; nothing of the request but how it was answered. */
  answered: (kind: AnswerKind, status: number, seconds: number) => void;
  registry: Registry;
}

/** From a kept answer to a page that draws. */
const SECONDS = [0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 3, 10];

/** What the page server counts, with the usual figures of its process, for Prometheus. */
export function makeMetrics(keep: Keep, busy: () => number): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry, prefix: "thawline_" });
  const seconds = new Histogram({
    name: "thawline_answer_seconds",
    help: "Time to an answer, by how it was answered",
    labelNames: ["kind"],
    buckets: SECONDS,
    registers: [registry],
  });
  const answers = new Counter({
    name: "thawline_answers_total",
    help: "Answers, by how they were answered and by status",
    labelNames: ["kind", "status"],
    registers: [registry],
  });
  const kept: Gauge = new Gauge({
    name: "thawline_kept_bytes",
    help: "Bytes that are kept for readers",
    registers: [registry],
    collect: () => {
      kept.set(keep.size().bytes);
    },
  });
  const atWork: Gauge = new Gauge({
    name: "thawline_pages_busy_ratio",
    help: "Share of the time since the last look in which the thread that makes pages was at work",
    registers: [registry],
    collect: () => {
      atWork.set(busy());
    },
  });
  return {
    registry,
    answered: (kind, status, took) => {
      seconds.observe({ kind }, took);
      answers.inc({ kind, status: String(status) });
    },
  };
}

/** Tells the figures on a port of this machine alone: they are nobody's business who reads the site. */
export function serveMetrics({ registry }: Metrics, port: number): Server {
  const server = createServer((request, response) => {
    if (request.method !== "GET" || request.url !== "/metrics") {
      response.writeHead(404, { "Content-Type": "text/plain" }).end("The figures are at /metrics.\n");
      return;
    }
    registry.metrics().then(
      (text) => response.writeHead(200, { "Content-Type": registry.contentType }).end(text),
      () => response.writeHead(500).end(),
    );
  });
  return server.listen(port, "127.0.0.1");
}
