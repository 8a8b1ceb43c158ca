import type { FlowDefinition } from "@/lib/flow/define";
import type { machine } from "./machine";

/** Words for every state of the machine. */
export const notes: FlowDefinition<typeof machine>["notes"] = {
	planning: {
		phase: "prepare",
		actor: "client",
		does: "plans its calls",
		text: "Ada has asked the agent for something. It writes down which tools it will call.",
		events: { PLANNED: "The plan stands. What of it may happen, nobody has decided yet." },
	},
	requesting: {
		phase: "ask",
		actor: "as",
		does: "checks the agent",
		text: "The agent asks for a token of its own, with its client credentials.",
		events: {
			TOKEN_ISSUED: "The agent holds a token that names itself.",
			TOKEN_REFUSED: "A check refuses: for example, the credentials or the scope.",
		},
	},
	callingAlone: {
		phase: "use",
		actor: "rs",
		does: "decides a call of the agent alone",
		text: "The agent calls a tool as itself. The token is good, and the policy decides.",
		events: {
			PERMITTED: "No rule that was asked says no to the agent alone.",
			DENIED: "The policy says no. The agent turns to the token that it was handed.",
			CALL_REFUSED: "The call was not decided: the token was refused, or the call could not be read.",
		},
	},
	exchanging: {
		phase: "redeem",
		actor: "as",
		does: "checks the exchange",
		text: "The agent exchanges the token that it was handed for one for this task.",
		events: {
			TOKEN_EXCHANGED: "The agent holds a token for Ada, for one minute.",
			EXCHANGE_REFUSED: "A check refuses: for example, the subject token, the actor, the target or the scope.",
		},
	},
	calling: {
		phase: "use",
		actor: "rs",
		does: "decides one call",
		text: "The agent makes the next call of its plan for Ada. The tool server decides it as if it were the first.",
		events: {
			PERMITTED: "Every rule that was asked agrees. The call is carried out and written down.",
			DENIED: "A rule says no. Nothing is changed, and that is written down.",
			LAST_DECIDED: "The plan has no further call. Whatever was decided stands in the log.",
			CALL_REFUSED: "The call was not decided: the token was refused, or the call could not be read.",
		},
	},
	reading: {
		phase: "after",
		actor: "rs",
		does: "shows its log",
		text: "The shop reads the log of the tool server against its written policy.",
		events: {
			POLICY_KEPT: "No line of the log is against the policy. The log is all that there is to go by.",
			POLICY_MISSED: "A call was permitted that the written policy denies: its rule was not asked.",
		},
	},
	done: {
		phase: "after",
		actor: "client",
		does: "has done what it may",
		text: "No line of the log is against the policy, and the agent's token for Ada is made for one minute.",
	},
	tokenRefused: {
		phase: "ask",
		actor: "as",
		does: "no token was issued",
		text: "The agent has no identity at this server, so it can do nothing.",
	},
	exchangeRefused: {
		phase: "redeem",
		actor: "as",
		does: "no token was issued",
		text: "The agent holds no token for Ada's task, so nothing is done for her.",
	},
	callRefused: {
		phase: "use",
		actor: "rs",
		does: "takes no decision",
		text: "The call did not come as far as the policy. The agent stops here.",
	},
	overreached: {
		phase: "after",
		actor: "rs",
		does: "permitted too much",
		text: "Every token was accepted. Something was done all the same that the shop does not want.",
	},
};
