import { ENTITY_TYPES } from "#model/entity.ts";
import { useSession } from "../data/use-session.ts";
import { useText } from "../i18n/use-text.ts";
import type { Text } from "../i18n/zh.ts";
import { type Filters, OPEN_RANGE } from "../state/app-state.ts";
import { useApp, useDispatch } from "../state/use-app.ts";

type Chip = Readonly<{ key: string; name: string; without: Partial<Filters> }>;

/** The filters at work, each of which can be taken away. */
export function Chips() {
  const text = useText();
  const filters = useApp((state) => state.filters);
  const dispatch = useDispatch();
  const { corpus } = useSession();
  const chips = chipsOf(filters, text, (id) => corpus.entities.get(id)?.label ?? id);
  if (chips.length === 0) return null;
  return (
    <ul className="chips" aria-label={text.filter.active}>
      {chips.map(({ key, name, without }) => (
        <li key={key}>
          <button
            type="button"
            className="chip"
            aria-label={text.filter.remove(name)}
            onClick={() => dispatch({ kind: "filter", change: without })}
          >
            {name} <span aria-hidden="true">×</span>
          </button>
        </li>
      ))}
      {chips.length > 1 && (
        <li>
          <button type="button" className="link small" onClick={() => dispatch({ kind: "clear-filters" })}>
            {text.filter.clear}
          </button>
        </li>
      )}
    </ul>
  );
}

function chipsOf(filters: Filters, text: Text, nameOf: (id: Filters["issuers"][number]) => string): Chip[] {
  const without = <T extends string>(values: readonly T[], value: T): T[] => values.filter((other) => other !== value);
  const { hiddenTypes, categories, stages, stances, provinces, issuers, years, spread } = filters;
  return [
    ...typeChips(hiddenTypes, text),
    ...(spread.from === null && spread.to === null
      ? []
      : [{ key: "spread", name: text.filter.chipSpread(spread.from, spread.to), without: { spread: OPEN_RANGE } }]),
    ...categories.map((category) => ({
      key: `category:${category}`,
      name: text.category[category],
      without: { categories: without(categories, category) },
    })),
    ...stages.map((stage) => ({
      key: `stage:${stage}`,
      name: text.filter.chipStage(text.stageChoice[stage]),
      without: { stages: without(stages, stage) },
    })),
    ...stances.map((stance) => ({
      key: `stance:${stance}`,
      name: text.filter.chipStance(text.stance[stance]),
      without: { stances: without(stances, stance) },
    })),
    ...provinces.map((province) => ({
      key: `province:${province}`,
      name: province,
      without: { provinces: without(provinces, province) },
    })),
    ...(years.from === null && years.to === null
      ? []
      : [{ key: "years", name: text.filter.chipYears(years.from, years.to), without: { years: OPEN_RANGE } }]),
    ...issuers.map((issuer) => ({
      key: `issuer:${issuer}`,
      name: nameOf(issuer),
      without: { issuers: without(issuers, issuer) },
    })),
  ];
}

const FEW = 3;

/** What is left, where that is shorter to say than what is hidden. */
function typeChips(hiddenTypes: Filters["hiddenTypes"], text: Text): Chip[] {
  const left = ENTITY_TYPES.filter((type) => !hiddenTypes.includes(type));
  if (left.length <= FEW)
    return [
      { key: "types", name: text.filter.chipTypes(left.map((type) => text.type[type])), without: { hiddenTypes: [] } },
    ];
  return hiddenTypes.map((type) => ({
    key: `type:${type}`,
    name: text.filter.chipHidden(text.type[type]),
    without: { hiddenTypes: hiddenTypes.filter((other) => other !== type) },
  }));
}
