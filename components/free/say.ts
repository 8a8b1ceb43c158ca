/** An act of the attacker, in words. */
import type { Intervention } from "@/lib/flow/intervention";
import type { Run } from "@/lib/flow/run";
import { splitUrl } from "@/lib/http/form";
import { pathOf } from "@/lib/http/raw";

/** The label of the message that an exchange began with. */
const labelAt = (run: Run, exchange: string): string =>
	run.hops.find(({ message }) => "exchange" in message && message.exchange === exchange && message.kind !== "response")
		?.label ?? exchange;

/** The label of the answer to it. */
const answerAt = (run: Run, exchange: string): string | undefined =>
	run.hops.find(({ message }) => message.kind === "response" && message.exchange === exchange)?.label;

export function sayAct(run: Run, act: Intervention): string {
	switch (act.do) {
		case "copy":
			return act.of === "request"
				? `Copy ${labelAt(run, act.at)}`
				: `Copy ${answerAt(run, act.at) ?? `the answer to ${labelAt(run, act.at)}`}`;
		case "drop":
			return `Drop ${labelAt(run, act.at)}`;
		case "keep":
			return `Keep ${labelAt(run, act.at)} for later`;
		case "change":
			return `Change ${labelAt(run, act.at)}`;
		case "answer":
			return act.location === "" ? `Answer ${act.status}` : `Answer ${act.status} to ${place(act.location)}`;
		case "again":
			return `Send ${labelAt(run, act.of)} again${act.ops.length > 0 ? ", changed" : ""}`;
		case "send":
			return `Send ${act.draft.method} ${place(act.draft.target)}${SENT_FROM[act.from]}`;
		case "submit":
			return "Fill in the form in my browser";
		case "lure":
			return `Send Ada a link to ${place(act.url)}`;
		case "wait":
			return `Wait ${act.seconds % 60 === 0 ? counted(act.seconds / 60, "minute") : counted(act.seconds, "second")}`;
	}
}

const SENT_FROM = { program: "", browser: " in my browser", page: " from Ada's page" } as const;

const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? "" : "s"}`;

/** An address in short; where it is one that only the run knows, that. */
function place(url: string): string {
	if (url === "{next}") return "where my browser was sent";
	if (url.startsWith("{url:")) return "the address that I copied";
	const { target } = splitUrl(url);
	return target.includes("://") ? pathOf(target) : target;
}
