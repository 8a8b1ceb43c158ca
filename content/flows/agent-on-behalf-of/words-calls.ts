import type { Words } from "@/lib/flow/define";
import { ran, refusalIn } from "@/lib/flow/read/labels";
import { DENIED } from "@/lib/parties/rs/checks/policy/subject";
import type { CheckId } from "@/lib/vocabulary/check-ids";
import type { Message } from "@/lib/vocabulary/message";
import type { HopWords } from "@/lib/vocabulary/notes";
import { notSent, sent, skipped } from "@/lib/vocabulary/presumptions";
import { inGeneral, when } from "@/lib/vocabulary/telling";

/** One call of the plan, in words. */
interface Told {
	readonly key: string;
	readonly request: Pick<HopWords, "title" | "text" | "why" | "mistake">;
	/** The check that its decision spells out. */
	readonly headline: CheckId;
	/** Why it was permitted, where a rule was asked. */
	readonly permitted: string;
}

const MODELLED =
	"The plan is a list in the agent's memory, and no language model is in it. The call is a form; real tools often take JSON.";

/** The kinds of rule that a check stands for, by the first part of its id. */
const kinds = ["role", "relation", "attribute"] as const;
const kindOf = (check: CheckId): string => check.split(".", 1)[0] ?? "";

/** Kinds of which a rule was asked, whatever it said. */
const askedKinds = (message: Message): readonly string[] =>
	message.kind !== "checks"
		? []
		: kinds.filter((kind) => message.checks.some(({ id, verdict }) => kindOf(id) === kind && verdict !== "skipped"));

const elsewhere: HopWords = {
	title: "The call goes elsewhere",
	text: "It reached another party than the tool server, or a tool that does not exist.",
	label: "Check the call",
	why: "A token is sent to the API that it was issued for, and to nobody else.",
	specs: ["RFC 9700 §2.3"],
	astray: true,
};

/** Whether the tool server is the one that is asked, decides or answers. */
function isToolServer(message: Message): boolean {
	if (message.kind === "checks" || message.kind === "work") return message.lane === "rs";
	return (message.kind === "response" ? message.from : message.to) === "rs";
}

const request =
	({ request: words }: Told): Words =>
	(message) =>
		isToolServer(message) ? { ...words, specs: ["RFC 6750 §2.1", "RFC 8693 §4.1"], modelled: MODELLED } : elsewhere;

const refusedToken: HopWords = {
	title: "Tool server refuses the token",
	text: "A check of the token says no. The policy is not asked at all.",
	label: "Check the token",
	why: "This is OAuth's part: 401 for no token or a bad one, 403 insufficient_scope for one that does not cover this kind of call.",
	specs: ["RFC 6750 §3.1"],
};

const unreadable: HopWords = {
	title: "Tool server cannot read the call",
	text: "What the tool needs is missing, or there twice.",
	label: "Read the call",
	why: "A rule can only judge what is certain. The decision and the deed have to be about the same call.",
	specs: ["RFC 9110 §15.5.1"],
};

/** Who said no, as a reader knows it. */
const deniers: Readonly<Record<string, string>> = {
	role: "DENY by a role rule",
	relation: "DENY by a relation rule",
	attribute: "DENY by an attribute rule",
	task: "DENY: the token is not for one task",
};

const LENT =
	"The rights of a user are lent for one minute and for one kind of work. Whatever is more than that is not taken.";

/** Why a rule says no. */
const reasons: Readonly<Partial<Record<CheckId, string>>> = {
	"role.tool-allowed": "The tool is for clerks, and the caller is none. A scope makes nobody a clerk.",
	"relation.order-handled":
		"A relation rule looks at the caller and the thing together. Being a clerk is not enough: this order is not the caller's.",
	"attribute.agent-limit":
		"Ada herself could do it. Where an agent acts for her, the limit is 100 EUR, and act in the token says that one does.",
	"attribute.opening-hours": "The rule is about the moment of the call. No token can answer it in advance.",
};

function denial(check: CheckId, scopeCompared: boolean): HopWords {
	const kind = kindOf(check);
	return {
		title: deniers[kind] ?? "DENY by the policy",
		text: scopeCompared
			? "Every check of the token accepts: the scope is enough. The policy of the shop says no to this one call."
			: when(
					skipped("api.scope-covers"),
					"The token is accepted, and nobody compares its scope. The policy of the shop says no to this one call.",
				),
		label: "Decide the call",
		why: reasons[check] ?? LENT,
		mistake: "Widening the scope because a call was denied. The scope was not what said no.",
		specs: ["RFC 9110 §15.5.4", "RFC 8693 §4.1"],
	};
}

