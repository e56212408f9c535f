import type { IssuerGroup } from "#analysis/issuer-groups.ts";
import { type EntityId, isEntityType } from "#model/entity.ts";
import type { SourceId } from "#model/relation.ts";
import { OPEN_RANGE, type Range } from "./app-state.ts";
import { orderedList } from "./reduce.ts";

// Values of the address that are more than one of a few words.

export const isEntityId = (value: string): value is EntityId => {
  const colon = value.indexOf(":");
  return isEntityType(value.slice(0, colon)) && colon + 1 < value.length;
};

export const isSourceId = (value: string): value is SourceId => isEntityId(value) || /^document:./.test(value);

/** `2014~2019`, `2014~`, `~2019`; null where it is open at both ends. */
export const writeRange = ({ from, to }: Range): string | null =>
  from === null && to === null ? null : `${from ?? ""}~${to ?? ""}`;

export function readRange(value: string | null): Range {
  const [from, to, ...rest] = (value ?? "").split("~");
  if (from === undefined || to === undefined || rest.length > 0) return OPEN_RANGE;
  return { from: readNumber(from), to: readNumber(to) };
}

export const readNumber = (value: string): number | null => (/^\d{1,9}$/.test(value) ? Number(value) : null);

export const readShare = (value: string | null): number | null =>
  /^(0(\.\d{1,2})?|1)$/.test(value ?? "") ? Number(value) : null;

/** What a group asks for, one word a demand: `province:江苏`, `level:国家级`, `issuer:zone:…`, `years:2014~2018`. */
export function groupTokens({ provinces, levels, issuers, years }: IssuerGroup): string[] {
  const range = writeRange(years);
  return [
    ...provinces.map((province) => `province:${province}`),
    ...levels.map((level) => `level:${level}`),
    ...issuers.map((issuer) => `issuer:${issuer}`),
    ...(range === null ? [] : [`years:${range}`]),
  ];
}

/** Reads the words of a group; those that mean nothing are ignored. */
export function readGroup(tokens: readonly string[]): IssuerGroup {
  const of = (kind: string): string[] =>
    orderedList(
      tokens
        .filter((token) => token.startsWith(`${kind}:`))
        .map((token) => token.slice(kind.length + 1))
        .filter((value) => value !== ""),
    );
  return {
    provinces: of("province"),
    levels: of("level"),
    issuers: of("issuer").filter(isEntityId),
    years: readRange(of("years")[0] ?? null),
  };
}
