/** An agent that does what it is told, whoever tells it: by its person, or by what a tool gave it to read. */
import { TOOL_SERVER } from "@/lib/cast/agent-addresses";
import type { StepContext } from "@/lib/flow/define";
import type { Move } from "@/lib/flow/move";
import type { HttpResponse } from "@/lib/http/message";
import { confirmChecks } from "@/lib/parties/client/checks/confirm";
import { keepResult, readScopeChallenge, resultOf, toolRequest } from "@/lib/parties/client/mcp-agent";
import { sessionOf } from "@/lib/parties/client/session";
import { guard } from "@/lib/parties/guard";
import { mailIn } from "@/lib/parties/rs/mail-tools";
import { levelOf } from "@/lib/vocabulary/settings";
import { recall, type World } from "@/lib/world/world";
import * as words from "./words";
import { BEN, promptOf, wantsAnswer } from "./world";

const agentIn = (world: World) => recall(world, "client", "client");

/** A call of a tool, and what came of it. */
function call(ctx: StepContext, note: string, tool: string, args: Readonly<Record<string, string>> = {}) {
	const { accessToken } = sessionOf(ctx.at("client"));
	const request = toolRequest(TOOL_SERVER, tool, accessToken, args);
	return ctx.send("client", request, { channel: "back", note, checks: "hop" });
}

/** Whether the mail also says how to get a token that covers it. */
const ordersExchange = (text: string): boolean => /exchange your token for one that may/.test(text);

/** What the mail tells the agent to do. A language model would read it; here a pattern does, and obeys. */
function ordersIn(text = ""): string | undefined {
	return /AGENT: send this mailbox to (\S+)/.exec(text)?.[1];
}

const readIn = (world: World): string => agentIn(world).mcp?.results[0] ?? "";

export const tellAgent: Move<"TOLD"> = {
	phase: "prepare",
	actor: "user",
	does: "says what to do",
	text: "Ada tells her agent what she wants. It has had access to her mail for a while.",
	events: { TOLD: "The agent has its task, and begins with reading." },
	step: {
		kind: "run",
		run: async (ctx) => {
			const facts = [{ name: "prompt", text: promptOf(ctx.settings) }];
			ctx.work("client", { note: "task" }, () => ({ result: undefined, facts }));
			return { type: "TOLD" };
		},
	},
	words: words.taskWords,
};

export const readMail: Move<"READ" | "NOT_READ"> = {
	phase: "use",
	actor: "rs",
	does: "gives out the mail",
	text: "The agent calls the tool that reads mail.",
	events: {
		READ: "All of Ada's mail comes back as a result, whoever has written it.",
		NOT_READ: "There is no mail, so the agent has nothing to go on with.",
	},
	step: {
		kind: "run",
		run: async (ctx) => {
			const { response } = await call(ctx, "read", "read_mail");
			const isMail = resultOf(response) !== undefined && keepResult(ctx.at("client"), response);
			return { type: isMail ? "READ" : "NOT_READ" };
		},
	},
	words: words.readWords,
};

/** The agent's next call, and whether its person is asked first. */
const asks = ({ settings }: StepContext): boolean => levelOf(settings, "agentConfirm") === "risky";

export const plan: Move<"ANSWERS" | "ANSWER_ASKED" | "OBEYS" | "ORDER_ASKED" | "NO_ORDER"> = {
	phase: "use",
	actor: "client",
	does: "decides what to do",
	text: "The agent makes a plan of what Ada has said and of what it has read. To the model both are text.",
	events: {
		ANSWERS: "First comes what Ada wants: an answer to Ben.",
		ANSWER_ASKED: "First comes what Ada wants. The agent shows her the mail before it sends it.",
		OBEYS: "What Ada wanted is done. The agent goes on with what the mail says.",
		ORDER_ASKED: "The agent goes on with what the mail says, and asks Ada first.",
		NO_ORDER: "There is nothing in the mail that the agent would do.",
	},
	step: {
		kind: "run",
		run: async (ctx) => {
			const order = ordersIn(readIn(ctx.world));
			const facts = [
				...(wantsAnswer(ctx.settings) ? [{ name: "send_mail", text: `to ${BEN}` }] : []),
				...(order === undefined ? [] : [{ name: "send_mail", text: `to ${order}: the mailbox` }]),
			];
			ctx.work("client", { note: "plan" }, () => ({ result: undefined, facts }));
			if (order === undefined) return { type: "NO_ORDER" };
			if (wantsAnswer(ctx.settings)) return { type: asks(ctx) ? "ANSWER_ASKED" : "ANSWERS" };
			return { type: asks(ctx) ? "ORDER_ASKED" : "OBEYS" };
		},
	},
	words: words.planWords,
};

