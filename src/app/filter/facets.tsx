import { ENTITY_TYPES, type EntityId, PROGRAM_CATEGORIES } from "#model/entity.ts";
import { byCodeUnit } from "#model/order.ts";
import { STANCES } from "#model/relation.ts";
import { useSession } from "../data/use-session.ts";
import { useText } from "../i18n/use-text.ts";
import { STAGE_CHOICES } from "../state/app-state.ts";
import { toggled } from "../state/reduce.ts";
import { useApp, useDispatch } from "../state/use-app.ts";
import { type Choice, ChoiceFacet } from "./choice-facet.tsx";
import type { FacetCount } from "./counts.ts";
import { RangeFacet } from "./range-facet.tsx";
import { useFiltered } from "./use-filtered.ts";
import "./facets.css";

const NONE: FacetCount = { shown: 0, all: 0 };

const byCount = (a: Choice, b: Choice): number =>
  b.count.shown - a.count.shown || b.count.all - a.count.all || byCodeUnit(a.name, b.name);

/** Everything one can filter by, with counts before and after. */
export function Facets() {
  const text = useText();
  const filters = useApp((state) => state.filters);
  const dispatch = useDispatch();
  const { corpus } = useSession();
  const { facets } = useFiltered();
  const yearCounts = corpus.years === null ? [] : spanOf(corpus.years).map((year) => facets.years.get(year) ?? NONE);
  // The axis does not move while one filters, so that the handles keep their meaning.
  const widest = corpus.overview.entities.reduce(
    (most, { type, issuers }) => (type === "program" ? Math.max(most, issuers) : most),
    0,
  );
  const spreadCounts = Array.from({ length: widest }, (_, index) => facets.spread[index + 1] ?? NONE);
  return (
    <div className="facets">
      <h2 className="visually-hidden">{text.filter.title}</h2>
      <TypeFacet counts={facets.types} />
      <RangeFacet
        title={text.filter.spread}
        low={1}
        counts={spreadCounts}
        range={filters.spread}
        describe={text.filter.spreadRange}
        onChange={(spread) => dispatch({ kind: "filter", change: { spread } })}
      />
      <ChoiceFacet
        title={text.filter.categories}
        choices={PROGRAM_CATEGORIES.map((value) => ({
          value,
          name: text.category[value],
          count: facets.categories.get(value) ?? NONE,
        })).sort(byCount)}
        chosen={filters.categories}
        onToggle={(value) => {
          const category = PROGRAM_CATEGORIES.find((known) => known === value)!;
          dispatch({ kind: "filter", change: { categories: toggled(filters.categories, category) } });
        }}
      />
      <ChoiceFacet
        title={text.filter.stages}
        choices={STAGE_CHOICES.map((value) => ({
          value,
          name: text.stageChoice[value],
          count: facets.stages.get(value) ?? NONE,
        }))}
        chosen={filters.stages}
        onToggle={(value) => {
          const stage = STAGE_CHOICES.find((known) => known === value)!;
          dispatch({ kind: "filter", change: { stages: toggled(filters.stages, stage) } });
        }}
      />
      <ChoiceFacet
        title={text.filter.stances}
        choices={STANCES.map((value) => ({
          value,
          name: text.stance[value],
          count: facets.stances.get(value) ?? NONE,
        }))}
        chosen={filters.stances}
        onToggle={(value) => {
          const stance = STANCES.find((known) => known === value)!;
          dispatch({ kind: "filter", change: { stances: toggled(filters.stances, stance) } });
        }}
      />
      <ChoiceFacet
        title={text.filter.provinces}
        choices={[...facets.provinces]
          .map(([value, count]) => ({ value, name: value === "" ? text.filter.unknownProvince : value, count }))
          .filter(({ value }) => value !== "")
          .sort(byCount)}
        chosen={filters.provinces}
        first={5}
        onToggle={(value) => dispatch({ kind: "filter", change: { provinces: toggled(filters.provinces, value) } })}
      />
      <RangeFacet
        title={text.filter.years}
        low={corpus.years?.[0] ?? 0}
        counts={yearCounts}
        range={filters.years}
        describe={text.filter.yearsRange}
        onChange={(years) => dispatch({ kind: "filter", change: { years } })}
      />
      <ChoiceFacet
        title={text.filter.issuers}
        choices={[...facets.issuers]
          .map(([value, count]) => ({ value, name: corpus.entities.get(value)?.label ?? value, count }))
          .sort(byCount)}
        chosen={filters.issuers}
        first={5}
        onToggle={(value) =>
          dispatch({ kind: "filter", change: { issuers: toggled(filters.issuers, value as EntityId) } })
        }
      />
    </div>
  );
}

function TypeFacet({ counts }: Readonly<{ counts: ReadonlyMap<string, FacetCount> }>) {
  const text = useText();
  const hidden = useApp((state) => state.filters.hiddenTypes);
  const dispatch = useDispatch();
  return (
    <section className="facet">
      <h3>{text.filter.types}</h3>
      <ul>
        {ENTITY_TYPES.map((type) => {
          const { shown, all } = counts.get(type) ?? NONE;
          const isShown = !hidden.includes(type);
          return (
            <li key={type}>
              <button
                type="button"
                className={shown === 0 || !isShown ? "choice is-none" : "choice"}
                aria-pressed={isShown}
                onClick={() => dispatch({ kind: "toggle-type", type })}
              >
                <span className="mark" data-entity={type} />
                <span className="choice-name">{text.type[type]}</span>
                <span className="choice-count">{text.filter.count(isShown ? shown : 0, all)}</span>
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

const spanOf = ([first, last]: readonly [number, number]): number[] =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index);
