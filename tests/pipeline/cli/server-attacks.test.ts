import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { connect, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Serving, serve } from "#pipeline/cli/server.ts";

// What no browser sends, but any program on the machine, or a page that has found a way, may: bytes on a socket.

const root = mkdtempSync(join(tmpdir(), "zonegraph-attacks-"));
const dataset = join(root, "dataset");
const LARGE = 30_000_000;
let serving: Serving;
let port = 0;

beforeAll(async () => {
  for (const folder of ["app", "dataset", "dataset-private"]) mkdirSync(join(root, folder));
  writeFileSync(join(root, "app", "index.html"), "<p>page</p>");
  writeFileSync(join(dataset, "manifest.json"), "{}");
  writeFileSync(join(root, "secret.json"), "secret");
  writeFileSync(join(root, "dataset-private", "secret.json"), "secret");
  serving = await serve(join(root, "app"), dataset, 0);
  port = Number(new URL(serving.address).port);
});
afterAll(async () => {
  await serving.close();
  rmSync(root, { recursive: true });
});

/** Sends bytes and gives back all that comes until the connection ends. */
const send = (bytes: string): Promise<string> =>
  new Promise((resolve) => {
    let answer = "";
    const socket = connect(port, "127.0.0.1", () => socket.write(bytes, "latin1"));
    socket.setEncoding("latin1").on("data", (piece) => {
      answer += piece;
    });
    socket.on("error", () => {});
    socket.on("close", () => resolve(answer));
  });

const get = (path: string, headers = ""): Promise<string> =>
  send(`GET ${path} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nConnection: close\r\n${headers}\r\n`);
const isServed = async (): Promise<void> =>
  expect(await get("/dataset/manifest.json")).toMatch(/^HTTP\/1\.1 200 .*{}$/s);

test.each([
  "Range: bytes=5-2",
  "Range: bytes=-1--9",
  "Range: bytes=9999999999999999999999-",
  "Range: bytes=\u00ff",
  'If-None-Match: "',
  "Accept-Encoding: br, gzip, \u00ff",
  "Expect: the impossible",
  "Content-Length: 99999999999",
  "Transfer-Encoding: chunked, chunked",
  "Upgrade: websocket\r\nConnection: Upgrade",
])("one request with “%s” does not end the server, or any page in another tab can", async (header) => {
  expect(await get("/dataset/manifest.json", `${header}\r\n`)).toMatch(/^HTTP\/1\.1 (?:200 .*\{\}$|4\d\d )/s);
  await isServed();
});

test.each([
  ["NUL", "\0\r\n\r\n"],
  ["half a line", "GET\r\n\r\n"],
  ["a version of the future", "GET / HTTP/9.9\r\n\r\n"],
  ["two hosts", "GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"],
  ["a tunnel", "CONNECT evil.example:443 HTTP/1.1\r\nHost: evil.example\r\n\r\n"],
  ["five thousand headers", `GET / HTTP/1.1\r\n${"X: y\r\n".repeat(5_000)}\r\n`],
  ["TLS", "\u0016\u0003\u0001\u0002\0\u0001\0\u0001\u00fc\u0003\u0003"],
])("bytes that are no request of ours (%s) get no page", async (_, bytes) => {
  expect(await send(bytes)).not.toContain("<p>page</p>");
  await isServed();
});

test("a request that names no machine, or two, is refused: old browsers and proxies can be made to", async () => {
  const own = `Host: 127.0.0.1:${port}\r\n`;
  expect(await send("GET /dataset/manifest.json HTTP/1.0\r\n\r\n")).toMatch(/^HTTP\/1\.1 403/);
  expect(await send(`GET / HTTP/1.1\r\nHost: evil.example\r\n${own}Connection: close\r\n\r\n`)).toMatch(
    /^HTTP\/1\.1 40[03]/,
  );
  expect(await send(`GET http://evil.example/ HTTP/1.1\r\n${own}Connection: close\r\n\r\n`)).toMatch(/^HTTP\/1\.1 404/);
});

test("another site cannot embed what a browser asks for without an Origin, or it measures the documents", async () => {
  const [cross, same] = ["cross-site", "same-site"].map((site) => `Sec-Fetch-Site: ${site}\r\n`);
  for (const site of [cross, same])
    for (const mode of ["no-cors\r\nSec-Fetch-Dest: script", "navigate\r\nSec-Fetch-Dest: iframe"])
      expect(await get("/", `${site}Sec-Fetch-Mode: ${mode}\r\n`)).toMatch(/^HTTP\/1\.1 403/);
  expect(await get("/", `${cross}Sec-Fetch-Mode: navigate\r\nSec-Fetch-Dest: document\r\n`)).toMatch(/^HTTP\/1\.1 200/);
  expect(await get("/")).toMatch(/^Cross-Origin-Resource-Policy: same-origin\r$/m);
  expect(await get("/")).toMatch(/frame-ancestors 'none'/);
});

test("an address or a head without end is refused, or memory fills", async () => {
  expect(await get(`/${"a".repeat(2_000)}`)).toMatch(/^HTTP\/1\.1 414/);
  expect(await get("/", `X: ${"a".repeat(100_000)}\r\n`)).toMatch(/^HTTP\/1\.1 431/);
  await isServed();
});

test("links out of the dataset, hidden files, folders, pipes and devices are not there, or private files leave", async () => {
  const link = (name: string, target: string): void => symlinkSync(target, join(dataset, name));
  link("file.json", join(root, "secret.json"));
  link("folder", root);
  link("sibling", join(root, "dataset-private"));
  link("loop.json", join(dataset, "loop.json"));
  link("device.json", "/dev/zero");
  mkdirSync(join(dataset, "folder.json"));
  writeFileSync(join(dataset, ".hidden.json"), "secret");
  writeFileSync(join(dataset, "page.html"), "secret");
  execFileSync("mkfifo", [join(dataset, "pipe.json")]);
  for (const name of [
    "file.json",
    "folder/secret.json",
    "sibling/secret.json",
    "loop.json",
    "device.json",
    "folder.json",
    ".hidden.json",
    "page.html",
    "pipe.json",
    "../dataset-private/secret.json",
    "..%2fsecret.json",
    "%2e%2e/secret.json",
    "manifest.json%00",
    "manifest.json/",
    `//${root}/secret.json`,
    "\\..\\secret.json",
  ]) {
    const answer = await get(`/dataset/${name}`);
    expect(answer, name).toMatch(/^HTTP\/1\.1 404/);
    expect(answer, name).not.toContain("secret\n");
  }
});

test("a file that goes away while it is read, and a reader who leaves, end one connection only", async () => {
  const file = join(dataset, "large.json");
  writeFileSync(file, "");
  truncateSync(file, LARGE);
  const socket = await started("/dataset/large.json");
  truncateSync(file, 10);
  socket.resume();
  await new Promise((resolve) => socket.on("close", resolve));
  truncateSync(file, LARGE);
  (await started("/dataset/large.json")).destroy();
  await isServed();
});

/** A reader who has got the first bytes of a file and takes no more. */
const started = (path: string): Promise<Socket> =>
  new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1", () =>
      socket.write(`GET ${path} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nConnection: close\r\n\r\n`),
    );
    socket.on("error", () => {});
    socket.once("data", () => {
      socket.pause();
      resolve(socket);
    });
  });

test("two hundred clients that never finish a request are cut off, or they keep the reader out", async () => {
  const slow = Array.from({ length: 200 }, () => send("GET / HT"));
  for (const answer of await Promise.all(slow)) expect(answer).not.toContain("200");
  await isServed();
}, 10_000);
