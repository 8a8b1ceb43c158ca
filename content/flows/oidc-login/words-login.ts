import { challenge, challenging } from "@/content/words/api-call";
import { bringsIdToken, idTokenRefused, idTokenTaken, looksAtIdToken, twoTokens } from "@/content/words/id-token";
import type { Words } from "@/lib/flow/define";
import { ran as hasRun, parameterIn } from "@/lib/flow/read/labels";
import type { Message } from "@/lib/vocabulary/message";
import type { HopWords } from "@/lib/vocabulary/notes";
import { lacks, made, notMade, notSent, sent } from "@/lib/vocabulary/presumptions";
import { followedBy, inGeneral, when } from "@/lib/vocabulary/telling";
import { offersPage, promptWords, usual, visiblePageOffered, withWishes } from "./words-prompt";

const asksOpenid = (message: Message) => (parameterIn(message, "scope") ?? "").split(" ").includes("openid");

/** What the client makes of `max_age`, where it sent one. */
const agesIn = (message: Message): string =>
	hasRun(message, "id-token.signed-in-since") ? " By auth_time it also finds out when Ada signed in." : "";

/** The learner has switched off that an ID Token must come. */
const withoutIdToken: HopWords = {
	title: when(notMade("id_token"), "Client goes on without an ID Token"),
	text: "None came, so there is nothing to check. The client takes the access token for a login.",
	label: when(notMade("id_token"), "No ID Token to check"),
	why: "This is the mistake that OpenID Connect was made to end. Nothing here was said to this client about who is at the browser.",
	specs: ["OpenID Core §3.1.3.3", "OpenID Core §3.1.3.7"],
};

/** Words for what OpenID Connect adds on the way in. */
export const loginWords: Readonly<Record<string, Words>> = {
	"prepare.work": (message, settings, scene) => {
		const note = usual("prepare.work", message, settings, scene);
		if (message.kind !== "work" || !message.facts.some(({ name }) => name === "nonce")) return note;
		return {
			...note,
			text: followedBy(
				note.text,
				"A nonce goes with the request, too, and the client expects it back with the answer to the login.",
			),
			specs: [...note.specs, "OpenID Core §3.1.2.1"],
			specs20: [...(note.specs20 ?? note.specs), "OpenID Core §3.1.2.1"],
		};
	},
	"authorize.request": (message, settings, scene) => {
		const note = usual("authorize.request", message, settings, scene);
		if (!asksOpenid(message))
			return { ...note, text: "Without openid among the scopes, this is plain OAuth: it asks for no login." };
		const login: HopWords = {
			...note,
			text: "The scope openid makes it a login: the client also wants to learn who signed in.",
			mistake: "Leaving openid out, and treating whatever token comes as a login.",
			specs: [...note.specs, "OpenID Core §3.1.2.1"],
			specs20: [...(note.specs20 ?? note.specs), "OpenID Core §3.1.2.1"],
		};
		return withWishes(login, message);
	},
	...promptWords,
	"token.response": (message) =>
		bringsIdToken(message)
			? twoTokens
			: {
					title: "Server issues an access token alone",
					text: when(notSent("id_token"), "Nobody asked for openid, so there is no ID Token."),
					why: "An access token says what may be done, to the API that it is for. It does not say to the client that somebody is here now.",
					mistake: "Taking this for a login.",
					specs: ["OpenID Core §3.1.2.1", "OAuth 2.1 §3.2.3"],
				},
	"id-token.checks": (message) => (looksAtIdToken(message) ? idTokenTaken(message, agesIn(message)) : withoutIdToken),
	"id-token.checks.refused": idTokenRefused,
	"userinfo.request": {
		title: "Client asks for the profile",
		text: [
			when(
				sent("authorization"),
				"With the access token. The userinfo endpoint is an API of the authorization server.",
			),
			"No token stands in the Authorization header. The userinfo endpoint is an API of the authorization server.",
		],
		why: [
			when(
				made("id_token"),
				"The ID Token is small and says only what a login needs. What else Ada has allowed, such as her name, is fetched when it is wanted.",
			),
			"What Ada has allowed to be known of her, such as her name, is fetched when it is wanted.",
		],
		mistake:
			"Starting here, and calling the answer a login. It says whose token this is, not that its owner is the one in this browser.",
		specs: ["OpenID Core §5.3.1", "OpenID Core §5.4"],
	},
	"userinfo.response": {
		title: "Server answers with the profile",
		text: "Before that it has checked the token as any API does. sub is always in the answer.",
		why: "sub is the one name that stays the same. A name or an address can change, and can belong to somebody else tomorrow.",
		mistake: "Recognising people by e-mail address instead of iss and sub together.",
		specs: ["OpenID Core §5.3.2", "OpenID Core §5.7"],
	},
	"userinfo.response.refused": {
		title: challenging("Server answers with a challenge"),
		text: challenge("As any API: 401 for a token that is not valid here, 403 for one without the scope openid."),
		why: [
			when(
				sent("www-authenticate"),
				"This client stops here. The error says whether another token, or a wider scope, would help.",
			),
			"This client stops here.",
		],
		specs: ["OpenID Core §5.3.3", "RFC 6750 §3.1"],
	},
	"subject.checks": {
		title: "Client compares the two subjects",
		text: [
			when(made("id_token"), "The profile counts only if it is about the one whose ID Token was accepted."),
			"There was no login to compare the profile with, and it is used all the same.",
		],
		label: "Compare sub",
		headline: "user-info.subject-same",
		why: inGeneral(
			"The access token could have been swapped for somebody else's. The ID Token is the login; the profile only adds to it.",
		),
		specs: ["OpenID Core §5.3.2", "OpenID Core §5.3.4"],
	},
	"subject.checks.refused": {
		title: "Client does not use the profile",
		text: "It is not about the one of the login, as far as the client can tell.",
		label: "Compare sub",
		why: inGeneral(
			"Anybody to whom Ada has ever granted a token can get this answer. Without an ID Token for this client, it proves no login.",
		),
		specs: ["OpenID Core §5.3.2"],
	},
	"callback.response": {
		title: "Ada is signed in",
		text: "The answer to the request that brought the code. The client starts a session of its own, with its own cookie.",
		why: [
			when(
				lacks("user", "access_token"),
				"The tokens have done their work and stay at the client. From now on the client knows Ada by its cookie, until one of them ends that.",
			),
			"From now on the client knows Ada by its cookie, until one of them ends that.",
		],
		mistake: "Keeping the ID Token in the browser and treating it as a session.",
		specs: ["OpenID Core §3.1.3.7", "RFC 9700 §4.2"],
	},
	"callback.response.refused": (message, settings, scene) =>
		message.kind === "response" && message.response.status === 0
			? usual("callback.response.refused", message, settings, scene)
			: offersPage(message)
				? visiblePageOffered
				: {
						title: "Client tells Ada that it stopped",
						text: "The window that waited for an answer gets a page in plain words.",
						why: "Nobody was signed in. The way on is to begin again: every value is used for one request only.",
						specs: ["OpenID Core §3.1.2.7", "OpenID Core §3.1.3.5"],
					},
};
