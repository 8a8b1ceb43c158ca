type Keys = readonly (readonly [keys: string, what: string])[];

const moving: Keys = [
	["→  Space  Page Down  N", "Next hop"],
	["←  Shift + Space  Page Up  P", "Back"],
	["↑  ↓", "Phase before, phase after"],
	["Home  End", "First hop, last hop"],
	["G", "Go to a hop"],
];

const lesson: Keys = [
	["A B C  1 2 3", "Answer a question that is open; the next key shows what happens"],
	["E", "Edit the request before it leaves"],
	["O  0", "Original run, edited branch"],
	["A", "Let the attacker in, or out"],
];

const run: Keys = [
	["T", "Protections"],
	["U", "Undo"],
	["C", "Copy the code or the link"],
];

/** Where a learner plays the attacker. What cannot be done with a hop has no button there, and its letter does nothing. */
const free: Keys = [
	["N", "Let the message pass"],
	["C", "Copy it"],
	["E", "Change it on its way"],
	["D", "Drop it: nobody gets it"],
	["K", "Keep it for later: only you get it"],
	["R", "Answer a request that has reached you"],
	["M", "Send a message of your own"],
	["S", "Send again what you have"],
	["L", "Send Ada a link, from a website of your own"],
	["X  Delete", "Remove an act, where the focus is on it"],
	["Z  U", "Undo"],
	["Shift + Z", "Redo"],
	["T", "Places, acts and protections"],
];

const always: Keys = [
	["I", "Next tab"],
	["V", "Follow a value; then ← → between its places, Esc to end"],
	["J", "Join with a code"],
	["/", "Search the site"],
	["B  .", "Black screen"],
	["W", "White screen"],
	["F", "Full screen"],
	["?", "This list"],
];

/** Where somebody presents: besides a clicker's keys, those that only they have. */
const present: Keys = [
	["R", "Reveal the answers"],
	["Shift + S", "Ask everybody to come back"],
	["+", "Three more minutes for this block"],
	["T", "Protections"],
	["U", "Undo"],
	["B  .", "Black screens; B again, or Next, shows them"],
	["W", "White screens"],
	["F", "Full screen"],
	["?", "This list"],
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
			{where === "hand" ? <List title="The hop in your hands" keys={free} /> : null}
			<List {...(where === "hand" ? { title: "As everywhere" } : {})} keys={lists[where]} />
			{where === "present" ? null : (
				<p className="mt-3 text-[14px] text-ink2">
					<b>Split</b>, at the top left of the stage, draws the person apart from the browser: who saw, who pressed, and
					what only the browser knows.
				</p>
			)}
			<p className="mt-2 text-[14px] text-ink2">
				Clickers send Page Up, Page Down, B or a full stop. Single letters can be switched off in the settings. On a
				keyboard without Latin letters the place of the key counts.
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
						<dt>{key}</dt>
						<dd>{what}</dd>
					</div>
				))}
			</dl>
		</section>
	);
}
