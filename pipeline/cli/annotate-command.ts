import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { Command } from "commander";
import { type Annotatable, annotate } from "#pipeline/annotate.ts";
import { decode } from "#pipeline/read/decode.ts";
import { loadSegmenter } from "#pipeline/read/jieba.ts";
import { loadKnowledge } from "./resources.ts";
import { complain, deliver, say } from "./terminal.ts";

type Options = { lexicon?: string; out?: string; strict?: boolean };

/** `zonegraph annotate FILE…`: mentions as JSON Lines, a line a file; the files are one corpus. */
export const annotateCommand = (): Command =>
  new Command("annotate")
    .description("prints the mentions of each file as JSON Lines; the files are read as one corpus")
    .argument("<FILE...>", "texts (.txt, .md)")
    .option("--lexicon <FOLDER>", "your own lexicon, whose word wins")
    .option("--out <file>", "write to this file instead of standard output")
    .option("--strict", "end with an error where a file had to be skipped")
    .action(async (files: string[], { lexicon, out, strict }: Options) => {
      const texts = files.flatMap((file): Annotatable[] => {
        try {
          return [{ document: basename(file), text: decode(readFileSync(file)).text }];
        } catch (error) {
          complain(new Error(`${file}: ${error instanceof Error ? error.message : String(error)}`));
          return [];
        }
      });
      const skipped = files.length - texts.length;
      if (skipped > 0) say(`${skipped} of ${files.length} files skipped`);
      if (texts.length === 0 || (strict === true && skipped > 0)) process.exitCode = 1;
      const rows = annotate(texts, loadKnowledge(lexicon), loadSegmenter());
      await deliver(
        rows.map((row) => `${JSON.stringify(row)}\n`),
        out,
      );
    });
