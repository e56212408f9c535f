import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { connect } from "node:net";
import { networkInterfaces, tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Serving, serve } from "#pipeline/cli/server.ts";

type Answer = Readonly<{ status: number; headers: NodeJS.Dict<string | string[]>; body: string }>;

const root = mkdtempSync(join(tmpdir(), "zonegraph-server-"));
let serving: Serving;
let port = 0;

beforeAll(async () => {
  for (const folder of ["app", "dataset"]) mkdirSync(join(root, folder));
  writeFileSync(join(root, "secret.txt"), "secret");
  writeFileSync(join(root, "app", "index.html"), "<p>page</p>");
  writeFileSync(join(root, "dataset", "manifest.json"), "{}");
  serving = await serve(join(root, "app"), join(root, "dataset"), 0);
  port = Number(new URL(serving.address).port);
});
afterAll(async () => {
  await serving.close();
  rmSync(root, { recursive: true });
});

const ask = (path: string, headers: Record<string, string> = {}, method = "GET"): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const sent = request(
      { host: "127.0.0.1", port, path, method, headers: { host: `127.0.0.1:${port}`, ...headers } },
      (answer) => {
        let body = "";
        answer.on("data", (piece) => {
          body += piece;
        });
        answer.on("end", () => resolve({ status: answer.statusCode!, headers: answer.headers, body }));
      },
    );
    sent.on("error", reject);
    sent.end();
  });

const canConnect = (host: string): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect({ host, port, timeout: 2_000 });
    const end = (reached: boolean): void => {
      socket.destroy();
      resolve(reached);
    };
    socket
      .once("connect", () => end(true))
      .once("error", () => end(false))
      .once("timeout", () => end(false));
  });

describe("the local server", () => {
  test("gives the page and the dataset to its own machine", async () => {
    expect(await ask("/")).toMatchObject({ status: 200, body: "<p>page</p>" });
    expect(await ask("/dataset/manifest.json")).toMatchObject({ status: 200, body: "{}" });
    expect(await ask("/", { host: `localhost:${port}`, origin: `http://localhost:${port}` })).toMatchObject({
      status: 200,
    });
    expect(await ask("/nothing")).toMatchObject({ status: 404 });
  });

  test("refuses other names of this machine, or a web page reads the documents by DNS rebinding", async () => {
    for (const host of ["evil.example", `evil.example:${port}`, "127.0.0.1", `127.0.0.1:${port + 1}`])
      expect(await ask("/dataset/manifest.json", { host })).toMatchObject({ status: 403 });
  });

  test("refuses requests of other pages, or any of them reads the documents", async () => {
    for (const origin of ["http://evil.example", `https://127.0.0.1:${port}`, `http://127.0.0.1:${port + 1}`, "null"])
      expect(await ask("/dataset/manifest.json", { origin })).toMatchObject({ status: 403 });
  });

  test("gives nothing outside its folders, or private files leave through a path", async () => {
    const up = [
      "../secret.txt",
      "..%2fsecret.txt",
      "%2e%2e/secret.txt",
      "..\\secret.txt",
      "..%5csecret.txt",
      "/../secret.txt",
      "%00",
      "%",
    ];
    for (const path of up.flatMap((one) => [`/${one}`, `/dataset/${one}`, `/dataset/../${one}`])) {
      const { status, body } = await ask(path);
      expect(body, path).not.toContain("secret");
      expect(status, path).toBeGreaterThanOrEqual(400);
    }
  });

  test("forbids scripts of others and inline ones on every answer, or text of a document could run", async () => {
    for (const path of ["/", "/dataset/manifest.json", "/nothing"]) {
      const policy = String((await ask(path)).headers["content-security-policy"]);
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("script-src 'self';");
      expect(policy).not.toMatch(/unsafe|https?:|\*/);
    }
    expect((await ask("/")).headers["x-content-type-options"]).toBe("nosniff");
  });

  test("can only be read, or a page could change something", async () => {
    for (const method of ["POST", "PUT", "DELETE"]) expect(await ask("/", {}, method)).toMatchObject({ status: 405 });
  });

  test("is reached from this machine alone, or the documents lie open in the network", async () => {
    const others = Object.values(networkInterfaces())
      .flatMap((addresses) => addresses ?? [])
      .filter(({ internal, family }) => !internal && family === "IPv4");
    expect(await canConnect("127.0.0.1")).toBe(true);
    for (const { address } of others) expect(await canConnect(address), address).toBe(false);
  });

  test("says that a port is taken, with the way out", async () => {
    await expect(serve(join(root, "app"), join(root, "dataset"), port)).rejects.toThrow(
      new RegExp(`^port ${port}: already in use; choose another with --port[^\\n]*$`),
    );
  });
});
