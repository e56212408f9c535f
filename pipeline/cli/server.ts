import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { HEADER_POLICY } from "./policy.ts";
import { refusalOf } from "./request-guard.ts";
import { KINDS, sendFile } from "./static-files.ts";

const LOOPBACK = "127.0.0.1";
/** Tried in turn where the user names no port. */
const PORTS = [4173, 4174, 4175, 4176, 0];
const DATA = "/dataset/";

/** On every answer: text of a document can neither run nor be framed or embedded elsewhere. */
const HEADERS = {
  "Content-Security-Policy": HEADER_POLICY,
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cache-Control": "no-cache",
};

/** Bytes of a request's head, and milliseconds for it to come and for a silent connection: a page needs a fraction of each. */
const LIMITS = {
  maxHeaderSize: 16_384,
  headersTimeout: 2_000,
  requestTimeout: 10_000,
  connectionsCheckingInterval: 500,
};
const SILENCE = 30_000;
const CONNECTIONS = 128;

export type Serving = Readonly<{ address: string; close: () => Promise<void> }>;

/**
 * Serves the page and, under `dataset/`, the dataset, on loopback only.
 * Requests whose Host or Origin is another machine's name are refused, so that no web page elsewhere can read it.
 * Throws where the given port is taken.
 */
export async function serve(app: string, dataset: string, port: number | null): Promise<Serving> {
  const server = createServer(LIMITS, (request, response) => {
    for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
    const refusal = refusalOf(request, namesOf(server));
    if (refusal !== null) return refuse(response, refusal.status, refusal.reason);
    if (request.method !== "GET" && request.method !== "HEAD") return refuse(response, 405, "read only");
    answer(app, dataset, request, response).catch(() => response.destroy());
  });
  server.maxConnections = CONNECTIONS;
  server.setTimeout(SILENCE);
  await listen(server, port);
  return {
    address: `http://${LOOPBACK}:${portOf(server)}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function answer(app: string, dataset: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const path = request.url!.replace(/[?#].*$/s, "");
  const isFound = path.startsWith(DATA)
    ? await sendFile(dataset, path.slice(DATA.length - 1), KINDS.dataset, request, response)
    : await sendFile(app, path === "/" ? "/index.html" : path, KINDS.page, request, response);
  if (!isFound) refuse(response, 404, "not found");
}

async function listen(server: Server, port: number | null): Promise<void> {
  const candidates = port === null ? PORTS : [port];
  for (const candidate of candidates) {
    if (await tryListen(server, candidate)) return;
  }
  throw new Error(`port ${port}: already in use; choose another with --port, or leave the flag out`);
}

/** False where the port is taken; other faults are thrown. */
const tryListen = (server: Server, port: number): Promise<boolean> =>
  new Promise((resolve, reject) => {
    const failed = (error: NodeJS.ErrnoException): void => {
      if (error.code === "EADDRINUSE") resolve(false);
      else reject(new Error(`port ${port}: ${error.message}; choose another with --port`));
    };
    server.once("error", failed);
    server.listen(port, LOOPBACK, () => {
      server.off("error", failed);
      resolve(true);
    });
  });

const portOf = (server: Server): number => (server.address() as AddressInfo).port;

/** By which names a browser on this machine may ask. */
const namesOf = (server: Server): string[] => [LOOPBACK, "localhost"].map((name) => `${name}:${portOf(server)}`);

function refuse(response: ServerResponse, status: number, reason: string): void {
  response.writeHead(status, { "Content-Type": "text/plain; charset=utf-8" }).end(`${reason}\n`);
}
