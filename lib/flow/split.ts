/**
 * The person and the browser, drawn apart. Protocol messages know only the browser; what passes between it
 * and the person in front of it is read off them: a page is seen, and a request that nobody's redirect
 * caused was somebody's press.
 */
import { isRedirect, mediaType } from "../http/message";
import type { Lane } from "../vocabulary/lanes";
import type { Hop, Run, RunValue } from "./run";

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

/** What passes between person and browser at a hop: the person sees a page, or presses something. */
export function passing(run: Run, { index, message }: Hop): "sees" | "presses" | undefined {
	const isBrowser = (id: string) => run.lanes.some((lane) => lane.id === id && lane.role === "browser");
	if (message.kind === "response") {
		const { status, headers, body } = message.response;
		const isPage = status > 0 && body !== "" && mediaType(headers) === "text/html";
		return isBrowser(message.to) && isPage && !isRedirect(message.response) ? "sees" : undefined;
	}
	// Whether a page may make a call, a browser asks by itself.
	if (message.kind !== "request" || !isBrowser(message.from) || message.request.method === "OPTIONS") return undefined;
	return redirectedBefore(run, index, message.from) ? undefined : "presses";
}

/** Whether the last thing that the browser received told it to go somewhere. */
function redirectedBefore(run: Run, index: number, browser: string): boolean {
	const received = run.hops.findLast(
		({ index: at, message }) => at < index && message.kind === "response" && message.to === browser,
	);
	return received?.message.kind === "response" && isRedirect(received.message.response);
}
