/** What this browser can do at this address. */
import { type OfflineState, offlineWords } from "../../offline/words";
import { t } from "../../words/words";
import type { WakeLock } from "../useWakeLock";
import type { Check } from "./check";

/** How an address is safe for a browser: https, or this very machine (W3C Secure Contexts). */
export function secure(isSecure: boolean): Check {
	const name = t("The address is safe for the browser");
	if (isSecure) return { name, state: "good", says: t("It is a secure context: localhost, or https.") };
	return {
		name,
		state: "fails",
		says: t(
			"It is not a secure context. Lessons work all the same, but nothing is kept for when the network is gone, and the screen may fall asleep.",
		),
		todo: t("On the teacher's machine open the site by localhost; for other devices serve it by https."),
	};
}

const offlineStates = {
	unknown: "asking",
	partly: "asking",
	ready: "good",
	insecure: "fails",
	impossible: "fails",
} as const satisfies Record<OfflineState["is"], Check["state"]>;

/** How far the site is kept in this browser. */
export function offline(state: OfflineState): Check {
	const { badge, says, todo } = offlineWords(state);
	return {
		name: t("The site works without a network"),
		state: offlineStates[state.is],
		says: `${badge}. ${says}`,
		...(todo ? { todo } : {}),
	};
}

export function awake(lock: WakeLock, isSecure: boolean): Check {
	const name = t("The screen stays awake");
	switch (lock) {
		case "asking":
			return { name, state: "asking", says: t("The browser is asked, as long as this page is in front.") };
		case "held":
			return { name, state: "good", says: t("Held: the screen stays on while this page is in front.") };
		case "refused":
			return {
				name,
				state: "fails",
				says: t("Refused by the browser or the system."),
				todo: t(
					"Plug the machine in and switch off battery saving, then open this page anew. Or: In the system's settings let the display never sleep during the workshop.",
				),
			};
		case "absent":
			return {
				name,
				state: "fails",
				says: isSecure
					? t("This browser cannot hold a screen awake.")
					: t("A browser holds a screen awake at safe addresses only."),
				todo: t("In the system's settings let the display never sleep during the workshop."),
			};
	}
}

/** Tries it: a browser may have a store that takes nothing. */
export function storageWorks(): boolean {
	try {
		const key = "preflight";
		localStorage.setItem(key, "1");
		const works = localStorage.getItem(key) === "1";
		localStorage.removeItem(key);
		return works;
	} catch {
		return false;
	}
}

export function storage(works: boolean): Check {
	const name = t("The browser remembers");
	if (works)
		return { name, state: "good", says: t("Settings, finished attacks and the last place are kept in this browser.") };
	return {
		name,
		state: "fails",
		says: t("Nothing can be stored: settings, finished attacks and the last place are forgotten when a page is left."),
		todo: t("Leave the private window, or allow this address to store data in the settings of the browser."),
	};
}
