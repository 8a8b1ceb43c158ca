/** Words for what the script takes out of the page, and for what the attacker does with it elsewhere. */

import { browserWords } from "@/content/flows/code-pkce/words-browser";
import { repeatWords } from "@/content/moves/words-stolen-token";
import { callRefused, challenge, challenging, judged, nothingServed, tokenRefused } from "@/content/words/api-call";
import { questionsAsked } from "@/content/words/code-back";
import type { Words } from "@/lib/flow/define";
import { usualWords } from "@/lib/flow/read/tell";
import type { HopWords } from "@/lib/vocabulary/notes";
import { refused, sent, sentAs, set } from "@/lib/vocabulary/presumptions";
import { levelOf, type Settings } from "@/lib/vocabulary/settings";
import { when } from "@/lib/vocabulary/telling";
import { renewWords } from "./words-renew";
import { NO_SCRIPT, sendOutWords } from "./words-script";

const BFF = set("storage", "bff");
const MEMORY = set("storage", "memory");
const WORKER = set("storage", "worker");
const NONCE = "dpop.nonce-current";

/** Words for tokens that it takes. */
export const takeWords: Readonly<Record<string, Words>> = {
	...sendOutWords,
	...renewWords,
	"look.work": {
		title: [
			when(BFF, "Script finds no token"),
			when(MEMORY, "Script finds no token in a store"),
			when(WORKER, "Script finds no token in a store"),
			"Script reads the tokens",
		],
		text: [
			when(
				BFF,
				"Nothing is in localStorage, and document.cookie is empty: the session cookie is HttpOnly. The tokens are on the server.",
			),
			when(MEMORY, "Nothing is in localStorage. The page has its tokens in variables, which have no name for others."),
			when(
				WORKER,
				"Nothing is in localStorage. The tokens are in variables of a worker, and no script of the page reaches those.",
			),
			when(
				set("sender", "dpop"),
				"Two lines are enough for both tokens. The key lies in IndexedDB: the script can use it, and the browser gives out no copy.",
			),
			"Two lines are enough: localStorage belongs to the origin, and the script has that.",
		],
		label: "Look for tokens",
		why: [
			when(BFF, "What is not in the browser cannot be read there."),
			when(MEMORY, "That keeps out who only looks. The page has to use its tokens, and then they come by."),
			when(
				WORKER,
				"The worker makes the calls itself, so no token comes by in the page. A script can still ask it for a call, or begin a flow of its own.",
			),
			"No password, no server and no user is needed for this. It takes milliseconds.",
		],
		mistake: [
			when(
				set("storage", "localStorage"),
				"Encrypting what lies in the store. The page can decrypt it, and so can every script in it.",
			),
		],
		specs: ["RFC 10017 §5.1.1", "RFC 10017 §8.3", "RFC 10017 §8.5"],
		modelled: NO_SCRIPT,
	},
	"hook.work": {
		title: "Script puts itself between page and network",
		text: "It replaces fetch, the function with which the page makes its calls, and waits for the next one.",
		label: "Replace fetch",
		why: [
			when(
				set("sender", "dpop"),
				"The page's own code hands its token and each proof to that function. Whoever has replaced it reads along.",
			),
			"The page's own code hands its token to that function. Whoever has replaced it reads along.",
		],
		mistake: "Believing that a variable in a closure is out of reach. What is done with it is not.",
		specs: ["RFC 10017 §8.4", "RFC 10017 §5.1.2"],
		modelled: NO_SCRIPT,
	},
	"sign.work": {
		title: "Script has the page's key sign a proof for later",
		text: "It is for the call of the photos, with this token, and says that it was made in some minutes. The browser signs for any script of the page.",
		label: "Sign a proof for later",
		why: "A key that cannot be copied can be used, as long as the page is open. What it has signed can be sent from anywhere.",
		mistake: "Taking a key that cannot be exported for one that nobody else can use.",
		specs: ["RFC 9449 §11.2", "RFC 9449 §11.4"],
		modelled: NO_SCRIPT,
	},
	"keep.work": {
		title: "Script keeps the page's call back",
		text: "The page has signed it, and the replaced function does not send it. Token and proof are in its hands, and the proof is unused.",
		label: "Keep the call back",
		why: "That a proof counts once says how often, and not for whom. Who comes first, the script decides.",
		mistake: "Expecting the number in jti to help against whoever has the proof first.",
		specs: ["RFC 9449 §11.1", "RFC 10017 §8.4"],
		modelled: NO_SCRIPT,
	},
	"again.request": {
		title: "Page calls the API again",
		text: [
			when(
				[sent("authorization"), sent("DPoP")],
				"The token is in one header and a proof in another. The replaced function has seen both.",
			),
			when(sent("authorization"), "The token is in the header. The replaced function has seen it."),
			"The call goes out without a token in its header.",
		],
		why: "Ada scrolls on. For her and for the API this is a call like any other.",
		specs: ["RFC 10017 §8.4"],
		modelled: NO_SCRIPT,
	},
	"again.checks": (message) => ({
		title: "API checks the token",
		text: "As at the first call.",
		label: "Check the token",
		headline: "api.audience-mine",
		why: questionsAsked(message),
		specs: ["RFC 9068 §4"],
	}),
	"again.checks.refused": tokenRefused,
	"again.response": {
		title: "API answers with the photos",
		text: "The page gets what it asked for.",
		why: "Nothing is missing, so nobody notices anything.",
		specs: ["RFC 10017 §5.1.2"],
	},
	"again.response.refused": {
		title: "Page gets no photos this time",
		text: "The call brought nothing.",
		why: "The replaced function has seen what the page handed to it, whatever came of the call.",
		specs: ["RFC 10017 §8.4"],
	},
	"again-read.checks": browserWords["api-read.checks"] as Words,
	"again-read.checks.refused": browserWords["api-read.checks.refused"] as Words,
};

