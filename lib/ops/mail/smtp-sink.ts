import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";

/** What a sink does with a letter: takes it (null), answers it with a code, or cuts the connection once it has all of it. */
export type SinkAnswer = { code: number; words: string } | "cut" | "silent" | null;

export interface SmtpSink {
  /** For THAWLINE_SMTP_URL. */
  url: string;
  /** Letters that arrived whole, whatever was answered, in their order. */
  letters: string[];
  /** How many arrived. */
  count: () => number;
  /** Answers to recipients, by address; none: taken. */
  recipients: Map<string, { code: number; words: string }>;
  /** Awaited before a recipient is answered. */
  asked: (address: string) => Promise<unknown>;
  /** Hears of each connection that comes (1) or goes (-1). */
  connected: (change: 1 | -1) => void;
  /** What is done with the next letters. */
  answer: (letter: string) => SinkAnswer;
  close: () => Promise<void>;
}

const answered = ({ code, words }: { code: number; words: string }) =>
  Object.assign(new Error(words), { responseCode: code });

/** A mail server of this process that keeps what it is handed. `counting`: it only counts, as a bench wants it. */
export async function startSink(counting = false): Promise<SmtpSink> {
  let count = 0;
  const sink: SmtpSink = {
    url: "",
    letters: [],
    count: () => count,
    recipients: new Map(),
    asked: () => Promise.resolve(),
    connected: () => undefined,
    answer: () => null,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
  const sockets = new Map<string, { destroy: () => void }>();
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS", "AUTH"],
    logger: false,
    // The sockets of sessions are wanted, to cut them.
    onConnect: (_session, done) => done(),
    onRcptTo({ address }, _session, done) {
      const refusal = sink.recipients.get(address);
      const answer = () => done(refusal ? answered(refusal) : null);
      sink.asked(address).then(answer, done);
    },
    onData(stream, session, done) {
      const parts: Buffer[] = [];
      stream.on("data", (part: Buffer) => {
        if (!counting) parts.push(part);
      });
      stream.on("end", () => {
        count += 1;
        const letter = Buffer.concat(parts).toString("utf8");
        if (!counting) sink.letters.push(letter);
        const said = sink.answer(letter);
        if (said === "silent") return;
        if (said === "cut") sockets.get(`${session.remoteAddress} ${session.remotePort}`)?.destroy();
        else done(said ? answered(said) : null);
      });
    },
  });
  server.on("error", () => undefined);
  server.server.on("connection", (socket) => {
    const name = `${socket.remoteAddress} ${socket.remotePort}`;
    sockets.set(name, socket);
    sink.connected(1);
    socket.on("close", () => {
      sockets.delete(name);
      sink.connected(-1);
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server.server, "listening");
  const { port } = server.server.address() as AddressInfo;
  sink.url = `smtp://127.0.0.1:${port}`;
  return sink;
}
