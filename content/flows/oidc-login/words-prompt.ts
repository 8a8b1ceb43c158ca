import { codeFront } from "@/content/words/code-front";
import type { Words } from "@/lib/flow/define";
import { parameterIn, ran } from "@/lib/flow/read/labels";
import { usualWords } from "@/lib/flow/read/tell";
import { isRedirect } from "@/lib/http/message";
import { SIGN_IN_ONCE_MORE } from "@/lib/parties/as/pages/login";
import { hasForm, readForms } from "@/lib/parties/browser/forms";
import { isVisible } from "@/lib/parties/client/sign-in";
import type { Message } from "@/lib/vocabulary/message";
import type { HopWords } from "@/lib/vocabulary/notes";
import { sent } from "@/lib/vocabulary/presumptions";
import type { Settings } from "@/lib/vocabulary/settings";
import { followedBy, inGeneral, type Telling, when } from "@/lib/vocabulary/telling";

/** What every code grant says at a hop. */
export const usual = usualWords(codeFront);

const pageOf = (message: Message): string => (message.kind === "response" ? message.response.body : "");

/** What each value of prompt asks for; the server ignores others. */
const wishes: Readonly<Record<string, string>> = {
	none: "prompt=none asks for an answer without a page.",
	login: "With prompt=login Ada is to sign in again, also if she is signed in.",
	consent: "With prompt=consent she is to be asked, also if she has allowed it before.",
};

/** The words of a request for a login, with what it asks of the sign-in. */
export function withWishes(note: HopWords, message: Message): HopWords {
	const prompts = (parameterIn(message, "prompt") ?? "").split(" ");
	const maxAge = parameterIn(message, "max_age");
	const said = [
		...prompts.flatMap((one) => (Object.hasOwn(wishes, one) ? [wishes[one] ?? ""] : [])),
		...(maxAge === undefined ? [] : [`max_age says how many seconds ago she may have signed in: ${maxAge}.`]),
	];
	if (said.length === 0) return note;
	return {
		...note,
		text: followedBy(note.text, said.join(" ")),
		mistake:
			"Trusting that the parameters arrive: the request travels through the browser, where they can be taken out.",
		specs: [...new Set([...note.specs, "OpenID Core §3.1.2.1" as const])],
	};
}

const withoutPage = ({ skippedChecks }: Settings): HopWords => ({
	title: "Server answers without a page",
	text: skippedChecks.includes("sign-in.consented")
		? "Ada is signed in. Nobody looked whether she has allowed this. The code goes back, and she has seen nothing."
		: "Ada is signed in, and has allowed this before. The code goes back, and she has seen nothing.",
	why: "So an application can find out who is there without disturbing anybody: one sign-in serves many of them.",
	mistake: "Taking this for a sign-in that happened now. When she really signed in, auth_time says.",
	specs: ["OpenID Core §3.1.2.3", "OpenID Core §3.1.2.4", "OpenID Core §3.1.2.5"],
});

const consentAtOnce: HopWords = {
	title: "Server asks for consent at once",
	text: "Ada is signed in here already, so no sign-in page comes first. She sees who asks for what.",
	why: "The session at the server belongs to no single application: whoever asks next finds it.",
	mistake:
		"Sending the code back without a question, because she is signed in. That somebody is there allows nobody anything.",
	specs: ["OpenID Core §3.1.2.3", "OpenID Core §3.1.2.4", "OAuth 2.1 §7.9"],
	modelled: "This server asks at every request that may show a page, also for what was allowed before. Many do not.",
};

const onceMore: HopWords = {
	title: "Server lets her sign in again",
	text: "Ada is signed in here, and for this request that does not count: she sees the sign-in page.",
	why: "A session can stay open for days. Before something that matters, a client may want to know that she is there now.",
	mistake: "Showing the page, and then accepting the older sign-in for the consent page all the same.",
	specs: ["OpenID Core §3.1.2.3", "OpenID Core §3.1.2.1"],
};

/** Why no page, by the error that says so. */
const reasons: Readonly<Record<string, Telling>> = {
	login_required: [
		when(
			sent("max_age", "authorize.request"),
			"Nobody is signed in here, or not as lately as max_age asks. With prompt=none the server must not show its sign-in page.",
		),
		when(
			sent("id_token_hint", "authorize.request"),
			"The person of the hint is not signed in here. With prompt=none the server must not show its sign-in page.",
		),
		"Nobody is signed in here. With prompt=none the server must not show its sign-in page.",
	],
	consent_required:
		"Ada is signed in, and has not allowed all of this before. With prompt=none the server must not ask her.",
};

