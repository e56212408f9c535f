import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Command } from "commander";
import { documentPath, MANIFEST, postingPath, SINGLE_FILES } from "#exchange/dataset/paths.ts";
import { loadOverview } from "#exchange/dataset.ts";
import type { Manifest } from "#model/dataset.ts";
import { folderSource } from "#pipeline/read/folder-source.ts";
import type { FolderKind } from "#pipeline/write/folder-kind.ts";
import { type StagedFolder, stageFolder } from "#pipeline/write/staged-folder.ts";
import { bundledApp } from "./bundle.ts";
import { META_POLICY } from "./policy.ts";
import { say } from "./terminal.ts";

const DATA = "dataset";
const PAGE = "index.html";
/** GitHub Pages would else read the folder as a blog and leave files out. */
const AS_IS = ".nojekyll";
const SITE: FolderKind = {
  manifest: join(DATA, MANIFEST),
  holds: (name) => [DATA, PAGE, AS_IS, "assets"].includes(name) || name.endsWith(".svg"),
};

/** `zonegraph publish DIR --out SITE`: the explorer of a dataset as a folder for any web host. */
export const publishCommand = (): Command =>
  new Command("publish")
    .description("writes the explorer of a dataset as a folder for any web host; nothing runs on the host")
    .argument("<DIR>", "a dataset, the output of build")
    .requiredOption("--out <SITE>", "where the site goes; an older one there is replaced")
    .action(async (folder: string, { out }: { out: string }) => {
      const { manifest } = await loadOverview(folderSource(folder));
      const files = publish(await bundledApp(), folder, manifest, out);
      say(`${files} files written to ${out}; put the folder on a web host, or into a sub-folder of one`);
    });

/** Writes the site whole or not at all, and returns the number of its files. Only files of the dataset go along. */
export function publish(app: string, dataset: string, manifest: Manifest, out: string): number {
  const staged = stageFolder(out, SITE);
  try {
    const data = datasetFiles(manifest);
    for (const path of data) {
      const file = join(dataset, path);
      if (!existsSync(file)) throw new Error(`${file}: missing; rebuild with zonegraph build FOLDER --out ${dataset}`);
      staged.copyFile(file, join(DATA, path));
    }
    const page = copyPage(app, staged);
    staged.writeFile(AS_IS, []);
    staged.commit();
    return data.length + page + 1;
  } catch (error) {
    staged.discard();
    throw error;
  }
}

/** The page's own files, which all are asked for by relative addresses; its policy goes into the page, for hosts send none. */
function copyPage(app: string, staged: StagedFolder): number {
  const files = readdirSync(app, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile() && /\.(html|js|css|svg)$/.test(file.name))
    .map((file) => join(file.parentPath, file.name).slice(app.length + 1));
  for (const file of files) {
    if (file === PAGE) staged.writeFile(PAGE, [withPolicy(readFileSync(join(app, PAGE), "utf8"))]);
    else staged.copyFile(join(app, file), file);
  }
  return files.length;
}

const withPolicy = (page: string): string =>
  page.replace(
    /<meta charset="utf-8" ?\/?>/i,
    (charset) => `${charset}\n    <meta http-equiv="Content-Security-Policy" content="${META_POLICY}" />`,
  );

const datasetFiles = ({ documentShards, postingShards }: Manifest): string[] => [
  ...SINGLE_FILES,
  ...Array.from({ length: documentShards }, (_, shard) => documentPath(shard)),
  ...Array.from({ length: postingShards }, (_, shard) => postingPath(shard)),
];
