import { existsSync } from "node:fs";
import { type Browser, chromium as driver } from "playwright-core";

const INSTALLED = [
  process.env.CHROME_PATH ?? "",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];
const FLAGS = [
  "--no-sandbox",
  "--use-angle=swiftshader",
  "--enable-unsafe-swiftshader",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
];

/** Starts an installed Chromium or Chrome, else the one that an npm package carries: nothing is downloaded. */
export async function launchBrowser(): Promise<Browser> {
  const installed =
    process.env.ZONEGRAPH_BROWSER === "bundled" ? undefined : INSTALLED.find((path) => path !== "" && existsSync(path));
  if (installed !== undefined) return driver.launch({ executablePath: installed, args: FLAGS });
  // The package unpacks its own libraries only where it believes it runs in such a function.
  process.env.AWS_LAMBDA_JS_RUNTIME ??= "nodejs22.x";
  const { default: bundled } = await import("@sparticuz/chromium");
  // Its own flags put everything into one process, which ends with the first page that is closed.
  return driver.launch({ executablePath: await bundled.executablePath(), args: FLAGS });
}
