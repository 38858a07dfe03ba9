import { connect } from "node:net";
import type { OddRequest } from "./odd-inputs";

/** The status line's number and the beginning of the answer; status 0: the connection ended without one. */
export interface RawAnswer {
  status: number;
  head: string;
}

const MOST_MS = 60_000;
const HEAD_BYTES = 4_000;

/** Sends a request as it is written, which an HTTP client would refuse to. */
export function rawRequest(port: number, { method, path, headers, body }: OddRequest): Promise<RawAnswer> {
  const lines = [
    `${method} ${path} HTTP/1.1`,
    `Host: 127.0.0.1:${port}`,
    "Connection: close",
    ...headers.map(([name, value]) => `${name}: ${value}`),
  ];
  return new Promise((resolve) => {
    let head = "";
    const socket = connect({ port, host: "127.0.0.1" });
    const end = () => {
      socket.destroy();
      resolve({ status: Number(/^HTTP\/1\.1 (\d{3})/.exec(head)?.[1] ?? 0), head });
    };
    socket.setTimeout(MOST_MS, end);
    socket.on("error", end);
    socket.on("close", end);
    socket.on("data", (part: Buffer) => {
      if (head.length < HEAD_BYTES) head += part.toString("latin1");
    });
    socket.write(
      Buffer.concat([Buffer.from(`${lines.join("\r\n")}\r\n\r\n`, "latin1"), body ?? Buffer.alloc(0)]),
    );
  });
}
