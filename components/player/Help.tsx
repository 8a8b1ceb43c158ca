const keys: readonly (readonly [string, string])[] = [
	["→  Space  Page Down  N", "Next hop"],
	["←  Shift + Space  Page Up  P", "Back"],
	["↑  ↓", "Phase before, phase after"],
	["Home  End", "First hop, last hop"],
	["G", "Go to a hop"],
	["A B C  1 2 3", "Answer a question that is open; the next key shows what happens"],
	["E", "Edit the request before it leaves"],
	["O  0", "Original run, edited branch"],
	["I", "Next tab"],
	["V", "Follow a value; then ← → between its places, Esc to end"],
	["A", "Let the attacker in, or out"],
	["T", "Protections"],
	["U", "Undo"],
	["C", "Copy the code or the link"],
	["J", "Join with a code"],
	["B  .", "Black screen"],
	["W", "White screen"],
	["F", "Full screen"],
	["?", "This list"],
];

/** Every key. Single letters can be switched off in the settings. */
export function Help() {
	return (
		<>
			<dl className="help">
				{keys.map(([key, what]) => (
					<div key={key}>
						<dt>{key}</dt>
						<dd>{what}</dd>
					</div>
				))}
			</dl>
			<p className="mt-3 text-[14px] text-ink2">
				<b>Split</b>, at the top left of the stage, draws the person apart from the browser: who saw, who pressed, and
				what only the browser knows.
			</p>
			<p className="mt-2 text-[14px] text-ink2">
				Clickers send Page Up, Page Down, B or a full stop. Single letters can be switched off in the settings. On a
				keyboard without Latin letters the place of the key counts.
			</p>
		</>
	);
}
