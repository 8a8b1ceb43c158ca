/** The attacker has the client redeem the code: with a sign-in of its own, or where any session may use a state, with Ada's. */
import { herStateWords, isBrought, isHers } from "@/content/moves/words-her-state";
import { injectionWords } from "@/content/moves/words-injection";
import { codeBack } from "@/content/words/code-back";
import type { Words } from "@/lib/flow/define";
import { usualWords } from "@/lib/flow/read/tell";
import type { HopWords } from "@/lib/vocabulary/notes";
import { notSent, ran, refused, sent } from "@/lib/vocabulary/presumptions";
import { levelOf } from "@/lib/vocabulary/settings";
import { orElse, when } from "@/lib/vocabulary/telling";
import { elsewhere, holdsAdvert } from "./said";

/** The page for whoever brings an answer, also in the attacker's browser. */
const sameForAll: HopWords = {
	title: "Client shows the attacker its page",
	text: "It keeps the code for the attacker's session, and has not redeemed it yet.",
	why: "To the client this is somebody who has signed in.",
	specs: ["RFC 9700 §4.5"],
};

/** The same, where the client has found Ada's request by her state. */
const sameForHers: HopWords = {
	...sameForAll,
	text: [
		when(
			notSent("cookie", "inject.request"),
			"It keeps the code with the request that it has found, in the session of that. It has not redeemed it yet.",
		),
		"It keeps the code for the attacker's session, with the request that it has found. It has not redeemed it yet.",
	],
	why: "What it has found is Ada's request, and what it keeps for that goes with the code from now on.",
	specs: ["RFC 9700 §4.5", "RFC 9700 §2.1.1"],
};

const shownTo: HopWords = {
	title: "Client shows Ada's photos to the attacker",
	text: "The attacker's session at Photo Print is now connected to Ada's photos.",
	why: "The attacker holds no token. It does not need one: the client fetches the photos for it.",
	specs: ["RFC 9700 §4.5"],
};

const usual = usualWords({ ...injectionWords, ...herStateWords });

export const injectedWords: Readonly<Record<string, Words>> = {
	...herStateWords,
	"token.checks": (message, settings, scene) => {
		const note = usualWords(codeBack)("token.checks", message, settings, scene);
		if (levelOf(scene.settings, "state") !== "unbound") return note;
		return {
			...note,
			why: orElse(
				note.why,
				when(
					[ran("token.verifier-fits"), sent("code_verifier")],
					"Code and verifier are of one request. Whose browser the client has taken the code from, the server cannot tell.",
				),
			),
		};
	},
	"inject.checks.refused": (message, settings, scene) => {
		const note = usual("inject.checks.refused", message, settings, scene);
		if (!isBrought(scene) || message.kind !== "checks" || message.refusal?.check !== "callback.transaction-known")
			return note;
		// The client takes each state once, and Ada's browser came first.
		return {
			...note,
			text: orElse(
				note.text,
				when(
					[refused("callback.transaction-known"), sent("state", "inject.request")],
					"It is the answer to Ada's request. Her browser has brought it before, and that request is over.",
				),
			),
			why: orElse(
				note.why,
				when(
					[refused("callback.transaction-known"), sent("state", "inject.request")],
					"A state that was used is worth nothing to whoever reads it afterwards.",
				),
			),
			specs: ["RFC 9700 §4.2.4", "OAuth 2.1 §2.3.3"],
		};
	},
	"inject.response": (message, _, scene) => {
		if (!holdsAdvert(message)) return shownTo;
		return isHers(scene) ? sameForHers : sameForAll;
	},
	"injectOn.request": (...[, , scene]) => ({
		title: "The attacker goes on to the client's next page",
		text: [
			when(notSent("cookie"), "No cookie goes along, so nothing says which session this is."),
			when(
				notSent("cookie", "inject.request"),
				"With the cookie of its own session. The code has come to the client without that.",
			),
			"With the cookie of its own session, for which the client has kept the code.",
		],
		why: [
			when(
				[sent("cookie"), sent("cookie", "inject.request")],
				isHers(scene)
					? "The client goes on with the request that it has found, whoever's browser has brought its state."
					: "The client does for this session what it does for any.",
			),
			"What the client keeps for a session, it finds by the cookie of that.",
		],
		specs: ["RFC 9700 §4.5"],
		modelled: "The attacker's own browser is part of its lane.",
	}),
	"injectOn.response": (message) =>
		message.kind === "response" && message.response.status === 200 ? shownTo : elsewhere,
	"injectOn.response.refused": {
		title: "Client shows the attacker nothing",
		text: "No photos come back to it.",
		why: "The client has no photos for this session.",
		specs: ["OAuth 2.1 §4.1.1"],
	},
};
