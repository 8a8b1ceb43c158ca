/** An answer of a party as octets, and the answers that the lab itself gives. */
import type { IncomingMessage, ServerResponse } from "node:http";
import type { HttpResponse } from "../lib/http/message";
import { json } from "../lib/http/message";

/** Sends an answer: its header lines as they are, with its length. */
export function send(reply: ServerResponse, { status, headers, body }: HttpResponse): void {
	if (reply.destroyed) return;
	const hasBody = status !== 204 && status !== 304;
	const lines = [...headers.flat(), ...(hasBody ? ["Content-Length", String(Buffer.byteLength(body))] : [])];
	reply.writeHead(status, lines).end(hasBody ? body : undefined);
}

/** HEAD: without a length, which is only known when the body has been made (RFC 9110 §9.3.2). */
export function sendHead(reply: ServerResponse, { status, headers }: HttpResponse): void {
	reply.writeHead(status, [...headers.flat()]).end();
}

const SENTENCES: Readonly<Record<number, string>> = {
	400: "The request cannot be read.",
	403: "This request may come from another page. Nothing was done.",
	404: "There is no such sandbox. It may have been idle for too long.",
	405: "This address has no such method.",
	413: "The body is too large: 64 KB at most.",
	415: "This interface takes JSON only.",
	421: "This server has another name. It answers to the address that it was started with.",
	503: "Too many sandboxes are being opened. Try again in a moment.",
	429: "There are too many readers of this sandbox.",
};

/** A refusal of the lab itself, which no party has seen. */
export const refusal = (status: number, problem = SENTENCES[status] ?? "The request is refused."): HttpResponse =>
	json(status, { error: problem }, [["Cache-Control", "no-store"]]);

/** A fault of ours, and none of the client's: loud here, and without a word about it there. */
export function failed(message: IncomingMessage, reply: ServerResponse, error: unknown): void {
	const said = error instanceof Error ? error.stack : String(error);
	process.stderr.write(`The lab failed to answer ${message.method} ${message.url}: ${said}\n`);
	if (reply.headersSent) reply.destroy();
	else send(reply, json(500, { error: "The lab has failed. The fault is not in your client." }));
}
