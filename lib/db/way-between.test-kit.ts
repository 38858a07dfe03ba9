import { connect, createServer, type Socket } from "node:net";

interface Between {
  /** Says of each connection what goes from one end to the other. */
  join: (client: Socket, server: Socket) => void;
  /** Whether an end that has said all still hears: else its farewell closes both. */
  allowHalfOpen?: boolean;
}

/** Stands between a client and a server of a database for as long as the work lasts, which gets the address of the way. What closes at one end closes at the other. */
export async function withWayBetween(
  url: string,
  { join, allowHalfOpen = false }: Between,
  work: (url: string) => Promise<unknown>,
): Promise<void> {
  const { port, hostname: host } = new URL(url);
  const open = new Set<Socket>();
  const way = createServer({ allowHalfOpen }, (client) => {
    const server = connect({ port: Number(port), host, allowHalfOpen });
    for (const [one, other] of [
      [client, server],
      [server, client],
    ] as const) {
      open.add(one);
      one.on("error", () => undefined).on("close", () => other.destroy());
    }
    join(client, server);
  });
  await new Promise<void>((resolve) => way.listen(0, "127.0.0.1", resolve));
  const address = way.address();
  const through = new URL(url);
  if (address !== null && typeof address === "object") through.port = String(address.port);
  try {
    await work(through.href);
  } finally {
    for (const socket of open) socket.destroy();
    way.close();
  }
}
