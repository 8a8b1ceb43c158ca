import type { Intervention } from "@/lib/flow/intervention";
import { requestLabel } from "@/lib/flow/read/labels";
import type { Run } from "@/lib/flow/run";

/** The hop of a request in a run, or of the answer to it, as one says it. */
function hopAt(run: Run, exchange: string, of: "request" | "answer"): string {
	const hop = run.hops.find(
		({ message }) =>
			"exchange" in message && message.exchange === exchange && (message.kind === "response") === (of === "answer"),
	);
	return hop ? `hop ${hop.number}, “${hop.note.title}”` : "what has come to you";
}

const sender = { program: "a program", browser: "your own browser", page: "a page of Ada's" } as const;

/** An act of free play, as a part of a sentence. @param run the honest one, in which hops have their names */
export function actInWords(run: Run, act: Intervention): string {
	switch (act.do) {
		case "copy":
			return `copy ${hopAt(run, act.at, act.of)}`;
		case "drop":
			return `stop ${hopAt(run, act.at, "request")}`;
		case "keep":
			return `keep ${hopAt(run, act.at, "request")}`;
		case "change":
			return `change ${hopAt(run, act.at, "request")}`;
		case "answer":
			return `answer with status ${act.status}`;
		case "again":
			return "send what you have copied once more";
		case "send":
			// A target may be a place that only the run knows.
			return act.draft.target === "{next}"
				? "let your own browser go where it was sent"
				: `send ${requestLabel({ ...act.draft, url: act.draft.target, headers: [] })} from ${sender[act.from]}`;
		case "submit":
			return "fill in the form that your browser shows";
		case "lure":
			return "have Ada open a link";
		case "wait":
			return `wait ${act.seconds} seconds`;
	}
}
