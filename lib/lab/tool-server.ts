/**
 * Our checks in front of a server that speaks the tool protocol itself: the page that calls (403), the method (405: it
 * keeps no session, so there is nothing to GET or to DELETE in any revision), the token, with the
 * scope that opens the door (401, 403), that there is one message and no list of them (400), the scope of the tool (403).
 * What else the protocol asks for is the speaker's matter, which knows more than one revision of it.
 */
import { isObject, jsonObject } from "../crypto/json";
import { pathBelow, wellKnownName } from "../http/base";
import { type HttpRequest, type HttpResponse, json, notAllowed } from "../http/message";
import { type Handler, newNotebook, type Party, type PartyContext } from "../parties/context";
import { type Sharing, sharing } from "../parties/cors";
import { guard } from "../parties/guard";
import { originChecks, type ToolSubject, toolChecks } from "../parties/rs/checks/tools";
import { requestReadable } from "../parties/rs/checks/tools/request-readable";
import { scopeCoversTool } from "../parties/rs/checks/tools/scope-covers-tool";
import { judgeBound } from "../parties/rs/dpop";
import { RESOURCE_METADATA } from "../parties/rs/metadata-url";
import { rpcError } from "../parties/rs/rpc";
import { readToken, refuse, resourceMetadata } from "../parties/rs/rs";
import { readRpc } from "../parties/rs/tool-server";
import { recall } from "../world/world";
import type { Speaker } from "./tools";

export const labTools = (speak: Speaker): Party => ({ answer: answerWith(speak), resume: {} });

/** What a page may send along that speaks the protocol, in any of its revisions. */
const PAGES: Sharing = {
	origins: [],
	methods: "POST",
	headers:
		"Authorization, Content-Type, DPoP, MCP-Protocol-Version, Mcp-Method, Mcp-Name, Mcp-Session-Id, Last-Event-ID",
};

const answerWith =
	(speak: Speaker): Handler =>
	(request, at) => {
		const { resource, allowedOrigins = [] } = recall(at.world, at.lane.id, "rs");
		if (wellKnownName(resource, request.url) === RESOURCE_METADATA) return resourceMetadata(request, at);
		if (pathBelow(resource, request.url) !== "/") return json(404, { error: "not_found" });
		at.notebook.place = "tool server";
		return sharing(request, { ...PAGES, origins: allowedOrigins }, () => judged(request, at, speak));
	};

async function judged(request: HttpRequest, at: PartyContext, speak: Speaker) {
	const { scopeOfTools = {}, allowedOrigins = [] } = recall(at.world, at.lane.id, "rs");
	const entry = Object.values(scopeOfTools)[0] ?? "";
	const subject = { ...readToken(request, at, entry), ...readRpc(request, scopeOfTools), allowedOrigins };
	const foreign = await guard(originChecks, subject, at);
	if (foreign) return rpcError(foreign, { ...subject, id: undefined, rpc: undefined });
	if (request.method !== "POST") return notAllowed("POST");
	const refused = await judgeBound(request, subject, at);
	if (refused) return refuse(refused, entry, at, request);
	// A list of messages, or what only the speaker would read as one, could hold a call that nobody has judged.
	const { rpc } = subject;
	const unread = rpc ? undefined : await guard([requestReadable], subject, at);
	if (unread) return rpcError(unread, subject);
	// No scope helps with a tool that does not exist: the speaker says so, in the words of the revision that was used.
	const beyond = subject.toolScope === undefined ? undefined : await guard([scopeCoversTool], subject, at);
	if (beyond) return refuse(beyond, subject.toolScope ?? entry, at, request);
	const response = await speak(request, rpc ?? {});
	await explain(response, subject, at);
	return response;
}

/** What a tool server of the lessons looks at in a request of the current revision (2026-07-28). */
const protocolChecks = toolChecks.filter((check) => check !== scopeCoversTool);

/**
 * The speaker refuses with a number, and says nowhere what it compared. Our own checks do, where they come to the very
 * same: then the log has them. The answer is the speaker's in any case.
 */
async function explain({ status, body }: HttpResponse, subject: ToolSubject, at: PartyContext): Promise<void> {
	if (status < 400) return;
	const aside = { ...at, notebook: newNotebook() };
	const refused = await guard(protocolChecks, subject, aside);
	const error = jsonObject(body)?.error;
	if (!refused || refused.status !== status || !isObject(error) || String(error.code) !== refused.error) return;
	at.notebook.checks.push(...aside.notebook.checks);
	at.notebook.refusal = refused;
}
