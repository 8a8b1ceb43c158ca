/**
 * Our checks in front of a server that speaks the tool protocol itself: the page that calls (403), the token, with the
 * scope that opens the door (401, 403), the scope of the tool (403). What the protocol asks for is the speaker's matter,
 * which knows more than one revision of it.
 */
import { pathBelow, wellKnownName } from "../http/base";
import { type HttpRequest, json } from "../http/message";
import type { Handler, Party, PartyContext } from "../parties/context";
import { type Sharing, sharing } from "../parties/cors";
import { guard } from "../parties/guard";
import { originChecks } from "../parties/rs/checks/tools";
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
	methods: "POST, GET, DELETE",
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
	const refused = await judgeBound(request, subject, at);
	if (refused) return refuse(refused, entry, at, request);
	const beyond = await guard([scopeCoversTool], subject, at);
	if (beyond) return refuse(beyond, subject.toolScope ?? entry, at, request);
	return speak(request);
}