const KEPT_BACK = [set("sender", "dpop"), set("jti", "on")] as const;

/** Where a proof counts once, the page's call was kept back, and this is the first time that it comes. */
const firstUse: Readonly<Record<string, HopWords>> = {
	"replay.checks": {
		title: "API accepts the proof",
		text: "Key, method, address and token fit, its time is now, and its number has not come before.",
		label: "Check the call",
		headline: "dpop.unused",
		why: "The API remembers the numbers of proofs. This one is new: the page has signed it, and nobody has sent it yet.",
		mistake: "Expecting the number in jti to stop somebody who is first.",
		specs: ["RFC 9449 §11.1"],
	},
	"replay.response": {
		title: "API answers the attacker with the photos",
		text: "The proof has been used once, and the attacker has used it.",
		why: "Who sends a call, a proof does not say. It says whose key has signed it.",
		specs: ["RFC 9449 §11.1"],
	},
};

const isFirst = (settings: Settings): boolean => levelOf(settings, "jti") === "on";

/** Words for the page's call, sent once more from elsewhere, or sent from there in the page's place. */
export const replayWords: Readonly<Record<string, Words>> = {
	...repeatWords,
	...Object.fromEntries(
		Object.entries(firstUse).map(([key, words]): readonly [string, Words] => [
			key,
			(...moment) => (isFirst(moment[1]) ? words : usualWords(repeatWords)(key, ...moment)),
		]),
	),
	"replay.request": {
		title: [when(KEPT_BACK, "Attacker makes the call of the page"), "Attacker repeats the call of the page"],
		text: [
			when(sent("DPoP"), "The token and the proof of the page, byte for byte. The proof is recent."),
			"The call of the page once more, and no proof with it.",
		],
		why: "The attacker needs no key for this. Method, address and token are those that the proof was made for.",
		specs: ["RFC 9449 §11.1", "RFC 10017 §5.1.2"],
	},
	"replay.response.refused": {
		title: challenging("API refuses the repeated call"),
		text: challenge("401, and the challenge says what is wrong."),
		why: judged("For another call the attacker needs another proof, and the key for that is in Ada's browser."),
		specs: ["RFC 9449 §7.1", "RFC 9449 §11.1"],
	},
};

/** Words for a call with a proof that was made for it before. */
export const laterWords: Readonly<Record<string, Words>> = {
	"later.request": {
		title: "Attacker calls the API, minutes later",
		text: [
			when(sent("DPoP"), "With the token, and with the proof that the page's key has signed for this moment."),
			"The call goes out, and no proof with it.",
		],
		why: "The page is closed, and the key is where it was. What was needed of it, it has given.",
		specs: ["RFC 9449 §11.2", "RFC 9449 §7.1"],
		modelled: "That time passes, and that Ada closes the page.",
	},
	"later.checks": {
		title: "API accepts the proof",
		text: "Key, method, address and token fit, its number is new, and its time is now.",
		label: "Check the call",
		headline: "dpop.recent",
		why: "iat is written by whoever makes the proof. That it was made before, nothing shows.",
		mistake: "Expecting the number in jti to help. This proof comes for the first time.",
		specs: ["RFC 9449 §11.2", "RFC 9449 §4.3"],
	},
	"later.checks.refused": {
		title: [when(refused(NONCE), "API asks for its newest nonce"), "API refuses the call"],
		text: [
			when(
				refused(NONCE),
				"The nonce in the proof is one of before, and counts no more. The API gives out another one.",
			),
			callRefused.text,
		],
		label: "Check the call",
		why: [
			when(
				refused(NONCE),
				"A nonce comes from the server, so a proof with it cannot have been made before the server gave it out.",
			),
			callRefused.why,
		],
		specs: ["RFC 9449 §8", "RFC 9449 §9", "RFC 9449 §11.2"],
	},
	"later.response": {
		title: "API answers the attacker with the photos",
		text: "The proof was as good as a new one.",
		why: "Where nothing of the server's has to stand in a proof, a minute with the key is enough for as long as the token works.",
		specs: ["RFC 9449 §11.2"],
	},
	"later.response.refused": {
		title: challenging("API refuses the proof"),
		text: [
			when(sentAs("error", "use_dpop_nonce"), "401 with use_dpop_nonce. The nonce that is wanted comes along."),
			when(sent("www-authenticate"), "WWW-Authenticate says what is wrong, or what is needed."),
			"Neither what was asked for, nor a word on what would help.",
		],
		why: [
			when(
				sentAs("error", "use_dpop_nonce"),
				"The page would make a new proof with it. The attacker has the nonce as well, and no key to sign with.",
			),
			nothingServed.why[0],
			"Only a call that reaches the API, and as the API expects it, is served.",
		],
		specs: ["RFC 9449 §9", "RFC 9449 §8"],
	},
};
