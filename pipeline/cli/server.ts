import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import sirv from "sirv";
import { HEADER_POLICY } from "./policy.ts";

const LOOPBACK = "127.0.0.1";
/** Tried in turn where the user names no port. */
const PORTS = [4173, 4174, 4175, 4176, 0];

export type Serving = Readonly<{ address: string; close: () => Promise<void> }>;

/**
 * Serves the page and, under `dataset/`, the dataset, on loopback only.
 * Requests whose Host or Origin is another machine's name are refused, so that no web page elsewhere can read it.
 * Throws where the given port is taken.
 */
export async function serve(app: string, dataset: string, port: number | null): Promise<Serving> {
  const page = sirv(app, { etag: true, dev: true });
  const data = sirv(dataset, { etag: true, dev: true });
  const server = createServer((request, response) => {
    response.setHeader("Content-Security-Policy", HEADER_POLICY);
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Referrer-Policy", "no-referrer");
    response.setHeader("Cache-Control", "no-cache");
    if (!isOwn(request, server)) return refuse(response, 403, "this address serves its own machine only");
    if (request.method !== "GET" && request.method !== "HEAD") return refuse(response, 405, "read only");
    const missing = (): void => refuse(response, 404, "not found");
    if (request.url?.startsWith("/dataset/")) {
      request.url = request.url.slice("/dataset".length);
      return data(request, response, missing);
    }
    return page(request, response, missing);
  });
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

function isOwn(request: IncomingMessage, server: Server): boolean {
  const own = [LOOPBACK, "localhost"].map((name) => `${name}:${portOf(server)}`);
  const { host, origin } = request.headers;
  if (host === undefined || !own.includes(host)) return false;
  return origin === undefined || own.some((name) => origin === `http://${name}`);
}

function refuse(response: ServerResponse, status: number, reason: string): void {
  response.writeHead(status, { "Content-Type": "text/plain; charset=utf-8" }).end(`${reason}\n`);
}
