/**
 * The interface by which a sandbox is opened, set, reset and read. It takes JSON only and no other site's pages: a form
 * of a foreign page can send neither.
 */
import type { IncomingMessage, ServerResponse } from "node:http";
import { parseJson } from "../lib/crypto/json";
import { type HttpResponse, json } from "../lib/http/message";
import { registeredClients } from "../lib/lab/people";
import { applySettings, resetSandbox, type Sandbox } from "../lib/lab/sandbox";
import { changedSettings } from "../lib/lab/settings";
import { isForeign } from "./hosts";
import type { Limits } from "./limits";
import { failed, refusal, send, sendHead } from "./reply";
import { readBody } from "./request";
import { DEMO, type Sandboxes } from "./sandboxes";
import { harOf, traceOf } from "./trace";

export const SANDBOXES = "/sandboxes";

const EVENTS = "/events";

interface House {
	readonly sandboxes: Sandboxes;
	readonly limits: Limits;
	/** Where a person looks at a sandbox. @param id of it */
	pageOf(id: string): string;
	/** How many descriptions were given, with this one. */
	count(): number;
	/** Takes over the answer, and sends what happens from now on. */
	stream(sandbox: Sandbox, reply: ServerResponse): HttpResponse | undefined;
	/** Tells all who watch a sandbox how it stands now. */
	changed(sandbox: Sandbox, description: unknown): void;
}

const NO_STORE = [["Cache-Control", "no-store"]] as const;

/** What the owner of a sandbox has to know to point a client at it. The seed of its chance is nowhere, and its keys leave nowhere. */
function described({ id, addresses, settings, secrets, armed }: Sandbox, { pageOf, count }: House) {
	return {
		id,
		...addresses,
		page: pageOf(id),
		clients: Object.values(registeredClients(settings, secrets)),
		settings,
		armed,
		told: count(),
	};
}

type Route = (
	message: IncomingMessage,
	sandbox: Sandbox,
	house: House,
	reply: ServerResponse,
) => Promise<HttpResponse | undefined> | HttpResponse | undefined;

/** What can be done with one sandbox, by method and by what stands behind its id. */
const routes: Readonly<Record<string, Route>> = {
	"GET ": (_, sandbox, house) => json(200, described(sandbox, house), NO_STORE),
	"PATCH ": change,
	"DELETE ": (_, { id }, { sandboxes }) => {
		if (id === DEMO) return notThis(methodsAt(id, ""), "This sandbox stays. It can be reset.");
		sandboxes.close(id);
		return { status: 204, headers: [], body: "" };
	},
	"POST /reset": async (_, sandbox, house) => {
		await resetSandbox(sandbox);
		return json(200, described(sandbox, house), NO_STORE);
	},
	"GET /trace": (_, sandbox) => json(200, traceOf(sandbox), NO_STORE),
	"GET /trace.har": (_, sandbox) => json(200, harOf(sandbox), NO_STORE),
	[`GET ${EVENTS}`]: (_, sandbox, house, reply) => house.stream(sandbox, reply),
};

async function change(message: IncomingMessage, sandbox: Sandbox, house: House): Promise<HttpResponse> {
	const read = await readBody(message, house.limits);
	if ("status" in read) return refusal(read.status);
	const sent = parseJson(read.value);
	if (sent === undefined) return refusal(400, "The body is not JSON.");
	const changed = changedSettings(sandbox.settings, sent);
	if ("problem" in changed) return refusal(400, changed.problem);
	sandbox.settings = changed.value;
	applySettings(sandbox);
	const description = described(sandbox, house);
	house.changed(sandbox, description);
	return json(200, description, NO_STORE);
}

/**
 * @param own the origin whose pages may use it
 * @returns answers a request, and says whether it was one of this interface
 */
export function createControl(around: Omit<House, "count">) {
	let told = 0;
	const house: House = { ...around, count: () => ++told };
	return (message: IncomingMessage, reply: ServerResponse, path: string, own: string): boolean => {
		if (path !== SANDBOXES && !path.startsWith(`${SANDBOXES}/`)) return false;
		answer(message, reply, path.slice(SANDBOXES.length), own, house).then(
			(made) => made && (message.method === "HEAD" ? sendHead(reply, made) : send(reply, made)),
			(error: unknown) => failed(message, reply, error),
		);
		return true;
	};
}

/** The methods that work at an address, which belong into such an answer (RFC 9110 §15.5.6). */
function notThis(methods: readonly string[], why?: string): HttpResponse {
	const refused = refusal(405, why);
	return { ...refused, headers: [...refused.headers, ["Allow", methods.join(", ")]] };
}

/** @param id of a sandbox, of which one stays, @param rest what stands behind it */
const methodsAt = (id: string, rest: string): readonly string[] =>
	Object.keys(routes)
		.filter((route) => route.endsWith(` ${rest}`) && !(id === DEMO && route === "DELETE "))
		.map((route) => route.slice(0, route.indexOf(" ")))
		.flatMap((method) => (method === "GET" && rest !== EVENTS ? ["GET", "HEAD"] : [method]));

/** Nothing of a sandbox is at this address, or nothing by this method. */
function unrouted(id: string, rest: string): HttpResponse {
	const methods = methodsAt(id, rest);
	return methods.length > 0 ? notThis(methods) : refusal(404, "Nothing of a sandbox is at this address.");
}

async function answer(
	message: IncomingMessage,
	reply: ServerResponse,
	below: string,
	own: string,
	house: House,
): Promise<HttpResponse | undefined> {
	const { method = "GET", headers } = message;
	if (isForeign(headers, own)) return refusal(403);
	const writes = method === "POST" || method === "PATCH";
	const isJson = /^application\/json\s*(;|$)/i.test(headers["content-type"] ?? "");
	if (writes && !isJson) return refusal(415);
	if (below === "") {
		if (method !== "POST") return notThis(["POST"]);
		const opened = await house.sandboxes.open();
		return opened ? json(201, described(opened, house), NO_STORE) : refusal(503);
	}
	const [, id = "", rest = ""] = /^\/([^/]+)(\/.*)?$/.exec(below) ?? [];
	const sandbox = house.sandboxes.find(id);
	if (!sandbox) return refusal(404);
	// HEAD wants what GET would answer, without its body (RFC 9110 §9.3.2); of events there is no end to wait for.
	const asked = method === "HEAD" && rest !== EVENTS ? "GET" : method;
	const route = Object.hasOwn(routes, `${asked} ${rest}`) ? routes[`${asked} ${rest}`] : undefined;
	if (!route) return unrouted(id, rest);
	return route(message, sandbox, house, reply);
}
