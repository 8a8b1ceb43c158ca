import { API } from "@/lib/cast/cast";
import { IMAGES } from "@/lib/cast/services";
import type { Json } from "@/lib/crypto/json";
import type { Words } from "@/lib/flow/define";
import { carries, ran as hasRun, lists, parameterIn } from "@/lib/flow/read/labels";
import type { CheckId } from "@/lib/vocabulary/check-ids";
import type { Message } from "@/lib/vocabulary/message";
import { ran } from "@/lib/vocabulary/presumptions";
import { when } from "@/lib/vocabulary/telling";
import { actorsIn, issuedClaims } from "../../words/issued";

/** A target as a reader knows it; several, or others, stand as they are. */
function targetName(aud: Json | undefined): string {
	if (aud === IMAGES) return "the image service";
	if (aud === API) return "the photo API";
	return typeof aud === "string" ? aud : "several services";
}

/** Who asks. */
interface Asking {
	readonly who: string;
	/** The check that its hop spells out. */
	readonly headline: CheckId;
}

const request =
	({ who }: Asking): Words =>
	(message) => {
		const changed = message.kind === "request" && message.original !== undefined;
		const withActor = carries(message, "actor_token");
		const shown = carries(message, "subject_token")
			? `It shows ${changed ? "a token" : "the token that it received"}`
			: "It shows no subject token";
		const target = parameterIn(message, "resource") ?? parameterIn(message, "audience");
		const asks = target === undefined ? "asks for another" : `asks for one for ${targetName(target)}`;
		return {
			title: `${who} asks for another token`,
			text: withActor
				? `${shown}, adds ${changed ? "an actor token" : "its own"}, and ${asks}.`
				: `${shown}, and ${asks}.`,
			why: withActor
				? "subject_token says for whom, actor_token says who acts. Besides, the client has to authenticate, as every confidential client at the token endpoint."
				: "subject_token says for whom. Who acts, the server can know from the client authentication only.",
			mistake: "Leaving scope out and using whatever comes back. Ask for the least that the next call needs.",
			specs: ["RFC 8693 §2.1", "RFC 8693 §1.1"],
		};
	};

/** What the server asks of an exchange, and the checks that ask it: one that ran is enough. */
const QUESTIONS: readonly (readonly [what: string, checks: readonly CheckId[]])[] = [
	["who asks", ["token.client-authenticates", "assertion.signature-valid", "certificate.subject-registered"]],
	["whose token it is", ["exchange.subject-genuine"]],
	["whom it was meant for", ["exchange.subject-for-client"]],
	["who may act", ["exchange.may-act", "exchange.actor-is-client"]],
];

/** The questions that the server has really asked, and whether it has a policy to hold the request against. */
function asked(message: Message): string {
	const [target, scope] = [hasRun(message, TARGET), hasRun(message, SCOPE)];
	const policy = target && scope ? "target and scope are" : target ? "the target is" : scope ? "the scope is" : "";
	const all = [
		...QUESTIONS.flatMap(([what, checks]) => (checks.some((id) => hasRun(message, id)) ? [what] : [])),
		...(policy === "" ? [] : [`whether ${policy} within its policy`]),
	];
	const said =
		all.length > 1 ? `${all.slice(0, -1).join(", ")}, and ${all.at(-1)}` : (all[0] ?? "nothing but its form");
	const none = isOff(message, TARGET) && isOff(message, SCOPE) ? " It has no policy for what is asked for." : "";
	return `${said.charAt(0).toUpperCase()}${said.slice(1)}.${none}`;
}

/** Whether a check stands in the list and is switched off, as opposed to one that does not apply. */
const isOff = (message: Message, id: CheckId): boolean =>
	lists(message, id) && message.kind === "checks" && message.checks.some((one) => one.id === id && one.disabled);

const checks =
	({ headline }: Asking): Words =>
	(message) => ({
		title: "Server checks the exchange",
		text: asked(message),
		label: "Check the exchange",
		headline,
		why: [
			when(
				ran(TARGET),
				"RFC 8693 defines the messages. Who may exchange what, and that the scope does not grow, is the server's own policy.",
			),
			"RFC 8693 defines the messages and does not itself forbid a wider scope. Without a policy a service gets what it asks for.",
		],
		mistake: "Believing that an exchange narrows a token by itself.",
		specs: ["RFC 8693 §2.1", "RFC 8693 §5"],
	});

const refusedChecks: Words = {
	title: "Server refuses the exchange",
	text: "A check says no, and the list ends there.",
	label: "Check the exchange",
	why: "A refused exchange changes nothing about any token.",
	specs: ["RFC 8693 §2.2.2"],
};

const response: Words = (message) => {
	const claims = issuedClaims(message);
	const [now, ...before] = actorsIn(claims);
	const title = `Server issues a token for ${targetName(claims?.aud)}`;
	const user = claims?.sub === "ada" ? "Ada" : String(claims?.sub);
	if (now === undefined)
		return {
			title,
			text: `It names ${user} in sub and has no act: whoever uses it looks like ${user}.`,
			why: "That is impersonation. Audience, scope and lifetime are all that is left to limit it.",
			mistake: "Reading issued_token_type as how to use the token. That is token_type; the other says what was issued.",
			specs: ["RFC 8693 §1.1", "RFC 8693 §2.2.1"],
		};
	return {
		title,
		text:
			before.length === 0
				? `It names ${user} in sub, and ${now} in act.`
				: `It names ${user} in sub, ${now} in act, and ${before.join(", then ")} inside it.`,
		why: "That is delegation: the token keeps apart for whom something is done and who does it.",
		mistake: "Putting exp or aud into act. It identifies the actor, and holds nothing else.",
		specs: ["RFC 8693 §4.1", "RFC 8693 §2.2.1"],
	};
};

const refusedResponse: Words = {
	title: "Server answers with an error",
	text: "The service gets no new token.",
	why: "A bad subject or actor token is invalid_request here, not invalid_grant as with a code. A target that the server is unwilling or unable to serve is invalid_target.",
	mistake: "Looking for invalid_grant, as at the other grants.",
	specs: ["RFC 8693 §2.2.2"],
};

const TARGET = "exchange.target-allowed";
const SCOPE = "exchange.scope-within";

const first: Asking = { who: "Print service", headline: "exchange.may-act" };
const second: Asking = { who: "Image service", headline: "exchange.subject-for-client" };

/** Words for the two exchanges. */
export const exchanges: Readonly<Record<string, Words>> = {
	"exchange.request": request(first),
	"exchange.checks": checks(first),
	"exchange.checks.refused": refusedChecks,
	"exchange.response": response,
	"exchange.response.refused": refusedResponse,
	"again.request": request(second),
	"again.checks": checks(second),
	"again.checks.refused": refusedChecks,
	"again.response": response,
	"again.response.refused": refusedResponse,
};
