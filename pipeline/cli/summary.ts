import { recurrence } from "#analysis/recurrence.ts";
import type { Overview, ReportEntry } from "#model/dataset.ts";

const TOP = 10;

/** What a build found, in a few lines: how much there is, what recurs in most zones, and what needs a look. */
export function summaryOf(overview: Overview, report: readonly ReportEntry[]): string {
  const { counts } = overview.manifest;
  const list = (numbers: Readonly<Record<string, number>>): string =>
    Object.entries(numbers)
      .filter(([, count]) => count > 0)
      .map(([name, count]) => `${name} ${count}`)
      .join(" · ");
  const recurring = recurrence(overview)
    .filter(({ issuers }) => issuers > 1)
    .slice(0, TOP)
    .map(({ name, issuers }) => `${name} ${issuers}/${counts.issuers}`);
  return [
    `documents   ${counts.documents} of ${counts.issuers} issuers, ${counts.characters} characters, ${counts.mentions} mentions`,
    `entities    ${list(counts.entities)}`,
    `relations   ${list(counts.relations)}`,
    `recurring   ${recurring.length === 0 ? "no program is mentioned by two issuers" : recurring.join(" · ")}`,
    `to review   ${reviewLine(report)}`,
  ].join("\n");
}

function reviewLine(report: readonly ReportEntry[]): string {
  if (report.length === 0) return "nothing";
  const of = (severity: ReportEntry["severity"]): number =>
    report.filter((entry) => entry.severity === severity).length;
  return `${of("error")} errors · ${of("warning")} warnings · ${of("review")} to decide (report.json)`;
}
