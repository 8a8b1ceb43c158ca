/**
 * The relay on the teacher's machine: what the presenter says goes to everybody who follows, by server-sent events; what
 * they answer comes back as numbers. It asks nobody's name, writes nothing down, and forgets all when it ends.
 */
import { randomBytes } from "node:crypto";
import { json, refusal, send } from "./answers.mjs";
import { createBuckets } from "./buckets.mjs";
import { createHall } from "./hall.mjs";
import { keyHolder } from "./key.mjs";
import { LIMITS } from "./limits.mjs";
import { messageRoutes } from "./messages.mjs";
import { isForeign } from "./same-site.mjs";

export const BASE = "/workshop/relay";

/**
 * @param key what the presenter types to drive the room
 * @param addresses where other devices find the site; only this very machine is told
 * @param now milliseconds, for what is allowed in a second
 * @param limits some of LIMITS, to have them otherwise
 * @returns `handle`, which answers a request and says whether it was the relay's; `close`, which ends all streams; and
 * `sizes`, how many things of each kind are kept
 */
export function createRelay({
	key,
	addresses = /** @type {readonly string[]} */ ([]),
	now = Date.now,
	limits: some = {},
}) {
	const limits = { ...LIMITS, ...some };
	const server = randomBytes(16).toString("base64url");
	const hasKey = keyHolder(key);
	const hall = createHall({ server, limits, now });
	const gate = createGate({ limits, now });
	const messages = messageRoutes({ hall, hasKey, refuse: gate.refuse, limits });

	function events(req, res) {
		const { authorization } = req.headers;
		if (authorization === undefined) return gate.enter(req) ? follow(req, res) : refusal(429);
		return hasKey(authorization) ? hall.present(res) : gate.refuse(req, 401);
	}

	function follow(req, res) {
		const asked = new URLSearchParams(req.url.split("?")[1]);
		const who = { name: asked.get("who"), screen: asked.get("screen") === "1" };
		return hall.follow(res, addressOf(req), who) ? undefined : refusal(503);
	}

	const answer = router({
		"": { GET: (req) => json({ relay: "par-avion", server, ...(isHome(req) ? { addresses } : {}) }) },
		"/events": { GET: events },
		"/room": { PUT: messages.room },
		"/vote": { POST: messages.vote },
		"/mode": { POST: messages.mode },
	});

	return {
		handle(req, res) {
			const [path] = req.url.split("?");
			if (path !== BASE && !path.startsWith(`${BASE}/`)) return false;
			answer(req, res, path.slice(BASE.length)).then(
				(made) => made && send(req, res, made),
				() => res.destroy(),
			);
			return true;
		},
		close: hall.close,
		sizes: () => ({ ...hall.sizes(), buckets: gate.size() }),
	};
}

/** Known while it is connected, to count what comes from there. Nobody else hears of it. */
const addressOf = (req) => req.socket.remoteAddress ?? "";

/** Whether it comes from this machine. A page that was opened as localhost has no other way to know what others type. */
const isHome = (req) => /^(::ffff:)?127\.|^::1$/.test(addressOf(req));

/** How often an address may come, and how often it may send what nobody should. One does not use up the other. */
function createGate({ limits, now }) {
	const comings = createBuckets(limits.comings, limits.addresses, now);
	const strangers = createBuckets(limits.strangers, limits.addresses, now);
	return {
		enter: (req) => comings.take(addressOf(req)),
		/** @returns the refusal of a request, or 429 */
		refuse: (req, status) => refusal(strangers.take(addressOf(req)) ? status : 429),
		size: () => comings.size() + strangers.size(),
	};
}

/** @returns a function that answers a request, or takes its response over and returns nothing */
function router(routes) {
	return async (req, res, path) => {
		const methods = Object.hasOwn(routes, path) ? routes[path] : undefined;
		if (!methods) return refusal(404);
		if (!Object.hasOwn(methods, req.method)) return refusal(405, { Allow: Object.keys(methods).join(", ") });
		return isForeign(req) ? refusal(403) : methods[req.method](req, res);
	};
}
