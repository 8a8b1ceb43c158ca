import { mark, type Text } from "../words/text";
import { rich, t } from "../words/words";

/** Keys whose names are words are marked, too: keyboards name them in the language of their country. */
type Keys = readonly (readonly [keys: string, what: Text])[];

const moving: Keys = [
	[mark("→  Space  Page Down  N"), mark("Next hop")],
	[mark("←  Shift + Space  Page Up  P"), mark("Back")],
	["↑  ↓", mark("Phase before, phase after")],
	[mark("Home  End"), mark("First hop, last hop")],
	["G", mark("Go to a hop")],
];

const lesson: Keys = [
	["A B C  1 2 3", mark("Answer a question that is open; the next key shows what happens")],
	["E", mark("Edit the request before it leaves")],
	["O  0", mark("Original run, edited branch")],
	["A", mark("Let the attacker in, or out")],
];

const run: Keys = [
	["T", mark("Protections")],
	["U", mark("Undo")],
	["C", mark("Copy the code or the link")],
];

/** Where a learner plays the attacker. What cannot be done with a hop has no button there, and its letter does nothing. */
const free: Keys = [
	["N", mark("Let the message pass")],
	["C", mark("Copy it")],
	["E", mark("Change it on its way")],
	["D", mark("Drop it: nobody gets it")],
	["K", mark("Keep it for later: only you get it")],
	["R", mark("Answer a request that has reached you")],
	["M", mark("Send a message of your own")],
	["S", mark("Send again what you have")],
	["L", mark("Send Ada a link, from a website of your own")],
	[mark("X  Delete"), mark("Remove an act, where the focus is on it")],
	["Z  U", mark("Undo")],
	[mark("Shift + Z"), mark("Redo")],
	["T", mark("Places, acts and protections")],
];

const always: Keys = [
	["I", mark("Next tab")],
	["V", mark("Follow a value; then ← → between its places, Esc to end")],
	["J", mark("Join with a code")],
	["/", mark("Search the site")],
	["B  .", mark("Black screen")],
	["W", mark("White screen")],
	["F", mark("Full screen")],
	["?", mark("This list")],
];

/** Where somebody presents: besides a clicker's keys, those that only they have. */
const present: Keys = [
	["R", mark("Reveal the answers")],
	[mark("Shift + S"), mark("Ask everybody to come back")],
	["+", mark("Three more minutes for this block")],
	["T", mark("Protections")],
	["U", mark("Undo")],
	["B  .", mark("Black screens; B again, or Next, shows them")],
	["W", mark("White screens")],
	["F", mark("Full screen")],
	["?", mark("This list")],
];

/**
 * Where the keys are: in a lesson, where a learner plays the attacker, who has a hop in hand beside the stage alone, or
 * at a presenter's console.
 */
type Where = "lesson" | "hand" | "free" | "present";

const lists: Readonly<Record<Where, Keys>> = {
	lesson: [...moving, ...lesson, ...run, ...always],
	hand: [...moving, ...always],
	free: [...moving, ...run, ...always],
	present: [...moving, ...present],
};

/** Every key. Single letters can be switched off in the settings. */
export function Help({ where }: { readonly where: Where }) {
	return (
		<>
			{where === "hand" ? <List title={t("The hop in your hands")} keys={free} /> : null}
			<List {...(where === "hand" ? { title: t("As everywhere") } : {})} keys={lists[where]} />
			{where === "present" ? null : (
				<p className="mt-3 text-[14px] text-ink2">
					{rich(
						"{split}, at the top left of the stage, draws the person apart from the browser: who saw, who pressed, and what only the browser knows.",
						{ split: <b>{t("Split")}</b> },
					)}
				</p>
			)}
			<p className="mt-2 text-[14px] text-ink2">
				{t(
					"Clickers send Page Up, Page Down, B or a full stop. Single letters can be switched off in the settings. On a keyboard without Latin letters the place of the key counts.",
				)}
			</p>
		</>
	);
}

function List({ title, keys }: { readonly title?: string; readonly keys: Keys }) {
	return (
		<section aria-label={title}>
			{title ? <h3 className="mt-2 text-[18px] leading-[26px]">{title}</h3> : null}
			<dl className="help">
				{keys.map(([key, what]) => (
					<div key={key}>
						{/* What is no word is its own translation. */}
						<dt>{t(key as Text)}</dt>
						<dd>{t(what)}</dd>
					</div>
				))}
			</dl>
		</section>
	);
}