const saysPage = (error: string | undefined): boolean => error !== undefined && Object.hasOwn(reasons, error);

const noChooser: HopWords = {
	title: "Server answers that it has no such page",
	text: "The request wants Ada to choose an account, and this server has no page for that.",
	why: "A server that cannot ask for what prompt says has to answer with an error. Showing another page instead would leave the client in the belief that she chose.",
	specs: ["OpenID Core §3.1.2.1", "OpenID Core §3.1.2.6"],
};

/** Words for what `prompt` and `max_age` change, and for a session that was there before. */
export const promptWords: Readonly<Record<string, Words>> = {
	"connect.request": (message, settings, scene) =>
		message.kind === "request" && isVisible(message.request.url)
			? {
					title: "Ada asks for the sign-in page",
					text: "Her click in the client's page. For this request the client leaves prompt=none out.",
					why: "Whoever wants to see the page is not asked without one. As for every request, the client makes new values.",
					specs: ["OpenID Core §3.1.2.6", "OAuth 2.1 §4.1"],
				}
			: usual("connect.request", message, settings, scene),
	"authorize.checks": (message, settings, scene) => {
		const note = usual("authorize.checks", message, settings, scene);
		if (!ran(message, "sign-in.session-enough")) return note;
		return {
			...note,
			text: "First whom it would answer, then what is asked, and last whether it can answer without a page.",
			headline: "sign-in.consented",
			specs: [...note.specs, "OpenID Core §3.1.2.3"],
		};
	},
	"authorize.checks.refused": (message, settings, scene) =>
		message.kind === "checks" && saysPage(message.refusal?.error)
			? {
					title: "Server cannot answer without a page",
					text: "The request is in order. What is missing is something that only a person can do.",
					label: "Check the request",
					why: "All that concerns the client was checked before, so the error may travel to it by redirect.",
					specs: ["OpenID Core §3.1.2.3", "OpenID Core §3.1.2.6"],
				}
			: usual("authorize.checks.refused", message, settings, scene),
	"authorize.response": (message, settings, scene) => {
		if (message.kind === "response" && isRedirect(message.response)) return withoutPage(settings);
		if (readForms(pageOf(message))[0]?.action === "/consent") return consentAtOnce;
		return pageOf(message).includes(SIGN_IN_ONCE_MORE)
			? onceMore
			: usual("authorize.response", message, settings, scene);
	},
	"authorize.response.refused": (message, settings, scene) => {
		const error = parameterIn(message, "error");
		if (error === "account_selection_required") return noChooser;
		if (!saysPage(error)) return usual("authorize.response.refused", message, settings, scene);
		return {
			title: "Server answers that it needs a page",
			text: reasons[error ?? ""] ?? "",
			why: "To the question whether it works without a page, this is an answer like the other one. The client can go on from here.",
			mistake: "Asking again and again without a page. What is missing does not come by itself.",
			specs: ["OpenID Core §3.1.2.3", "OpenID Core §3.1.2.6"],
		};
	},
	"callback.checks.refused": (message, settings, scene) =>
		message.kind === "checks" &&
		message.refusal?.check === "callback.answer-complete" &&
		saysPage(message.refusal.error)
			? {
					title: "Client reads that a page is needed",
					text: "The answer carries an error, which says what the server would have to show.",
					label: "Check the answer",
					why: inGeneral(
						"An error is judged like a code: state and iss first, where they are checked, and only then what it says.",
					),
					specs: ["OpenID Core §3.1.2.6", "OAuth 2.1 §4.1.2.1"],
				}
			: usual("callback.checks.refused", message, settings, scene),
};

/** The client's page after a question that nobody saw. */
export const offersPage = (message: Message): boolean => message.kind === "response" && hasForm(pageOf(message));

export const visiblePageOffered: HopWords = {
	title: "Client offers a sign-in with a page",
	text: "The page says what was tried and what came back, and has a button to begin again.",
	why: "Asking without a page is a try. Whoever is not signed in has to see the sign-in page in the end, and decides when.",
	mistake:
		"Sending people to the sign-in page unasked, as soon as the try has failed: they only opened a page of the client.",
	specs: ["OpenID Core §3.1.2.6", "OpenID Core §3.1.2.1"],
};
