/**
 * The moment of a run at which a party gets a token to judge. The inspector asks there: with everything that the
 * party remembers by then, and with the very message that brings the token.
 */

import { jsonObject } from "../crypto/json";
import type { AnyFlow } from "../flow/define";
import { play } from "../flow/engine";
import type { Trace } from "../flow/frame";
import { laneOf } from "../flow/read/describe";
import { runOf } from "../flow/read/hops";
import type { Hop, Run, RunSpec } from "../flow/run";
import { parsePairs, readParams } from "../http/form";
import { type HttpRequest, header } from "../http/message";
import { pathOf } from "../http/raw";
import type { Role } from "../vocabulary/lanes";
import type { RequestMessage, ResponseMessage } from "../vocabulary/message";
import { cloneWorld } from "../world/clone";
import type { World } from "../world/world";
import type { Judge, TokenKind } from "./kinds";

/** A run with every world that it went through. */
export interface Played {
	readonly run: Run;
	readonly trace: Trace;
}

export async function playRun(flow: AnyFlow, spec: RunSpec): Promise<Played> {
	const trace = await play(flow, spec);
	return { run: runOf(flow, spec, trace), trace };
}

/** A hop that brings somebody a token. */
export type Bringing<M = RequestMessage | ResponseMessage> = Hop & { readonly message: M };
type RequestHop = Bringing<RequestMessage>;

/** The form of a request. */
export const formOf = ({ body }: HttpRequest) => readParams(parsePairs(body));

const INTROSPECTION = "/introspect";

/** Where in a request a judge finds a token of each kind; `undefined` where the request brings none. */
const findIn: Readonly<Record<Exclude<TokenKind, "id_token">, (request: HttpRequest) => string | undefined>> = {
	access_token: ({ headers }) => /^(?:bearer|dpop) +(.+)$/i.exec(header(headers, "authorization") ?? "")?.[1],
	dpop_proof: ({ headers }) => header(headers, "dpop"),
	client_assertion: (request) => formOf(request).get("client_assertion"),
	opaque: (request) => (pathOf(request.url) === INTROSPECTION ? formOf(request).get("token") : undefined),
};

const roleOf: Readonly<Partial<Record<Judge, Role>>> = {
	api: "rs",
	proven: "rs",
	client: "client",
	otherClient: "client",
	as: "as",
	otherAs: "as",
	asker: "as",
	otherAsker: "as",
	stranger: "as",
};

export interface Found {
	readonly hop: Bringing;
	readonly text: string;
}

/** Every hop that brings a judge a token of a kind, with the token. */
export const allBringing = (run: Run, kind: TokenKind, judge: Judge): readonly Found[] =>
	kind !== "id_token" ? requestHops(run, kind, judge) : roleOf[judge] === "client" ? idTokenHops(run) : [];

/** The first of them that the judge accepted. */
export const acceptedOf = (run: Run, kind: TokenKind, judge: Judge): Found | undefined =>
	allBringing(run, kind, judge).find(({ hop }) => isAccepted(run, hop));

/**
 * The hop that brings a token to its judge: one that brings this very text, if possible one that was accepted;
 * else the first of its kind that was, into which any text can be put. `undefined` where nobody in the run judges
 * such a token.
 */
export function bringing(run: Run, kind: TokenKind, judge: Judge, text: string): Bringing | undefined {
	const all = allBringing(run, kind, judge);
	const exact = all.filter((one) => one.text === text);
	const candidates = exact.length > 0 ? exact : all;
	return (candidates.find(({ hop }) => isAccepted(run, hop)) ?? candidates[0])?.hop;
}

function requestHops(run: Run, kind: Exclude<TokenKind, "id_token">, judge: Judge): readonly Found[] {
	return run.hops.filter(isRequest).flatMap((hop) => {
		const { request, to } = hop.message;
		const text = laneOf(run, to).role === roleOf[judge] ? findIn[kind](request) : undefined;
		const isProven = judge !== "proven" || header(request.headers, "dpop") !== undefined;
		return text === undefined || !isProven ? [] : [{ hop, text }];
	});
}

const isRequest = (hop: Hop): hop is RequestHop => hop.message.kind === "request";

function idTokenHops(run: Run): readonly Found[] {
	return run.hops.flatMap((hop) => {
		const { message } = hop;
		if (message.kind !== "response" || laneOf(run, message.to).role !== "client") return [];
		const text = jsonObject(message.response.body)?.id_token;
		return typeof text === "string" ? [{ hop: { ...hop, message }, text }] : [];
	});
}

/** Whether nobody refused what a hop brought: the checks that follow it, and the answer, say no no. */
export function isAccepted(run: Run, { index, message }: Bringing): boolean {
	const after = run.hops.slice(index + 1);
	if (message.kind === "response") return after.find((hop) => hop.message.kind === "checks")?.refusal === undefined;
	const answer = after.find((hop) => hop.message.kind === "response" && hop.message.exchange === message.exchange);
	return answer !== undefined && answer.refusal === undefined;
}

/** A copy of the world just before a hop's step. It may be changed: the run's own stays as it was. */
export const worldBefore = ({ trace }: Played, { frame }: Pick<Hop, "frame">): World =>
	cloneWorld((trace[frame] ?? trace[0]).world);

/** A copy of the world as it was at a time. */
export function worldAt({ trace }: Played, clock: number): World {
	const { world } = trace.findLast((frame) => frame.world.clock <= clock) ?? trace[0];
	return cloneWorld(world);
}
