import { existsSync } from "node:fs";
import { join } from "node:path";
import { Command, InvalidArgumentError } from "commander";
import { bundledApp } from "./bundle.ts";
import { serve } from "./server.ts";
import { say } from "./terminal.ts";

/** `zonegraph open DIR`: the explorer on loopback, until Ctrl-C. */
export const openCommand = (): Command =>
  new Command("open")
    .description("serves the explorer of a dataset on this machine")
    .argument("<DIR>", "a dataset, the output of build")
    .option("--port <number>", "port to serve on; without it the first free one from 4173", parsePort)
    .action(async (folder: string, { port }: { port?: number }) => openExplorer(folder, port ?? null));

/** Serves the explorer and says where; ends when the process is told to. Throws where there is no dataset. */
export async function openExplorer(folder: string, port: number | null): Promise<void> {
  if (!existsSync(join(folder, "manifest.json")))
    throw new Error(
      `${folder}: no dataset here (manifest.json is missing); make one with zonegraph build FOLDER --out ${folder}`,
    );
  const { address, close } = await serve(await bundledApp(), folder, port);
  say(`\nThe explorer is at ${address}   (Ctrl-C ends it)`);
  const end = (): void => void close().then(() => process.exit(0));
  process.once("SIGINT", end);
  process.once("SIGTERM", end);
}

function parsePort(value: string): number {
  const port = Number(value);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new InvalidArgumentError("a port is a number up to 65535.");
  return port;
}
