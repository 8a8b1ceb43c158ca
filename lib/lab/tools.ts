/**
 * The tools of a sandbox, and who answers for them. Our own checks stand in front: the page that calls, the token, the
 * scope of the tool. Behind them answers whoever speaks the protocol itself (`Speaker`), which no lesson needs.
 */
import type { JsonObject } from "../crypto/json";
import type { HttpRequest, HttpResponse } from "../http/message";

/** A tool, with what it takes to call it. */
export interface LabTool {
	readonly name: string;
	readonly description: string;
	readonly scope: string;
	/** What it says when it was called. */
	readonly says: string;
}

/** The first one's scope opens the door: it is what a client without a token is told to ask for. */
export const TOOLS: readonly LabTool[] = [
	{
		name: "list_photos",
		description: "Lists your photos",
		scope: "photos.read",
		says: "harbour.jpg, lighthouse.jpg, letter.jpg",
	},
	{ name: "order_print", description: "Orders a print of a photo", scope: "order:items", says: "A print is ordered." },
	{
		name: "set_price",
		description: "Changes a price in the stock",
		scope: "inventory:price:write",
		says: "The price is changed.",
	},
];

export const scopeOfTools = (tools: readonly LabTool[]): Readonly<Record<string, string>> =>
	Object.fromEntries(tools.map(({ name, scope }) => [name, scope]));

/** The name of the program that answers at a sandbox's tool server (`Lane.program`). */
export const LAB_TOOLS = "tools of the lab";

/**
 * Who speaks the tool protocol behind the checks.
 * @param request by POST
 * @param message its body as the checks have read it, so that both read the same
 */
export type Speaker = (request: HttpRequest, message: JsonObject) => Promise<HttpResponse>;
