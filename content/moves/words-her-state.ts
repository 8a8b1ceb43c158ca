/**
 * Words where the attacker brings Ada's state with her code, and for what the client makes of her request where it finds
 * that by this state alone.
 */
import { sentWay } from "@/content/words/client-authentication";
import { codeReturn } from "@/content/words/code-return";
import type { Words } from "@/lib/flow/define";
import { ran as hasRun, parameterIn } from "@/lib/flow/read/labels";
import { usualWords } from "@/lib/flow/read/tell";
import type { Scene } from "@/lib/flow/scene";
import type { Message } from "@/lib/vocabulary/message";
import type { HopWords } from "@/lib/vocabulary/notes";
import { holds, made, notSent, ran, refused, sent, skipped } from "@/lib/vocabulary/presumptions";
import { levelOf } from "@/lib/vocabulary/settings";
import { orElse, when } from "@/lib/vocabulary/telling";
import { injectionWords } from "./words-injection";

const FITS = "token.verifier-fits";
const KNOWN = "callback.transaction-known";

/** The state in the latest message of a key. */
function stateIn({ messages }: Scene, key: string): string | undefined {
	const message = messages.findLast(({ note, kind }) => `${note}.${kind}` === key);
	return message && (parameterIn(message, "state") || undefined);
}

/** The state that the attacker sends, where that is not the one of its own sign-in. */
function anothersState(scene: Scene): string | undefined {
	const brought = stateIn(scene, "inject.request");
	return brought === stateIn(scene, "own.response") ? undefined : brought;
}

/** Whether it has brought the state of Ada's answer: read on its way, or after her browser had brought it. */
export const isBrought = (scene: Scene): boolean => {
	const state = anothersState(scene);
	return state !== undefined && ["steal.link", "callback.request"].some((key) => state === stateIn(scene, key));
};

/**
 * Whether the client takes what the attacker has brought for the answer to Ada's request. In no message can be seen that
 * it looks for the state among the requests of every session.
 */
export const isHers = (scene: Scene): boolean =>
	levelOf(scene.settings, "state") === "unbound" && anothersState(scene) !== undefined && !isRefused(scene);

const isRefused = ({ messages }: Scene): boolean =>
	messages.some((message) => message.kind === "checks" && message.note === "inject" && message.refusal !== undefined);

const usual = usualWords({ ...codeReturn, ...injectionWords });

/** The usual words for an injected code, changed where it came with Ada's state. */
const where =
	(holdsIn: (scene: Scene) => boolean) =>
	(key: string, change: (note: HopWords, message: Message) => Partial<HopWords>): Readonly<Record<string, Words>> => ({
		[key]: (message, settings, scene) => {
			const note = usual(key, message, settings, scene);
			return holdsIn(scene) ? { ...note, ...change(note, message) } : note;
		},
	});

const brought = where(isBrought);
const found = where(isHers);
/** Ada's browser comes with an answer that the client has had from the attacker. */
const cameBefore = where(
	(scene) => isHers(scene) && stateIn(scene, "callback.request") === stateIn(scene, "inject.request"),
);

/** Whoever comes without a session gets the page all the same, for the one that Ada has. */
const WITHOUT_SESSION = notSent("cookie", "inject.request");

