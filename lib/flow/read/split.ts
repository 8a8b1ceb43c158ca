/** The person and the browser, drawn apart. Protocol messages know only the browser. */
import type { Lane } from "../../vocabulary/lanes";
import type { Run, RunValue } from "../run";

/** Lane of the person. No message has it as sender or receiver. */
export const PERSON = "person";

/** Whether somebody sits before a browser in this run: only then is there anything to draw apart. */
export const hasPerson = (run: Pick<Run, "lanes">): boolean => run.lanes.some(({ role }) => role === "browser");

/** The same run with a lane for the person, left of the browser's. Hops keep their bytes and numbers. */
export function withPerson(run: Run): Run {
	const browser = run.lanes.find(({ role }) => role === "browser");
	if (!browser) return run;
	return {
		...run,
		lanes: run.lanes.flatMap((lane) => (lane === browser ? apart(lane) : [lane])),
		values: run.values.map((value) => heldByPerson(value, browser)),
	};
}

const apart = (browser: Lane): readonly Lane[] => [
	{ id: PERSON, role: "browser", name: "You", short: "You", spoken: "the person" },
	{ ...browser, name: "Browser", short: "Browser" },
];

/** A password is in a head before it is in a form. */
function heldByPerson(value: RunValue, browser: Lane): RunValue {
	if (value.kind !== "password") return value;
	return { ...value, heldAtStart: value.heldAtStart.map((lane) => (lane === browser.id ? PERSON : lane)) };
}
