/** An act of the attacker, in words. */
import type { Intervention } from "@/lib/flow/intervention";
import type { Run } from "@/lib/flow/run";
import { splitUrl } from "@/lib/http/form";
import { pathOf } from "@/lib/http/raw";
import { mark } from "../words/text";
import { t } from "../words/words";

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
			return act.of === "request" ? t("Copy {what}", { what: labelAt(run, act.at) }) : sayCopyOfAnswer(run, act.at);
		case "drop":
			return t("Drop {what}", { what: labelAt(run, act.at) });
		case "keep":
			return t("Keep {what} for later", { what: labelAt(run, act.at) });
		case "change":
			return t("Change {what}", { what: labelAt(run, act.at) });
		case "answer":
			return sayAnswer(act.status, act.location);
		case "again":
			return t(act.ops.length > 0 ? "Send {what} again, changed" : "Send {what} again", { what: labelAt(run, act.of) });
		case "send":
			return t(SENT_FROM[act.from], { method: act.draft.method, place: place(act.draft.target) });
		case "submit":
			return t("Fill in the form in my browser");
		case "lure":
			return t("Send Ada a link to {place}", { place: place(act.url) });
		case "wait":
			return sayWait(act.seconds);
	}
}

function sayCopyOfAnswer(run: Run, exchange: string): string {
	const what = answerAt(run, exchange);
	return what === undefined
		? t("Copy the answer to {what}", { what: labelAt(run, exchange) })
		: t("Copy {what}", { what });
}

const sayAnswer = (status: number, location: string): string =>
	location === ""
		? t("Answer {status}", { status })
		: t("Answer {status} to {place}", { status, place: place(location) });

function sayWait(seconds: number): string {
	const minutes = seconds / 60;
	if (seconds % 60 > 0) return seconds === 1 ? t("Wait 1 second") : t("Wait {count} seconds", { count: seconds });
	return minutes === 1 ? t("Wait 1 minute") : t("Wait {count} minutes", { count: minutes });
}

const SENT_FROM = {
	program: mark("Send {method} {place}"),
	browser: mark("Send {method} {place} in my browser"),
	page: mark("Send {method} {place} from Ada's page"),
} as const;

/** An address in short; where it is one that only the run knows, that. */
function place(url: string): string {
	if (url === "{next}") return t("where my browser was sent");
	if (url.startsWith("{url:")) return t("the address that I copied");
	const { target } = splitUrl(url);
	return target.includes("://") ? pathOf(target) : target;
}
