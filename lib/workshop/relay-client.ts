import type { Room, Tally } from "./room";

interface Listening {
	key?: string;
	onHello?(h: { who?: string }): void;
	onRoom(room: Room): void;
	onTally?(t: Tally): void;
	onState(s: "connected" | "lost" | "none"): void;
}
export function followRelay(l: Listening): () => void {
	l.onState("none");
	return () => undefined;
}
export async function sendRoom(
	_key: string,
	_room: Room,
): Promise<{ ok: true } | { problem: "key" | "lost" | "older"; room?: Room }> {
	return { problem: "lost" };
}
export async function sendVote(_vote: { who: string; question: string; answer: number }): Promise<unknown> {
	return;
}
export async function sendMode(_mode: { who: string; exploring: boolean }): Promise<unknown> {
	return;
}