export const herStateWords: Readonly<Record<string, Words>> = {
	...brought("inject.request", () => ({
		text: [
			when(
				[sent("code"), holds("attacker", "code")],
				"It brings the code to the client, and with it the state that stood beside it in the address.",
			),
			"It comes to the client with the state that stood in the address of Ada's answer.",
		],
		why: "A client that looks for a request by its state alone finds Ada's by this one as long as that is open, and whatever it keeps for it.",
		mistake: "Looking a state up among all that wait, whoever's browser brings it.",
		specs: ["RFC 9700 §4.5.1", "RFC 9700 §2.1.1"],
	})),
	...found("inject.checks", () => ({
		title: "Client finds Ada's request",
		text: "It knows the state, and finds the request for which it was made. That is Ada's, and nobody compares whose browser brings it.",
		headline: "callback.state-matches",
		why: [
			when(
				[made("code_verifier"), made("nonce")],
				"With the request it finds what it keeps for that: Ada's verifier, and Ada's nonce.",
			),
			when(made("code_verifier"), "With the request it finds what it keeps for that: Ada's verifier."),
			when(made("nonce"), "With the request it finds what it keeps for that: Ada's nonce."),
			"What belongs to one request has to be tied to the browser that began it, or it ties nothing.",
		],
		mistake: "Keeping state in a store that all sessions share, and looking it up by its value alone.",
		specs: ["RFC 9700 §2.1.1", "OAuth 2.1 §2.3.3"],
		specs20: ["RFC 9700 §2.1.1", "RFC 6749 §10.12"],
	})),
	...brought("inject.checks.refused", ({ text, why }) => ({
		text: orElse(
			text,
			when(
				refused("callback.state-matches"),
				"The state in it is Ada's. The client compares it with the one that it keeps for this session, and that is another.",
			),
		),
		why: orElse(
			why,
			when(
				refused("callback.state-matches"),
				"A state that is tied to the session is good in one browser alone. Ada's is good in hers.",
			),
		),
	})),
	...found("inject.response", ({ text }) => ({
		text: orElse(
			text,
			when(WITHOUT_SESSION, "The page goes to whoever has brought the answer. No session was asked for."),
		),
	})),
	...found("injected.request", (_, message) => {
		const proves = sentWay(message) !== undefined;
		return {
			text: [
				when(
					[sent("code_verifier"), holds("as", "code_verifier")],
					proves
						? "With its own credentials, and with the verifier of Ada's request."
						: "With the verifier of Ada's request, and without any credentials.",
				),
				proves
					? "With its own credentials, for the request that Ada began."
					: "For the request that Ada began, and without any credentials.",
			],
			why: "To the client this is an answer to the request that Ada began.",
			specs: ["RFC 9700 §2.1.1", "OAuth 2.1 §4.1.3"],
		};
	}),
	...found("injected.checks", ({ text, why, headline = FITS }, message) => ({
		text: orElse(
			text,
			when(
				ran(FITS),
				"The client is the one that the code was issued to, and the verifier fits the challenge of Ada's request.",
			),
		),
		why: orElse(
			why,
			when(
				ran(FITS),
				"The server sees that code and verifier are of one request. Whose browser has brought the answer, only the client can see.",
			),
		),
		headline: hasRun(message, FITS) ? FITS : headline,
	})),
	...found("injected.checks.refused", ({ text, why }) => ({
		text: orElse(
			text,
			when(
				[refused(FITS), sent("code_verifier")],
				"The verifier that came does not fit the challenge of Ada's request.",
			),
		),
		why: orElse(why, when(refused(FITS), "PKCE ties a code to the request that it was made for.")),
	})),
	...found("injected.response", ({ text }) => ({
		text: orElse(
			text,
			when(WITHOUT_SESSION, "What came is for what Ada has allowed. The client keeps it with her session."),
		),
	})),
	...cameBefore("callback.checks.refused", ({ text, why }) => ({
		text: orElse(text, when(refused(KNOWN), "The attacker has brought this answer before, and Ada's request is over.")),
		why: orElse(why, when(refused(KNOWN), "A request is answered once, and nobody has compared whose browser came.")),
	})),
};

const NONCE = "id-token.nonce-matches";

/** The ID Token that comes for Ada's code fits what the client compares it with. */
export const hersTaken = ({ text, why }: HopWords): Partial<HopWords> => ({
	text: orElse(
		text,
		when(
			ran(NONCE),
			"Its nonce is that of Ada's request, which the client has found for this answer. It finds nothing wrong with it.",
		),
	),
	why: orElse(
		why,
		when(
			ran(NONCE),
			"The nonce is compared with what the client keeps for the request, and not for the browser that has brought the answer.",
		),
	),
	mistake: [
		when(ran(NONCE), "Keeping the nonce in a store that all sessions share, instead of with the browser session."),
		when(skipped(NONCE), "Checking the signature of an ID Token, and not its nonce."),
	],
	specs: ["RFC 9700 §2.1.1", "RFC 9700 §4.5.3.2", "OpenID Core §3.1.3.7"],
});

export const hersRefused = ({ text, why }: HopWords): Partial<HopWords> => ({
	text: orElse(
		text,
		when(refused(NONCE), "The nonce that the client keeps for Ada's request is not in this ID Token."),
	),
	why: orElse(why, when(refused(NONCE), "The server has issued both tokens by now. The client drops them, unused.")),
});
