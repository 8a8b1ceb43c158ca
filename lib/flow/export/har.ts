import { archiveOf, entryOf } from "../../http/har";
import { besideBytes } from "../../http/raw";
import { isoTime } from "../../world/clock";
import type { Hop, Run } from "../run";

/** HTTP Archive 1.2: every exchange of a run. */
export const harOf = (run: Run): object =>
	archiveOf(
		"Demo values from a simulation. They are not secure and open nothing.",
		run.hops.flatMap((hop) => (hop.message.kind === "request" ? [hopEntry(run, hop)] : [])),
	);

function hopEntry(run: Run, hop: Hop): object {
	const { message } = hop;
	if (message.kind !== "request") throw new Error("Only requests have entries");
	const answer = run.hops.find(({ message: m }) => m.kind === "response" && m.exchange === message.exchange)?.message;
	return entryOf({
		startedDateTime: isoTime(message.at),
		milliseconds: answer ? (answer.at - message.at) * 1000 : 0,
		request: message.request,
		response: answer?.kind === "response" ? answer.response : undefined,
		comment: [
			`Hop ${hop.number}: ${hop.note.title}`,
			hop.unheard && capital(hop.unheard.says),
			besideBytes(message.request),
		]
			.filter(Boolean)
			.join(". "),
	});
}

const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
