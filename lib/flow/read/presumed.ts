/** Looks up in a run what a sentence presumes. Read from messages and from what each party holds, as the screen shows them. */

import { jsonObject } from "../../crypto/json";
import { decodeJwt } from "../../crypto/jwt";
import { answeredPairs, type Pairs, parsePairs, queryOf } from "../../http/form";
import { header } from "../../http/message";
import { certificatePairs } from "../../http/tls";
import type { CheckId } from "../../vocabulary/check-ids";
import type { LaneId } from "../../vocabulary/lanes";
import type { CheckRecord, Message } from "../../vocabulary/message";
import type { Presumption } from "../../vocabulary/presumptions";
import { levelOf } from "../../vocabulary/settings";
import type { ValueKind } from "../../vocabulary/values";
import type { Scene } from "../scene";
import { textOf } from "./holdings";

/** Whether what a sentence presumes holds at a moment. */
export function holdsAt(scene: Scene, presumption: Presumption): boolean {
	switch (presumption.is) {
		case "sent":
			return isSent(scene, presumption);
		case "not sent":
			return !isSent(scene, presumption);
		case "ran":
			return hasRun(scene, presumption.check, presumption.in);
		case "skipped":
			return !hasRun(scene, presumption.check, presumption.in);
		case "refused":
			return checksAt(scene, presumption.in).some(
				({ id, verdict }) => id === presumption.check && verdict === "failed",
			);
		case "holds":
			return isHeld(scene, presumption.lane, presumption.kind);
		case "lacks":
			return !isHeld(scene, presumption.lane, presumption.kind);
		case "made":
			return isMade(scene, presumption.kind);
		case "not made":
			return !isMade(scene, presumption.kind);
		case "claims":
			return isClaimed(scene, presumption.kind, presumption.claim);
		case "claims not":
			return !isClaimed(scene, presumption.kind, presumption.claim);
		case "spent":
			return isSpent(scene, presumption.kind);
		case "unspent":
			return !isSpent(scene, presumption.kind);
		case "travels": {
			const message = scene.messages.at(-1);
			return message !== undefined && "channel" in message && message.channel === presumption.channel;
		}
		case "set":
			return presumption.levels.includes(levelOf(scene.settings, presumption.control));
	}
}

/** The latest message of a key, such as `token.request`; without a key, the one of the hop. */
function messageOf({ messages }: Scene, key: string | undefined): Message | undefined {
	if (key === undefined) return messages.at(-1);
	return messages.findLast(({ note, kind }) => `${note}.${kind}` === key);
}

/** Whether something of this name, and with this value, stands in a message. Checks are about the request that they judge. */
function isSent(scene: Scene, { name, value, in: key }: { name: string; value?: string; in?: string }): boolean {
	const message = messageOf(scene, key);
	const subject =
		message?.kind === "checks"
			? scene.messages.findLast(({ note, kind }) => note === message.note && (kind === "request" || kind === "link"))
			: message;
	if (!subject) return false;
	// A parameter without a value counts as one that was left out (RFC 6749 §3.1).
	return namedIn(subject).some(
		([named, text]) =>
			named.toLowerCase() === name.toLowerCase() && (value === undefined ? text !== "" : text === value),
	);
}

/** Everything in a message that has a name: parameters, members, headers, facts; and the certificate beside it. */
function namedIn(message: Message): Pairs {
	switch (message.kind) {
		case "work":
			return message.facts.map(({ name, text }) => [name, text] as const);
		case "link":
			return queryOf(message.url);
		case "checks":
			return [];
		case "request": {
			const { url, headers, body, tls } = message.request;
			return [...(tls ? certificatePairs(tls) : []), ...queryOf(url), ...headers, ...membersOf(body)];
		}
		case "response": {
			const { headers, body } = message.response;
			return [...answeredPairs(header(headers, "location") ?? ""), ...headers, ...membersOf(body)];
		}
	}
}

/** The members of a JSON body, or the fields of a form. */
function membersOf(body: string): Pairs {
	if (!body.startsWith("{")) return parsePairs(body);
	const members = Object.entries(jsonObject(body) ?? {});
	return members.map(([name, value]) => [name, typeof value === "string" ? value : JSON.stringify(value)] as const);
}

/** The checks of a hop: its own, or for an answer those that were made before it. */
function checksAt(scene: Scene, key: string | undefined): readonly CheckRecord[] {
	const message = messageOf(scene, key);
	if (message?.kind === "checks") return message.checks;
	if (message?.kind !== "response") return [];
	if (message.checks.length > 0) return message.checks;
	const before = scene.messages.findLast(({ note, kind }) => note === message.note && kind === "checks");
	return before?.kind === "checks" ? before.checks : [];
}

const hasRun = (scene: Scene, id: CheckId, key: string | undefined): boolean =>
	checksAt(scene, key).some((check) => check.id === id && check.verdict !== "skipped");

/** A value whose kind is asked for may have several: a second code, the token of another. One that is held is enough. */
function isHeld(scene: Scene, lane: LaneId, kind: ValueKind): boolean {
	const held = scene.holding().byLane[lane] ?? [];
	return held.some(({ id }) => scene.values.some((value) => value.id === id && value.kind === kind));
}

const isMade = ({ values, messages }: Scene, kind: ValueKind): boolean =>
	values.some((value) => value.kind === kind && value.bornAt < messages.length);

const isSpent = (scene: Scene, kind: ValueKind): boolean =>
	Object.keys(scene.holding().spent).some((id) => scene.values.some((one) => one.id === id && one.kind === kind));

function isClaimed(scene: Scene, kind: ValueKind, claim: string): boolean {
	const message = scene.messages.at(-1);
	if (!message) return false;
	const text = textOf(message);
	return scene.values.some((value) => value.kind === kind && text.includes(value.text) && hasClaim(value.text, claim));
}

function hasClaim(token: string, claim: string): boolean {
	const decoded = decodeJwt(token);
	return "claims" in decoded && decoded.claims[claim] !== undefined;
}
