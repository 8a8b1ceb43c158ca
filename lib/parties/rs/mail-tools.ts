/** A tool server for one person's mail (MCP): a tool that reads all of it, and one that sends. */
import { isObject, type JsonObject } from "../../crypto/json";
import { pathBelow, wellKnownName } from "../../http/base";
import { type HttpRequest, type HttpResponse, json, notAllowed } from "../../http/message";
import type { Refusal } from "../../vocabulary/message";
import type { MailServerMemory } from "../../world/mail-memory";
import type { Remembering } from "../../world/own-memory";
import type { RsMemory } from "../../world/rs-memory";
import { recall } from "../../world/world";
import { callChecks } from "../bearer/checks";
import type { Answer, Handler, PartyContext } from "../context";
import { guard } from "../guard";
import { program } from "../programs";
import { mailRules } from "./checks/mail";
import { DENIED } from "./checks/policy/subject";
import { toolChecks } from "./checks/tools";
import { RESOURCE_METADATA } from "./metadata-url";
import { discovered, listed, rpcError, toolResult } from "./rpc";
import { readToken, refuse, resourceMetadata } from "./rs";
import { readRpc } from "./tool-server";

const isMail = (memory: RsMemory): memory is MailServerMemory => "inbox" in memory;

/** What the server keeps. Throws where the lane has no mail: an error in a lesson. */
export function mailIn(world: Remembering, lane: string): MailServerMemory {
	const memory = recall(world, lane, "rs");
	if (!isMail(memory)) throw new Error(`Lane "${lane}" has no mail`);
	return memory;
}

const answer: Handler = (request, at): Answer | Promise<Answer> => {
	const { resource } = mailIn(at.world, at.lane.id);
	if (wellKnownName(resource, request.url) === RESOURCE_METADATA) return resourceMetadata(request, at);
	if (pathBelow(resource, request.url) !== "/") return json(404, { error: "not_found" });
	at.notebook.place = "tool server";
	return request.method === "POST" ? callMailTool(request, at) : notAllowed("POST");
};

/** The token, the call, the scope of the tool, and last the policy about this very call. */
async function callMailTool(request: HttpRequest, at: PartyContext): Promise<HttpResponse> {
	const { scopeOfTools = {}, contacts } = mailIn(at.world, at.lane.id);
	const entry = Object.values(scopeOfTools)[0] ?? "";
	const subject = { ...readToken(request, at, entry), ...readRpc(request, scopeOfTools), allowedOrigins: [] };
	const args = argumentsIn(subject.rpc);
	const to = subject.tool === "send_mail" ? String(args.to ?? "") : undefined;
	const refused =
		(await guard([...callChecks, ...toolChecks], subject, at)) ?? (await guard(mailRules, { to, contacts }, at));
	if (refused?.error === DENIED) return denied(refused);
	if (refused && /^-\d+$/.test(refused.error)) return rpcError(refused, subject);
	if (refused) return refuse(refused, refused.check === "tool.scope-covers" ? (subject.toolScope ?? entry) : entry, at);
	if (subject.rpc?.method === "server/discover") return discovered(subject.id);
	if (subject.rpc?.method === "tools/list") return listed(subject.id, Object.keys(scopeOfTools));
	return toolResult(subject.id, to === undefined ? mailbox(at) : send(at, to, String(args.text ?? "")));
}

const argumentsIn = (rpc: JsonObject | undefined): JsonObject => {
	const params = isObject(rpc?.params) ? rpc.params : {};
	return isObject(params.arguments) ? params.arguments : {};
};

const mailbox = (at: PartyContext): string =>
	mailIn(at.world, at.lane.id)
		.inbox.map(({ from, text }) => `From ${from}: ${text}`)
		.join("\n");

function send(at: PartyContext, to: string, text: string): string {
	mailIn(at.world, at.lane.id).sent.push({ to, text });
	return `Sent to ${to}.`;
}

/** A no of the policy: no challenge, since a token with more scope would not help (RFC 9110 §15.5.4). */
const denied = ({ status, error, check, description }: Refusal): HttpResponse =>
	json(status, { error, rule: check, reason: description }, [["Cache-Control", "no-store"]]);

export const MAIL_TOOLS = program("mail-tools", { answer, resume: {} });
