import type { IncomingMessage } from "node:http";

/** Longest address that is looked at; the page's own have a tenth of it. */
export const LONGEST_ADDRESS = 1_000;

export type Refusal = Readonly<{ status: number; reason: string }>;

/**
 * Why a request is not answered; null for one of this machine's own page. A foreign Host is a page that has rebound its
 * name to this machine, a foreign Origin is one that asks by script, and a cross-site fetch without Origin is one that
 * embeds us; following a link to the page is none of these.
 */
export function refusalOf({ url, headers }: IncomingMessage, names: readonly string[]): Refusal | null {
  const { host, origin } = headers;
  if (host === undefined || !names.includes(host)) return FOREIGN;
  if (origin !== undefined && !names.some((name) => origin === `http://${name}`)) return FOREIGN;
  const site = headers["sec-fetch-site"];
  const isEmbedded = headers["sec-fetch-mode"] !== "navigate" || headers["sec-fetch-dest"] !== "document";
  if ((site === "cross-site" || site === "same-site") && isEmbedded) return FOREIGN;
  if (url === undefined || url.length > LONGEST_ADDRESS) return { status: 414, reason: "the address is too long" };
  return null;
}

const FOREIGN: Refusal = { status: 403, reason: "this address serves its own machine only" };
