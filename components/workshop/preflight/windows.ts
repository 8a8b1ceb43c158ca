/** Two windows of one browser, which talk without a server (HTML, BroadcastChannel). */
import { t } from "../../words/words";
import type { Check } from "./check";

const NAME = "par-avion-preflight";

type Said =
	/** The first window asks whoever is there. */
	| { readonly is: "ask" }
	/** The second one answers, and says so by itself when it has come. */
	| { readonly is: "here" }
	| { readonly is: "gone" };

const isSaid = (value: unknown): value is Said => typeof value === "object" && value !== null && "is" in value;

export type Second = "none" | "opening" | "stopped" | "silent" | "here" | "impossible";

export interface Windows {
	/** Asks again. */
	ask(): void;
	close(): void;
}

const open = (): BroadcastChannel | undefined =>
	"BroadcastChannel" in window ? new BroadcastChannel(NAME) : undefined;

/**
 * The window that asks.
 * @param hear is told when a second one answers, and when it goes
 * @returns nothing where this browser has no such channel
 */
export function askWindows(hear: (is: "here" | "gone") => void): Windows | undefined {
	const channel = open();
	if (!channel) return undefined;
	channel.onmessage = ({ data }) => {
		if (isSaid(data) && data.is !== "ask") hear(data.is);
	};
	const ask = () => channel.postMessage({ is: "ask" } satisfies Said);
	ask();
	return { ask, close: () => channel.close() };
}

/**
 * The window that answers.
 * @param count is told after each answer
 * @returns ends it; nothing where this browser has no such channel
 */
export function answerWindows(count: () => void): (() => void) | undefined {
	const channel = open();
	if (!channel) return undefined;
	const say = (is: Said["is"]) => channel.postMessage({ is } as Said);
	channel.onmessage = ({ data }) => {
		if (!isSaid(data) || data.is !== "ask") return;
		say("here");
		count();
	};
	const goes = () => say("gone");
	window.addEventListener("pagehide", goes);
	say("here");
	return () => {
		window.removeEventListener("pagehide", goes);
		goes();
		channel.close();
	};
}

export const ECHO = "/workshop/preflight?echo=1";

export function windows(second: Second): Check {
	const name = t("Two windows hear each other");
	switch (second) {
		case "none":
			return { name, state: "untried", says: t("No second window has answered. Open one with the button below.") };
		case "opening":
			return { name, state: "asking", says: t("A second window is opening.") };
		case "here":
			return { name, state: "good", says: t("A second window answers, without a server.") };
		case "stopped":
			return {
				name,
				state: "fails",
				says: t("The browser did not open a second window."),
				todo: t("Allow pop-up windows for this address, or open {path} in a second window by hand.", { path: ECHO }),
			};
		case "silent":
			return {
				name,
				state: "fails",
				says: t("A second window was opened, and none answers."),
				todo: t(
					"Both windows must be of one browser and one profile, and at the same address: localhost and 127.0.0.1 are two. Close the second one and open it again.",
				),
			};
		case "impossible":
			return {
				name,
				state: "fails",
				says: t("In this browser windows cannot talk to each other."),
				todo: t("Use a newer browser, or say the call-out code aloud."),
			};
	}
}
