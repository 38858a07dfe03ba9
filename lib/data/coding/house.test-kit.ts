import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** What a service that speaks as OpenAI’s does was asked. */
export interface Asked {
  url: string | undefined;
  body: { model: string; messages: { content: string }[] };
}

/** How it answers; the number is a status, a text the words of its model. */
export type Answering = string | number | ((request: IncomingMessage, response: ServerResponse) => void);

export interface FakeHouse {
  /** “http://127.0.0.1:4242/v1” */
  address: string;
  answer: Answering;
  asked: Asked[];
  /** Requests whose asker went away before they were answered. */
  left: number;
  close: () => void;
}

/** A service on this machine that answers as it is told to. */
export async function fakeHouse(): Promise<FakeHouse> {
  const server = createServer((request, response) => {
    let body = "";
    request.on("data", (part) => {
      body += part;
    });
    response.once("close", () => {
      if (!response.writableFinished) house.left++;
    });
    request.on("end", () => {
      house.asked.push({ url: request.url, body: JSON.parse(body) });
      const { answer } = house;
      if (typeof answer === "function") return answer(request, response);
      if (typeof answer === "number") return response.writeHead(answer, { location: "/elsewhere" }).end("no");
      response.writeHead(200, { "content-type": "application/json" });
      response.end(JSON.stringify({ choices: [{ message: { content: answer } }] }));
    });
  });
  const house: FakeHouse = {
    address: "",
    answer: "{}",
    asked: [],
    left: 0,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  house.address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`;
  return house;
}
