import type { RequestListener } from "node:http";
import next from "next";
import { readDocumentsOn } from "@/lib/data/inbox/reading/read-documents";
import { drawOn } from "@/lib/data/readings/certainty/draw";
import { sheetsOn } from "@/lib/data/records/sheet-text";
import { ROOT } from "@/lib/ops/root";
import { drawingThread } from "./drawing-thread";
import { readingThread } from "./reading-thread";
import { sheetThread } from "./sheet-thread";

export interface FrameworkSettings {
  port: number;
  hostname: string | undefined;
  development: boolean;
}

export interface PreparedFramework {
  listener: RequestListener;
  /** Takes over connections that ask for another protocol, as reloading does. */
  upgrade: ReturnType<ReturnType<typeof next>["getUpgradeHandler"]>;
  end: () => Promise<void>;
}

/** Makes the framework ready on this thread, with threads beside it for what is drawn and for tables that are read, and one for documents that are read. */
export async function preparedFramework({
  port,
  hostname,
  development,
}: FrameworkSettings): Promise<PreparedFramework> {
  // Quiet: what a page fails at is told by the log, without what might be of a person.
  const app = next({
    dev: development,
    turbopack: development,
    quiet: !development,
    dir: ROOT,
    port,
    hostname,
  });
  await app.prepare();
  const handle = app.getRequestHandler();
  const drawing = drawingThread();
  drawOn(drawing.draw);
  const sheets = sheetThread();
  sheetsOn(sheets.read);
  const reading = readingThread();
  readDocumentsOn(reading.read);
  return {
    listener: (request, response) => void handle(request, response),
    upgrade: app.getUpgradeHandler(),
    end: async () => {
      await Promise.all([app.close(), drawing.end(), reading.end()]);
    },
  };
}