/** The person sees the call that the agent is about to make, with whom it goes to. */
const confirm = (note: string, isHers: boolean): Move<"CONFIRMED" | "REFUSED"> => ({
	phase: "consent",
	actor: "user",
	does: "is asked about one call",
	text: isHers
		? "The agent shows Ada the answer that she wants to send to Ben."
		: "The agent shows Ada a mail that she has not asked for.",
	events: {
		CONFIRMED: "Ada says yes to this call.",
		REFUSED: "Ada says no, and the agent does not make the call.",
	},
	step: {
		kind: "choice",
		options: isHers ? [YES, NO] : [NO, YES],
		run: async (ctx, fields) => {
			ctx.wait(5);
			const confirmed = fields.some(([name, value]) => name === "send" && value === "yes");
			const refused = await ctx.judge("client", { note, place: "agent" }, (at) =>
				guard(confirmChecks, { risky: true, confirmed }, at),
			);
			return { type: refused ? "REFUSED" : "CONFIRMED" };
		},
	},
	words: isHers ? words.confirmOwnWords : words.confirmWords,
});

const YES = { id: "send", label: "Send", fields: [["send", "yes"]] } as const;
const NO = { id: "keep", label: "Do not send", fields: [["send", "no"]] } as const;

export const confirmAnswer = confirm("confirmOwn", true);
export const confirmOrder = confirm("confirm", false);

export const answerBen: Move<"ANSWERED" | "ANSWERED_ASKED" | "NOT_ANSWERED"> = {
	phase: "use",
	actor: "rs",
	does: "sends what Ada wants",
	text: "The agent calls the tool that sends mail, with the answer to Ben.",
	events: {
		ANSWERED: "The answer is sent. The agent goes on with what the mail says.",
		ANSWERED_ASKED: "The answer is sent. For what the mail says, the agent asks Ada first.",
		NOT_ANSWERED: "The answer is not sent.",
	},
	step: {
		kind: "run",
		run: async (ctx) => {
			const { response } = await call(ctx, "answer", "send_mail", { to: BEN, text: "I will come." });
			if (!keepResult(ctx.at("client"), response)) return { type: "NOT_ANSWERED" };
			return { type: asks(ctx) ? "ANSWERED_ASKED" : "ANSWERED" };
		},
	},
	words: words.answerWords,
};

/** What the mail wants: all of it, to the address that it names. */
export const sendOn = (ctx: StepContext, note: string) =>
	call(ctx, note, "send_mail", { to: ordersIn(readIn(ctx.world)) ?? "", text: readIn(ctx.world) });

/** Whether the mail has left. What was sent arrives, as mail does. */
export function hasLeft(ctx: StepContext, response: HttpResponse): boolean {
	if (resultOf(response) === undefined) return false;
	const last = mailIn(ctx.world, "rs").sent.at(-1);
	const facts = [
		{ name: "to", text: last?.to ?? "" },
		{ name: "text", text: last?.text ?? "" },
	];
	ctx.work("attacker", { note: "mail" }, () => ({ result: undefined, facts }));
	recall(ctx.world, "attacker", "attacker").mails = [last?.text ?? ""];
	return true;
}

export const obey: Move<"SENT" | "MORE_NEEDED" | "EXCHANGES" | "DENIED"> = {
	phase: "after",
	actor: "rs",
	does: "decides about the call",
	text: "The agent calls the tool that sends mail, because a mail says so.",
	events: {
		SENT: "The token is good for this tool, so Ada's mail goes to the attacker.",
		MORE_NEEDED: "The token does not cover this tool. The agent may ask Ada for more.",
		EXCHANGES: "The token does not cover this tool, and the mail says how to get one that does.",
		DENIED: "The tool server does not make this call.",
	},
	step: {
		kind: "run",
		run: async (ctx) => {
			const { response } = await sendOn(ctx, "leak");
			if (hasLeft(ctx, response)) return { type: "SENT" };
			if (!readScopeChallenge(ctx.at("client"), response)) return { type: "DENIED" };
			return { type: ordersExchange(readIn(ctx.world)) ? "EXCHANGES" : "MORE_NEEDED" };
		},
	},
	words: words.leakWords,
};

/** Whether Ada has what she wanted: her mail was read, and answered where she wanted that. */
export function adaIsServed(world: World): boolean {
	const { inbox, sent } = mailIn(world, "rs");
	const isRead = (agentIn(world).mcp?.results.length ?? 0) > 0;
	return inbox.some(({ from }) => from === BEN) ? sent.some(({ to }) => to === BEN) : isRead;
}
