/** Runs of lessons with their requests, to be written. */
import type { AnyFlow } from "@/lib/flow/define";
import type { HttpRequest } from "@/lib/http/message";
import { parseRequest } from "@/lib/http/parse-request";
import { type Played, playRun } from "@/lib/inspect/scene";
import { type RequestHop, requestAt } from "@/lib/practice/can-be-written";

export interface WritingLesson {
	readonly flow: AnyFlow;
	readonly played: Played;
	readonly requests: readonly RequestHop[];
}

export async function lessonOf(flow: AnyFlow): Promise<WritingLesson> {
	const played = await playRun(flow, { settings: flow.defaults, choices: [], edits: [] });
	return { flow, played, requests: played.run.hops.flatMap(({ index }) => requestAt(played.run, index) ?? []) };
}

/** Throws where the text is no request. */
export function readTyped(text: string): HttpRequest {
	const found = parseRequest(text);
	if ("says" in found) throw new Error(found.says);
	return found;
}
