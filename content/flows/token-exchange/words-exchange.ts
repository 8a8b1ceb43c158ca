import { API } from "@/lib/cast/cast";
import { IMAGES } from "@/lib/cast/services";
import type { Json } from "@/lib/crypto/jwt";
import type { Words } from "@/lib/flow/define";
import { carries, parameterIn } from "@/lib/flow/read/labels";
import { ran, skipped } from "@/lib/vocabulary/presumptions";
import { when } from "@/lib/vocabulary/telling";
import { actorsIn, issuedClaims } from "./issued";

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
	readonly headline: string;
}

const request =
	({ who }: Asking): Words =>
	(message) => {
		const withActor = carries(message, "actor_token");
		const target = parameterIn(message, "resource") ?? parameterIn(message, "audience");
		const asks = target === undefined ? "asks for another" : `asks for one for ${targetName(target)}`;
		return {
			title: `${who} asks for another token`,
			text: withActor
				? `It shows the token that it received, adds its own, and ${asks}.`
				: `It shows the token that it received, and ${asks}.`,
			why: withActor
				? "subject_token says for whom, actor_token says who acts. The client authenticates besides, as at every token request."
				: "subject_token says for whom. Who acts, the server knows from the client authentication only.",
			mistake: "Leaving scope out and using whatever comes back. Ask for the least that the next call needs.",
			specs: ["RFC 8693 §2.1", "RFC 8693 §1.1"],
		};
	};

const checks =
	({ headline }: Asking): Words =>
	() => ({
		title: "Server checks the exchange",
		text: [
			when(
				[ran(TARGET), ran(SCOPE)],
				"Who asks, whose token it is, who may act, and whether target and scope are within its policy.",
			),
			when(ran(TARGET), "Who asks, whose token it is, who may act, and whether the target is within its policy."),
			when(
				[skipped(TARGET), skipped(SCOPE)],
				"Who asks, whose token it is and who may act. It has no policy for target and scope.",
			),
			"Who asks, whose token it is and who may act.",
		],
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
	why: "The token that was shown is not spent by this, and works as before.",
	specs: ["RFC 8693 §2.2.2"],
};

const response: Words = (message) => {
	const claims = issuedClaims(message);
	const [now, ...before] = actorsIn(claims);
	const title = `Server issues a token for ${targetName(claims?.aud)}`;
	if (now === undefined)
		return {
			title,
			text: "It names Ada in sub and has no act: whoever uses it looks like Ada.",
			why: "That is impersonation. Audience, scope and lifetime are all that is left to limit it.",
			mistake: "Reading issued_token_type as how to use the token. That is token_type; the other says what was issued.",
			specs: ["RFC 8693 §1.1", "RFC 8693 §2.2.1"],
		};
	return {
		title,
		text:
			before.length === 0
				? `It names Ada in sub, and ${now} in act.`
				: `It names Ada in sub, ${now} in act, and ${before.join(", then ")} inside it.`,
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
