/** Whether an act took place in a run, and how it was answered. */
import { BEFORE, type Intervention, isOnTheWay } from "@/lib/flow/intervention";
import type { Run } from "@/lib/flow/run";
import { t } from "../words/words";

export interface Done {
	readonly took: boolean;
	/** The error with which it was refused, where it was. */
	readonly refused: string | undefined;
	/** Why it did not take place. */
	readonly why: string;
}

export function playedRunDone(run: Run, act: Intervention): Done {
	const took = run.played?.done.includes(act.id) ?? false;
	const answer = run.hops.findLast(
		({ message }) => message.kind === "response" && message.exchange.split(".", 1)[0] === `x${act.id}`,
	);
	return { took, refused: answer?.refusal?.error, why: whyNot(run, act) };
}

function whyNot(run: Run, act: Intervention): string {
	const there = run.hops.some(
		({ message, frame }) =>
			String(frame) === act.at ||
			("exchange" in message && (message.exchange === act.at || message.exchange.startsWith(`${act.at}.`))),
	);
	if (act.at !== BEFORE && !there) return t("This run does not have the message that it was done to.");
	if (isOnTheWay(act)) return t("From where you stand now, that cannot be done to this message.");
	if (act.do === "submit") return t("Your browser shows no form then.");
	if (act.do === "again") return t("You do not hold that letter then.");
	if (act.do === "lure" && !run.spec.free?.positions.includes("site"))
		return t("From where you stand now, you have no site that could send Ada a link.");
	if (act.do === "lure") return t("There is no link that Ada could open.");
	if (act.do === "send" && act.from === "page" && !run.spec.free?.positions.includes("page"))
		return t("From where you stand now, no script of yours runs in the client's page.");
	if (act.do === "send" && act.from === "page") return t("Ada's browser shows no page of the client then.");
	return t("There is no address to send it to.");
}
