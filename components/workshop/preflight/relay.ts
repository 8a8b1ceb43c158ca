/** Whether the machine that this page came from answers, and whether it relays what a presenter says. */

import { t } from "../../words/words";
import { isLoopback } from "../loopback";
import type { Check } from "./check";

export type Relay =
	| { readonly is: "asking" }
	/** It answers as a relay does. */
	| { readonly is: "there" }
	/** The server answers, and has no relay. */
	| { readonly is: "none" }
	/** Nothing answers, or something that is not this site. */
	| { readonly is: "unreachable" };

/** Asks by the network, whatever the browser keeps of the site. */
export async function askRelay(): Promise<Relay> {
	try {
		const answer = await fetch("/workshop/relay", { cache: "no-store", headers: { Accept: "application/json" } });
		const said: unknown = answer.ok ? await answer.json().catch(() => undefined) : undefined;
		if (typeof said === "object" && said !== null && "relay" in said && said.relay === "par-avion")
			return { is: "there" };
		return { is: (await isSite()) ? "none" : "unreachable" };
	} catch {
		return { is: "unreachable" };
	}
}

/** Whatever stands in the way, such as a page of the network to sign in to, has no such picture. */
async function isSite(): Promise<boolean> {
	// The worker keeps it without a query.
	const answer = await fetch(`/icon.svg?asked=${Date.now()}`, { cache: "no-store" });
	return answer.ok && (answer.headers.get("Content-Type") ?? "").startsWith("image/svg+xml");
}

export function relay({ is }: Relay): Check {
	const name = t("A relay is there for followers");
	switch (is) {
		case "asking":
			return { name, state: "asking", says: t("The server is asked.") };
		case "there":
			return { name, state: "good", says: t("This server relays what the presenter says.") };
		case "none":
			return {
				name,
				state: "fails",
				says: t(
					"This server has no relay. The three other ways to follow work without one: two windows, a QR code, the call-out code.",
				),
				todo: t("Start the site with npm start, or do without."),
			};
		case "unreachable":
			return {
				name,
				state: "fails",
				says: t(
					"The server that this page came from does not answer. Two windows and the call-out code work without it where the site is kept.",
				),
				todo: t("Look whether the server still runs and the network is there, then ask again."),
			};
	}
}

export type Scanned = "yes" | "no";

interface Place {
	readonly hostname: string;
	/** With its port. */
	readonly host: string;
}

/**
 * @param place where other devices find the site; absent while the server is asked
 * @param scanned what the teacher says that a phone has shown
 */
export function reach(place: Place | undefined, scanned: Scanned | undefined): Check {
	const name = t("Another device reaches this machine");
	if (!place) return { name, state: "asking", says: t("The server is asked.") };
	const { hostname, host } = place;
	if (isLoopback(hostname))
		return {
			name,
			state: "fails",
			says: t("{hostname} is each device itself: no other one can open this page by that name.", { hostname }),
			todo: t("Start the site with HOST=0.0.0.0 npm start, and open this page anew."),
		};
	if (scanned === "yes") return { name, state: "good", says: t("A device has opened {host}.", { host }) };
	if (scanned === "no")
		return {
			name,
			state: "fails",
			says: t("No other device has reached {host}.", { host }),
			todo: t(
				"Both must be in the same network. Allow the port in the firewall of this machine. Many networks keep devices apart: then use a hotspot of your own, or say the call-out code aloud.",
			),
		};
	return {
		name,
		state: "untried",
		says: t(
			"Scan the code below with a phone in the room's network. It has to say: “This device reaches the teacher's machine.”",
		),
	};
}
