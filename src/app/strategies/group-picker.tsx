import { Button, Dialog, DialogTrigger, Popover } from "react-aria-components";
import { type IssuerGroup, type IssuerTraits, isEveryone } from "#analysis/issuer-groups.ts";
import { byCodeUnit } from "#model/order.ts";
import { useSession } from "../data/use-session.ts";
import { ChoiceFacet } from "../filter/choice-facet.tsx";
import { RangeFacet } from "../filter/range-facet.tsx";
import { useText } from "../i18n/use-text.ts";
import { NO_GROUP } from "../state/app-state.ts";
import { toggled } from "../state/reduce.ts";

type Props = Readonly<{
  name: string;
  group: IssuerGroup;
  /** What stands there while nothing is asked. */
  nothing: string;
  members: number;
  traits: readonly IssuerTraits[];
  onChange: (group: IssuerGroup) => void;
}>;

/** A group of zones by province, level, name and period; all that is asked must hold. */
export function GroupPicker({ name, group, nothing, members, traits, onChange }: Props) {
  const text = useText();
  const { corpus } = useSession();
  const labelOf = (id: (typeof traits)[number]["issuer"]): string => corpus.entities.get(id)?.label ?? id;
  const said = [
    ...group.provinces,
    ...group.levels,
    ...group.issuers.map(labelOf),
    ...(group.years.from === null && group.years.to === null
      ? []
      : [text.filter.chipYears(group.years.from, group.years.to)]),
  ];
  const [first, last] = corpus.years ?? [0, -1];
  const years = Array.from({ length: last - first + 1 }, (_, index) => {
    const covered = traits.filter((issuer) => issuer.years.includes(first + index)).length;
    return { shown: covered, all: covered };
  });
  return (
    <DialogTrigger>
      <Button className="group-open">
        <strong>{name}</strong>
        <span className="group-said">{isEveryone(group) ? nothing : said.join("、")}</span>
        <span className="soft small">{text.contrast.zones(members)}</span>
      </Button>
      <Popover placement="bottom start" className="menu-popover">
        <Dialog className="group-menu" aria-label={name}>
          <ChoiceFacet
            title={text.filter.provinces}
            choices={choices(traits.map(({ province }) => province))}
            chosen={group.provinces}
            onToggle={(value) => onChange({ ...group, provinces: toggled(group.provinces, value) })}
          />
          <ChoiceFacet
            title={text.contrast.levels}
            choices={choices(traits.map(({ level }) => level))}
            chosen={group.levels}
            onToggle={(value) => onChange({ ...group, levels: toggled(group.levels, value) })}
          />
          <RangeFacet
            title={text.contrast.period}
            low={first}
            counts={years}
            range={group.years}
            describe={text.filter.yearsRange}
            onChange={(range) => onChange({ ...group, years: range })}
          />
          <ChoiceFacet
            title={text.filter.issuers}
            first={5}
            choices={traits.map(({ issuer }) => ({ value: issuer, name: labelOf(issuer), count: ONE }))}
            chosen={group.issuers}
            onToggle={(value) => {
              const toggledIssuer = traits.find(({ issuer }) => issuer === value)!.issuer;
              onChange({ ...group, issuers: toggled(group.issuers, toggledIssuer) });
            }}
          />
          {!isEveryone(group) && (
            <button type="button" className="link small" onClick={() => onChange(NO_GROUP)}>
              {text.contrast.clear}
            </button>
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

const ONE = { shown: 1, all: 1 };

/** Each value with the zones that have it, the most common first. */
function choices(values: readonly (string | null)[]) {
  const counts = new Map<string, number>();
  for (const value of values) if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts]
    .sort(([a, m], [b, n]) => n - m || byCodeUnit(a, b))
    .map(([value, count]) => ({ value, name: value, count: { shown: count, all: count } }));
}