const checks =
	({ headline, permitted }: Told): Words =>
	(message) => {
		if (!isToolServer(message)) return elsewhere;
		const refusal = refusalIn(message);
		const check = message.kind === "checks" ? message.refusal?.check : undefined;
		if (refusal && check !== undefined) {
			if (refusal.error === DENIED) return denial(check, ran(message, "api.scope-covers"));
			return refusal.status === 400 && check.startsWith("tool.") ? unreadable : refusedToken;
		}
		const asked = askedKinds(message);
		const nobody = asked.length === 0;
		return {
			title: nobody ? "PERMIT: no rule was asked" : "PERMIT: every rule that was asked agrees",
			text: nobody
				? ran(message, "api.scope-covers")
					? "The token is good and its scope fits. Nothing else is looked at."
					: when(
							skipped("api.scope-covers"),
							"The token is good, and nobody compares its scope. Nothing else is looked at.",
						)
				: `The token is good. Then the policy looks at this one call: ${asked.join(", ")}.`,
			label: "Decide the call",
			...(ran(message, headline) ? { headline } : {}),
			why: nobody
				? "OAuth says who may ask for what kind of thing. It does not decide about a single call, so without rules the scope decides everything."
				: permitted,
			mistake: "Taking the scope for the decision. It says what kind of thing a token is for.",
			specs: ["RFC 6749 §3.3", "RFC 8693 §4.1"],
		};
	};

const response: Words = (message) => {
	if (!isToolServer(message)) return elsewhere;
	const refusal = refusalIn(message);
	if (!refusal)
		return {
			title: "Tool server answers",
			text: "The call was carried out, and the log has a line for it.",
			why: "The permit was for this call. The next one is decided anew, with the same token.",
			specs: ["RFC 6749 §7"],
		};
	if (refusal.error !== DENIED)
		return {
			astray: true,
			title: "Agent gets an error",
			text: "The call was not carried out, and no rule was asked.",
			why: inGeneral("A challenge says which token would help. Where none would, there is no challenge."),
			specs: ["RFC 6750 §3"],
		};
	return {
		title: "Tool server answers 403, with a reason of its own",
		text: when(
			notSent("www-authenticate"),
			"Nothing was changed. There is no challenge, and the log has a line for this call as well.",
		),
		why: "It understood the call and refuses to carry it out. insufficient_scope would be untrue: a token with more scope would not help.",
		mistake: "Answering 401, or insufficient_scope: the agent would get another token and try again.",
		specs: ["RFC 9110 §15.5.4", "RFC 6750 §3.1"],
	};
};

const told: readonly Told[] = [
	{
		key: "own",
		request: {
			title: "Agent calls a tool as itself",
			text: [
				when(sent("authorization"), "It asks for the list of orders, with its own token. No user is named in it."),
				"It asks for the list of orders, and no token goes in the Authorization header.",
			],
			why: "A program that acts for nobody has only what it was given itself. This one was given the scope, and no role.",
			mistake: "Giving an agent a role of its own that covers everybody's work, so that it always gets through.",
		},
		headline: "role.tool-allowed",
		permitted: "The caller has the role that this tool needs.",
	},
	{
		key: "list",
		request: {
			title: "Agent makes the same call for Ada",
			text: "Same tool, same scope. The token now says in sub for whom.",
			why: "Nothing about the call has changed but the person behind it. The tool server can see her.",
			mistake: "Sending the user's name as a parameter. The agent could write any name there; a token it cannot write.",
		},
		headline: "role.tool-allowed",
		permitted: "Ada is a clerk, and the call is made for her. Whose roles count is read from the token.",
	},
	{
		key: "other",
		request: {
			title: "Agent reads another clerk's order",
			text: "Ben handles order-40. The token, its scope and Ada's role are the same as before.",
			why: "A role says what somebody may do in general. Whether this order is hers, it cannot say.",
			mistake: "Checking the role and leaving it to the agent which orders it asks for.",
		},
		headline: "relation.order-handled",
		permitted: "The relation between the caller and this order is not looked at, so any order will do.",
	},
	{
		key: "price",
		request: {
			title: "Agent changes a price",
			text: "Order-17 is Ada's, and 40 EUR is a small amount.",
			why: "This is what the agent is for: a small change at an order of the one who asked it.",
			mistake: "Asking a person about everything. Who is asked for each trifle soon says yes to all of it.",
		},
		headline: "attribute.agent-limit",
		permitted: "Whichever rules were asked, all of them said yes. One no would have been enough.",
	},
	{
		key: "high",
		request: {
			title: "Agent changes the same price to 250 EUR",
			text: "Same tool, same order, same token. Only the amount is another one.",
			why: "A scope for each amount would be absurd. What a single call is like can only be judged when it comes.",
			mistake: "Putting limits into the agent's instructions only. Whatever it reads can change what it does.",
		},
		headline: "attribute.agent-limit",
		permitted:
			"No limit for agents was applied: either the rule is off, or the token names no agent to which it could apply.",
	},
	{
		key: "late",
		request: {
			title: "Agent refunds after closing",
			text: "It is past 18:00, and the token still works.",
			why: "A token is good until it expires. Between the moment when it was issued and this call, the shop has closed.",
			mistake: "Deciding once, when the token is issued, about everything that is done with it later.",
		},
		headline: "attribute.opening-hours",
		permitted: "Nobody looks at the time of day, so the refund goes through while nobody is there.",
	},
];

/** Words for every call of the plan. */
export const calls: Readonly<Record<string, Words>> = Object.fromEntries(
	told.flatMap((one) => [
		[`${one.key}.request`, request(one)],
		[`${one.key}.checks`, checks(one)],
		[`${one.key}.response`, response],
	]),
);
