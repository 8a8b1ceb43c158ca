/**
 * A web client that works with whatever API its user names, and asks that API first what a call needs (RFC 9728 §5).
 * The program of one lesson.
 */
import { jsonObject, textsOf } from "../../crypto/json";
import { pathBelow } from "../../http/base";
import { parseChallenges } from "../../http/challenge";
import { get, type HttpRequest, headerAll, isGet } from "../../http/message";
import { recall } from "../../world/world";
import type { Answer, Continuation, Handler, PartyContext } from "../context";
import { guard } from "../guard";
import { program } from "../programs";
import { apiChosen } from "./api-choice";
import { resourceChecks } from "./checks/discovery";
import { client } from "./client";
import { sessionOf } from "./session";
import { stopped } from "./stopped";
import { webTurns } from "./web";

/** The click of somebody who names an API: the client calls that as if it needed no token. */
const answer: Handler = (request, at) => {
	const begins = pathBelow(at.lane.base ?? "", request.url) === "/connect" && isGet(request);
	const api = begins ? apiChosen(at, request.url) : undefined;
	if (api === undefined) return client(request, at);
	at.notebook.place = "client";
	return { ask: get(`${api}/photos`), next: "challenged", about: { api } };
};

function stop(error: string, request: HttpRequest, at: PartyContext): Answer {
	sessionOf(at).error = error;
	return stopped(request, at);
}

/** A 401 says where the metadata is, and perhaps what this call needs (RFC 9728 §5.1). */
const challenged: Continuation = ({ request, response, about }, at) => {
	const bearer = parseChallenges(headerAll(response.headers, "www-authenticate")).find(
		({ scheme }) => scheme.toLowerCase() === "bearer",
	);
	const { resource_metadata: url, scope } = bearer?.params ?? {};
	if (response.status !== 401 || url === undefined || !URL.canParse(url)) return stop("no_challenge", request, at);
	return { ask: get(url), next: "described", about: { ...about, ...(scope === undefined ? {} : { scope }) } };
};

/** What the metadata list is asked for where the challenge has named nothing (RFC 6750 §3). It asks the server that it knows. */
const described: Continuation = async ({ request, response, about }, at) => {
	const metadata = response.status === 200 ? jsonObject(response.body) : undefined;
	const refused = await guard(resourceChecks, { used: String(about.api), metadata }, at);
	if (refused) return stop(refused.error, request, at);
	const memory = recall(at.world, at.lane.id, "client");
	const issuers = textsOf(metadata?.authorization_servers) ?? [];
	if (!issuers.includes(memory.metadata.issuer)) return stop("unknown_issuer", request, at);
	const listed = (textsOf(metadata?.scopes_supported) ?? []).join(" ");
	const scope = at.settings.scope ?? (typeof about.scope === "string" ? about.scope : listed);
	at.world.memory[at.lane.id] = { ...memory, scope };
	return { next: "begin" };
};

/** From here on it is the usual client. */
const begin: Continuation = ({ request }, at) => client(request, at);

export const DISCOVERING = program("discovering-client", {
	answer,
	resume: { ...webTurns, challenged, described, begin },
});
