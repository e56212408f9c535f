import { byCodeUnit } from "#model/order.ts";
import { useSession } from "../data/use-session.ts";
import { useFiltered } from "../filter/use-filtered.ts";
import { useText } from "../i18n/use-text.ts";
import { SavedList } from "../saved/saved-list.tsx";
import { useSavedViews } from "../saved/use-saved-views.ts";
import { writeUrl } from "../state/url.ts";
import { useApp, useDispatch } from "../state/use-app.ts";
import { answer, QUESTIONS } from "./ready-questions.ts";

const SHOWN = 12;

/** What to do first, and the programs that most zones share. */
export function StartPanel() {
  const text = useText();
  const dispatch = useDispatch();
  const { corpus } = useSession();
  const { shows, spreadOf, issuers } = useFiltered();
  const top = corpus.overview.entities
    .filter(({ id, type }) => type === "program" && shows(id) && spreadOf(id) > 0)
    .sort((a, b) => spreadOf(b.id) - spreadOf(a.id) || b.mentions - a.mentions || byCodeUnit(a.id, b.id))
    .slice(0, SHOWN);
  return (
    <section className="card" aria-label={text.card.start}>
      <h2 className="card-name">{text.card.start}</h2>
      <p className="soft">{text.card.startHint}</p>
      <Questions />
      <Kept />
      {top.length > 0 && <h3 className="card-heading">{text.card.topPrograms}</h3>}
      <ul>
        {top.map(({ id, label }) => (
          <li key={id}>
            <button type="button" className="way" onClick={() => dispatch({ kind: "select", subject: id })}>
              <span className="way-name">{label}</span>
              <span className="way-bar" aria-hidden="true">
                <span style={{ width: `${(spreadOf(id) / Math.max(1, issuers.size)) * 100}%` }} />
              </span>
              <span className="soft">{text.card.spread(spreadOf(id), issuers.size)}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The views that the reader has kept. */
function Kept() {
  const text = useText();
  const [views] = useSavedViews();
  if (views.length === 0) return null;
  return (
    <>
      <h3 className="card-heading">{text.saved.title}</h3>
      <SavedList views={views} />
    </>
  );
}

/** Questions that the page has an answer to; each is a link, so that it can be kept or sent. */
function Questions() {
  const text = useText();
  const locale = useApp((state) => state.locale);
  const theme = useApp((state) => state.theme);
  return (
    <ul className="questions" aria-label={text.questions.title}>
      {QUESTIONS.map((question) => (
        <li key={question}>
          <a className="link" href={`#${writeUrl(answer(question, { locale, theme }))}`}>
            {text.questions[question]}
          </a>
        </li>
      ))}
    </ul>
  );
}
