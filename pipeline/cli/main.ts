#!/usr/bin/env node
import { Command } from "commander";
import { annotateCommand } from "./annotate-command.ts";
import { buildCommand } from "./build-command.ts";
import { explainCommand } from "./explain-command.ts";
import { exportCommand } from "./export-command.ts";
import { VERSION } from "./home.ts";
import { openCommand } from "./open-command.ts";
import { publishCommand } from "./publish-command.ts";
import { acceptCommand, reviewCommand } from "./review-commands.ts";
import { tableCommands } from "./table-commands.ts";
import { complain } from "./terminal.ts";

const program = new Command("zonegraph")
  .description("Turns a folder of development-zone documents into a knowledge graph, explores and exports it.")
  .version(VERSION)
  .showHelpAfterError("(zonegraph COMMAND --help says what a command takes)")
  .addHelpText("after", "\nFirst: zonegraph build FOLDER --out DIR, then: zonegraph open DIR");

for (const command of [
  buildCommand(),
  openCommand(),
  publishCommand(),
  annotateCommand(),
  explainCommand(),
  reviewCommand(),
  acceptCommand(),
  ...tableCommands(),
  exportCommand(),
])
  program.addCommand(command.copyInheritedSettings(program));

// A reader that stops early (head, less) is no fault of ours.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(0);
  throw error;
});

program.parseAsync().catch((error: unknown) => {
  complain(error);
  process.exitCode = 1;
});
